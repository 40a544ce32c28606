import { Input, Select } from 'antd';
import { useState } from 'react';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useUnit } from '#renderer/i18n/english-names.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { readTyped } from '#renderer/stores/typed-figures.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { figureTexts } from './texts.ts';

interface FigureFieldProps {
  /** In the page, so that one can be brought to it. */
  readonly id: string;
  readonly figure: Figure;
  readonly label: string;
  readonly value: FigureValue | undefined;
  readonly onChange: (value: FigureValue | null) => Promise<boolean>;
}

const NONE_TEXT = { none: '无', dash: '—', blank: '', error: '' } as const;

/** As it would be typed: the number without its unit, 无, —, or nothing. */
function textOf(value: FigureValue | undefined): string {
  if (value === undefined) return '';
  return value.state === 'value' ? String(value.value) : NONE_TEXT[value.state];
}

/** A number, text or date; what can't be read stays in the field with what was expected, and is not stored. */
function TypedField({ id, figure, label, value, onChange }: FigureFieldProps) {
  const unitOf = useUnit();
  const [refused, setRefused] = useState<{ readonly text: string; readonly expected: string } | null>(null);
  const draft = useDraft(textOf(value), async (text) => {
    const read = readTyped(figure, text);
    setRefused(read.ok ? null : { text, expected: read.error });
    return read.ok ? onChange(read.value) : true;
  });
  return (
    <>
      <Input
        id={id}
        aria-label={label}
        autoComplete="off"
        maxLength={30}
        style={{ width: 160 }}
        status={refused === null ? '' : 'error'}
        aria-invalid={refused !== null}
        value={refused?.text ?? draft.text}
        suffix={<span className="quiet">{unitOf(figure.unit)}</span>}
        onChange={(event) => {
          setRefused(null);
          draft.onChange(event.target.value);
        }}
        onBlur={draft.onBlur}
        onPressEnter={draft.onBlur}
      />
      {refused !== null && (
        <div role="alert" className="field-refused">
          {refused.expected}
        </div>
      )}
    </>
  );
}

function FlagField({ id, figure, label, value, onChange }: FigureFieldProps) {
  const t = useTexts(figureTexts);
  const options = [
    { value: '是', label: t.yes },
    { value: '否', label: t.no },
  ];
  const stated = value?.state === 'value' && typeof value.value === 'boolean' ? (value.value ? '是' : '否') : null;
  const choose = (chosen: string | undefined): void => {
    const read = readTyped(figure, chosen ?? '');
    if (read.ok) void onChange(read.value);
  };
  return (
    <Select<string>
      id={id}
      allowClear
      aria-label={label}
      placeholder={t.unset}
      style={{ width: 160 }}
      value={stated}
      options={options}
      onChange={choose}
    />
  );
}

/** Where a figure is written, read as a cell of a sheet would be. */
export function FigureField(props: FigureFieldProps) {
  return props.figure.valueKind === 'flag' ? <FlagField {...props} /> : <TypedField {...props} />;
}

/** Brings the field with this id into view, ready to be typed over. */
export function focusField(id: string): void {
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
