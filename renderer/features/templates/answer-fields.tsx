import type { ReactNode } from 'react';
import { Alert, InputNumber, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { DayPicker } from '#renderer/ui/day-picker.tsx';
import { figureName } from '#shared/domain/template/figure-name.ts';
import { findRichForm } from '#shared/domain/template/draft-form.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { itemKindSchema, type DraftForm, type DraftThreshold, type ItemKind } from '#shared/schema/template-draft.ts';
import { assertNever } from '#shared/util/must.ts';
import { ColumnRows } from './column-rows.tsx';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { LevelRows } from './level-rows.tsx';
import { OptionRows } from './option-rows.tsx';
import { ThresholdFields } from './threshold-fields.tsx';

type AnswerFieldsProps = FieldsProps & { readonly stages: readonly Stage[] };

/** In which form the inspector answers, and everything that form wants to know. */
export function AnswerFields(props: AnswerFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const { item, set } = props;
  const { kind } = item;
  const needs = kind === 'verdict' || kind === 'number' || findRichForm(item) !== null ? '' : say.formNeeds[kind];
  return (
    <>
      <label className="draft-short">
        {say.kind}
        <Select<ItemKind>
          aria-label={say.kind}
          value={kind}
          listHeight={420}
          options={itemKindSchema.options.map((value) => ({ value, label: say.kinds[value] }))}
          onChange={(chosen) => void set({ kind: chosen })}
        />
      </label>
      <p className="quiet">{say.kindHints[kind]}</p>
      <FormFields {...props} />
      {needs === '' ? null : <Alert type="warning" showIcon title={needs} />}
    </>
  );
}

function FormFields(props: AnswerFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const { item, change, setForm } = props;
  const { kind, form } = item;
  const setThreshold = (work: (now: DraftThreshold | null) => DraftThreshold | null): Promise<boolean> =>
    change(({ threshold }) => ({ threshold: work(threshold) }));
  switch (kind) {
    case 'verdict':
    case 'text':
    case 'photo':
      return null;
    case 'number':
      return (
        <>
          <ThresholdFields threshold={item.threshold} fixedUnit={null} isOptional={false} onChange={setThreshold} />
          <FigureField {...props} />
        </>
      );
    case 'ratio':
      return (
        <>
          <div className="draft-line">
            <FormText {...props} part="countLabel" example={say.countExample} />
            <FormText {...props} part="totalLabel" example={say.totalExample} />
          </div>
          <ThresholdFields threshold={item.threshold} fixedUnit="%" isOptional onChange={setThreshold} />
        </>
      );
    case 'level':
      return <LevelRows {...props} />;
    case 'score':
      return (
        <div className="draft-line">
          <FormNumber {...props} part="full" min={0} precision={2} />
          <FormNumber {...props} part="passAt" min={0} precision={2} />
        </div>
      );
    case 'choice':
      return <OptionRows {...props} />;
    case 'choices':
      return (
        <>
          <OptionRows {...props} />
          <FormNumber {...props} part="least" min={1} precision={0} />
        </>
      );
    case 'date':
      return (
        <label className="draft-short">
          {say.latest}
          <DayPicker label={say.latest} value={form.latest} onChange={(latest) => void setForm(() => ({ latest }))} />
        </label>
      );
    case 'table':
      return (
        <>
          <ColumnRows {...props} />
          <FormNumber {...props} part="leastRows" min={0} precision={0} />
        </>
      );
    case 'signature':
      return <FormText {...props} part="signer" example={say.signerExample} />;
    default:
      return assertNever(kind);
  }
}

type TextPart = 'countLabel' | 'totalLabel' | 'signer';

function FormText({
  item,
  setForm,
  part,
  example,
}: FieldsProps & { readonly part: TextPart; readonly example: string }): ReactNode {
  const say = useTexts(itemTexts);
  return (
    <DraftText
      label={say[part]}
      placeholder={example}
      stored={item.form[part]}
      rows={1}
      maxLength={100}
      onCommit={(text) => setForm(() => ({ [part]: text }))}
    />
  );
}

type NumberFieldProps = FieldsProps & {
  readonly part: 'full' | 'passAt' | 'least' | 'leastRows';
  readonly min: number;
  readonly precision: number;
};

function FormNumber({ item, setForm, part, min, precision }: NumberFieldProps): ReactNode {
  const say = useTexts(itemTexts);
  const written = (value: number | null): Partial<DraftForm> =>
    part === 'leastRows' ? { leastRows: value ?? 0 } : { [part]: value };
  return (
    <label className="draft-short">
      {say[part]}
      <InputNumber
        aria-label={say[part]}
        min={min}
        max={part === 'leastRows' ? 500 : 1000}
        step={1}
        precision={precision}
        formatter={(value) => (value === undefined ? '' : String(value))}
        value={item.form[part]}
        onChange={(value) => void setForm(() => written(value))}
      />
    </label>
  );
}

function FigureField({ item, stages, set }: AnswerFieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  return (
    <label className="draft-short">
      {say.figure}
      <Select<string | null>
        aria-label={say.figure}
        showSearch={{ optionFilterProp: 'label' }}
        value={item.figure}
        options={[
          { value: null, label: say.noFigure },
          ...[...new Set([...figureKeys(stages), ...(item.figure === null ? [] : [item.figure])])].map((key) => ({
            value: key,
            label: figureName(key, figureDictionary) ?? key,
          })),
        ]}
        onChange={(figure) => void set({ figure })}
      />
    </label>
  );
}

/** What schools report, of each stage where it is reported by stage. */
const figureKeys = (stages: readonly Stage[]): readonly string[] =>
  figureDictionary.figures
    .filter(({ scope }) => scope === 'school')
    .flatMap(({ id, perStage }) => (perStage ? stages.map((stage) => `${id}@${stage}`) : [id]));
