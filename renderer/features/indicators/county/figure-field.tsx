import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { readTyped } from '#renderer/stores/county-figures.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { countyTexts } from './texts.ts';

interface FigureFieldProps {
  readonly figure: Figure;
  readonly value: FigureValue | undefined;
  readonly onChange: (value: FigureValue | null) => Promise<unknown>;
}

const fieldId = ({ id }: Figure): string => `county-figure-${id}`;

/** Brings a figure's field into view, ready to be typed in. */
export function focusFigure(figure: string): void {
  const field = document.querySelector<HTMLElement>(`#county-figure-${figure}`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

const NONE_TEXT = { none: '无', dash: '—', blank: '', error: '' } as const;

/** As it would be typed: the number without its unit, 无, —, or nothing. */
function textOf(value: FigureValue | undefined): string {
  if (value === undefined) return '';
  return value.state === 'value' ? String(value.value) : NONE_TEXT[value.state];
}

/** A number of the county; what can't be read stays in the field with what was expected, and is not stored. */
function NumberField({ figure, value, onChange }: FigureFieldProps) {
  const [refused, setRefused] = useState<{ readonly text: string; readonly expected: string } | null>(null);
  const draft = useDraft(textOf(value), async (text) => {
    const read = readTyped(figure, text);
    setRefused(read.ok ? null : { text, expected: read.error });
    if (read.ok) await onChange(read.value);
  });
  return (
    <>
      <Input
        id={fieldId(figure)}
        aria-label={figure.label}
        autoComplete="off"
        maxLength={30}
        style={{ width: 160 }}
        status={refused === null ? '' : 'error'}
        aria-invalid={refused !== null}
        value={refused?.text ?? draft.text}
        suffix={<span className="quiet">{figure.unit}</span>}
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

function FlagField({ figure, value, onChange }: FigureFieldProps) {
  const t = useTexts(countyTexts);
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
      id={fieldId(figure)}
      allowClear
      aria-label={figure.label}
      placeholder={t.figures.unset}
      style={{ width: 160 }}
      value={stated}
      options={options}
      onChange={choose}
    />
  );
}

export function FigureField(props: FigureFieldProps) {
  return props.figure.valueKind === 'flag' ? <FlagField {...props} /> : <NumberField {...props} />;
}

/** Focuses a figure once its field is drawn. */
export function useFocusedFigure(figure: string | null): void {
  useEffect(() => {
    if (figure === null) return undefined;
    const frame = requestAnimationFrame(() => focusFigure(figure));
    return () => cancelAnimationFrame(frame);
  }, [figure]);
}
