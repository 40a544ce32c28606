import { Select } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import { canBeOfStage } from '#shared/domain/workbook/find-target.ts';
import { identityFieldSchema } from '#shared/schema/figure.ts';
import type { Target } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';

/** A target as the value of an option: `ignore`, `identity:code`, `figure:pupils@小学`. */
function toKey(target: Target): string {
  if (target.kind === 'ignore') return 'ignore';
  if (target.kind === 'identity') return `identity:${target.field}`;
  return `figure:${target.id}${target.stage === null ? '' : `@${target.stage}`}`;
}

function fromKey(key: string): Target {
  const [kind, name = ''] = key.split(':');
  if (kind === 'identity') return { kind, field: identityFieldSchema.parse(name) };
  if (kind !== 'figure') return { kind: 'ignore' };
  const [id = '', stage] = name.split('@');
  return { kind, id, stage: stage === undefined ? null : stageSchema.parse(stage) };
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const identityOptions: readonly Option[] = figureDictionary.identity.map(({ field, label }) => ({
  value: toKey({ kind: 'identity', field }),
  label,
}));

/** A figure by stage can also be left to the row to say which stage it is about. */
const figureOptions: readonly Option[] = figureDictionary.figures.flatMap((figure) => {
  const { id, label, unit } = figure;
  const name = unit === '' ? label : `${label}（${unit}）`;
  const plain = { value: toKey({ kind: 'figure', id, stage: null }), label: name };
  if (!canBeOfStage(figure)) return [plain];
  const staged = stageSchema.options.map((stage) => ({
    value: toKey({ kind: 'figure', id, stage }),
    label: `${stage} ${name}`,
  }));
  return [plain, ...staged];
});

interface TargetChoiceProps {
  readonly target: Target | null;
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChange: (target: Target) => void;
}

/** What a heading is taken to mean, correctable. */
export function TargetChoice({ target, label, isBusy, onChange }: TargetChoiceProps) {
  const t = useTexts(importTexts);
  const options = useMemo(() => [{ value: 'ignore', label: t.ignore }, ...identityOptions, ...figureOptions], [t]);
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={t.choosePlaceholder}
      popupMatchSelectWidth={320}
      style={{ width: '100%' }}
      disabled={isBusy}
      value={target === null ? null : toKey(target)}
      options={options}
      onChange={(key) => onChange(fromKey(key))}
    />
  );
}
