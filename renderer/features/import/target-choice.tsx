import { Select } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import { canBeOfStage } from '#shared/domain/workbook/find-target.ts';
import { identityFieldSchema, type Figure } from '#shared/schema/figure.ts';
import type { Target } from '#shared/schema/workbook-reading.ts';
import { importTexts } from './texts.ts';

/** A target as the value of an option: `ignore`, `identity:code`, `figure:pupils@小学`, `figure:equipment-value#万元`. */
function toKey(target: Target): string {
  if (target.kind === 'ignore') return 'ignore';
  if (target.kind === 'identity') return `identity:${target.field}`;
  const { id, stage, unit } = target;
  return `figure:${id}${stage === null ? '' : `@${stage}`}${unit === undefined ? '' : `#${unit}`}`;
}

function fromKey(key: string): Target {
  const [kind, name = ''] = key.split(':');
  if (kind === 'identity') return { kind, field: identityFieldSchema.parse(name) };
  if (kind !== 'figure') return { kind: 'ignore' };
  const [figure = '', unit] = name.split('#');
  const [id = '', stage] = figure.split('@');
  const target = { kind, id, stage: stage === undefined ? null : stageSchema.parse(stage) } as const;
  return unit === undefined ? target : { ...target, unit };
}

interface Option {
  readonly value: string;
  readonly label: string;
  /** What it may be looked for by: its other names too, and what it is used for. */
  readonly search: string;
}

const identityOptions: readonly Option[] = figureDictionary.identity.map(({ field, label, synonyms }) => ({
  value: toKey({ kind: 'identity', field }),
  label,
  search: [label, ...synonyms].join(' '),
}));

/** Sheets give money in 元 or 万元, and not all of them say so. */
const unitsOf = ({ unit }: Figure): readonly string[] => (unit === '元' ? [unit, '万元'] : [unit]);

/** A figure by stage can also be left to the row to say which stage it is about. */
const figureOptions: readonly Option[] = figureDictionary.figures.flatMap((figure) =>
  [null, ...(canBeOfStage(figure) ? stageSchema.options : [])].flatMap((stage) =>
    unitsOf(figure).map((unit): Option => {
      const target: Target = { kind: 'figure', id: figure.id, stage };
      const label = `${stage === null ? '' : `${stage} `}${figure.label}${unit === '' ? '' : `（${unit}）`}`;
      return {
        value: toKey(unit === figure.unit ? target : { ...target, unit }),
        label,
        search: [label, figure.group, ...figure.synonyms].join(' '),
      };
    }),
  ),
);

interface TargetChoiceProps {
  readonly target: Target | null;
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChange: (target: Target) => void;
}

/** What a heading is taken to mean, correctable. */
export function TargetChoice({ target, label, isBusy, onChange }: TargetChoiceProps) {
  const t = useTexts(importTexts);
  const options = useMemo(
    () => [{ value: 'ignore', label: t.ignore, search: t.ignore }, ...identityOptions, ...figureOptions],
    [t],
  );
  return (
    <Select
      showSearch={{ optionFilterProp: 'search' }}
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
