import type { ReactNode } from 'react';
import { CheckSquareOutlined, BorderOutlined } from '@ant-design/icons';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { SignatureImage } from '#renderer/ui/signature-pad.tsx';
import { percentOf, percentText, writtenRows } from '#shared/domain/inspection/form.ts';
import type { AnswerValue, RichForm } from '#shared/schema/answer-form.ts';
import type { SealedItem } from '#shared/schema/sealed-record.ts';
import { assertNever } from '#shared/util/must.ts';
import { signingTexts } from './texts.ts';

type RichAnswerProps = { readonly rich: NonNullable<SealedItem['rich']> };

/** What was answered in a rich form, with what it could have been where that is part of reading it. */
export function RichAnswer({ rich: { form, value } }: RichAnswerProps): ReactNode {
  const say = useTexts(signingTexts).record;
  switch (form.kind) {
    case 'level':
      return <Ticks labels={form.levels.map(({ label }) => label)} value={value} />;
    case 'choice':
    case 'choices':
      return <Ticks labels={form.options.map(({ label }) => label)} value={value} />;
    case 'score':
      return <div>{value?.kind === 'score' ? say.score(value.points, form.full, form.passAt) : say.notFilled}</div>;
    case 'ratio':
      return <Ratio form={form} value={value} />;
    case 'text':
      return <div className="record-note">{value?.kind === 'text' ? value.text : say.notFilled}</div>;
    case 'date':
      return <div>{value?.kind === 'date' ? say.heldDay(value.date, form.latest) : say.notFilled}</div>;
    case 'table':
      return <Table form={form} value={value} />;
    case 'signature':
      return <Signed signer={form.signer} value={value} />;
    case 'photo':
      return null;
    default:
      return assertNever(form);
  }
}

function Ticks({
  labels,
  value,
}: {
  readonly labels: readonly string[];
  readonly value: AnswerValue | null;
}): ReactNode {
  const chosen = value?.kind === 'choices' ? value.labels : value !== null && 'label' in value ? [value.label] : [];
  return (
    <ul className="record-ticks">
      {labels.map((label) => {
        const isChosen = chosen.includes(label);
        return (
          <li key={label} className={isChosen ? 'is-chosen' : undefined}>
            {isChosen ? <CheckSquareOutlined aria-hidden /> : <BorderOutlined aria-hidden />} {label}
          </li>
        );
      })}
    </ul>
  );
}

type OfForm<K extends RichForm['kind']> = {
  readonly form: Extract<RichForm, { kind: K }>;
  readonly value: AnswerValue | null;
};

function Ratio({ form, value }: OfForm<'ratio'>): ReactNode {
  const say = useTexts(signingTexts).record;
  const counts = value?.kind === 'ratio' ? value : null;
  const percent = counts === null ? null : percentOf(counts);
  return (
    <div>
      {form.countLabel} {counts?.count ?? say.notFilled} / {form.totalLabel} {counts?.total ?? say.notFilled}
      {percent === null ? null : ` = ${percentText(percent)}`}
      {form.threshold === null ? null : say.against(thresholdText(form.threshold))}
    </div>
  );
}

function Table({ form, value }: OfForm<'table'>): ReactNode {
  const say = useTexts(signingTexts).record;
  const rows = value?.kind === 'table' ? writtenRows(value) : [];
  if (rows.length === 0) return <div>{say.notFilled}</div>;
  return (
    <table className="record-table">
      <thead>
        <tr>
          {form.columns.map(({ label, unit }) => (
            <th key={label} scope="col">
              {label}
              {unit === null ? null : `（${unit}）`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // The record is fixed: a row is its place.
          <tr key={at}>
            {form.columns.map(({ label, content }, column) => (
              <td key={label} className={content}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signed({ signer, value }: { readonly signer: string; readonly value: AnswerValue | null }): ReactNode {
  const say = useTexts(signingTexts).record;
  if (value?.kind !== 'signature')
    return (
      <div>
        {signer}：{say.notSigned}
      </div>
    );
  return (
    <div className="slot-signed">
      {signer} {value.name}
      <SignatureImage strokes={value.strokes} label={say.signatureOf(value.name)} />
      <span className="quiet">{formatMoment(value.signedAt)}</span>
    </div>
  );
}
