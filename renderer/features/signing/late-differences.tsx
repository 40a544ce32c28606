import { useMemo, type ReactNode } from 'react';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useValueWords } from '#renderer/i18n/value-words.ts';
import { useInspection } from '#renderer/stores/inspections.ts';
import { Section } from '#renderer/ui/page.tsx';
import { recordContent } from '#shared/domain/inspection/record.ts';
import type { AnswerValue } from '#shared/schema/answer-form.ts';
import { resultSchema } from '#shared/schema/inspection.ts';
import type { RecordContent, SealedRecord } from '#shared/schema/sealed-record.ts';
import { lateChanges, type LateChange } from './late-change.ts';
import { signingTexts } from './texts.ts';

/** The draft of an amendment (补正): what other devices wrote and sent only after the seal. */
export function LateDifferences({ record }: { readonly record: SealedRecord }): ReactNode {
  const say = useTexts(signingTexts).sealed;
  const view = useInspection(record.content.inspectionId);
  const current = useMemo(() => (view?.kind === 'found' ? recordContent(view.parts) : null), [view]);
  const late = useMemo(() => (current === null ? [] : lateChanges(record.content, current)), [current, record.content]);
  if (current === null || late.length === 0) return null;
  return (
    <Section title={say.late}>
      <p className="quiet">{say.lateLead}</p>
      <ul className="late">
        {late.map((change) => (
          <LateRow key={change.path} change={change} sealed={record.content} current={current} />
        ))}
      </ul>
    </Section>
  );
}

type LateRowProps = {
  readonly change: LateChange;
  readonly sealed: RecordContent;
  readonly current: RecordContent;
};

function LateRow({ change: { itemNo, field, was, now }, sealed, current }: LateRowProps): ReactNode {
  const say = useTexts(signingTexts).sealed;
  const results = useTexts(resultTexts);
  const valueWords = useValueWords();
  const textOf = (text: string | null, content: RecordContent): string => {
    const value = field === 'value' ? valueOf(content, itemNo) : null;
    if (value !== null) return valueWords(value);
    const result = resultSchema.safeParse(text);
    return result.success ? results[result.data] : (text ?? say.lateNone);
  };
  return (
    <li>
      <strong>
        {itemNo} {say.lateFields[field]}
      </strong>
      <div>
        {say.lateWas}：{textOf(was, sealed)}
      </div>
      <div>
        {say.lateNow}：{textOf(now, current)}
      </div>
    </li>
  );
}

const valueOf = ({ items }: RecordContent, itemNo: string | null): AnswerValue | null =>
  items.find(({ no }) => no === itemNo)?.rich?.value ?? null;
