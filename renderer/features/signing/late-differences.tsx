import { useMemo, type ReactNode } from 'react';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useInspection } from '#renderer/stores/inspections.ts';
import { Section } from '#renderer/ui/page.tsx';
import { lateDifferences } from '#shared/domain/inspection/differences.ts';
import { recordContent } from '#shared/domain/inspection/record.ts';
import { resultSchema } from '#shared/schema/inspection.ts';
import type { SealedRecord } from '#shared/schema/sealed-record.ts';
import { lateChanges, type LateChange } from './late-change.ts';
import { signingTexts } from './texts.ts';

/** The draft of an amendment (补正): what other devices wrote and sent only after the seal. */
export function LateDifferences({ record }: { readonly record: SealedRecord }): ReactNode {
  const say = useTexts(signingTexts).sealed;
  const view = useInspection(record.content.inspectionId);
  const late = useMemo(
    () => (view?.kind === 'found' ? lateChanges(lateDifferences(record.content, recordContent(view.parts))) : []),
    [view, record.content],
  );
  if (late.length === 0) return null;
  return (
    <Section title={say.late}>
      <p className="quiet">{say.lateLead}</p>
      <ul className="late">
        {late.map((change) => (
          <LateRow key={change.path} change={change} />
        ))}
      </ul>
    </Section>
  );
}

function LateRow({ change: { itemNo, field, was, now } }: { readonly change: LateChange }): ReactNode {
  const say = useTexts(signingTexts).sealed;
  const results = useTexts(resultTexts);
  const textOf = (value: string | null): string => {
    const result = resultSchema.safeParse(value);
    return result.success ? results[result.data] : (value ?? say.lateNone);
  };
  return (
    <li>
      <strong>
        {itemNo} {say.lateFields[field]}
      </strong>
      <div>
        {say.lateWas}：{textOf(was)}
      </div>
      <div>
        {say.lateNow}：{textOf(now)}
      </div>
    </li>
  );
}
