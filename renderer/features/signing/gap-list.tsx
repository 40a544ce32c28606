import { useState, type ReactNode } from 'react';
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf, WHOLE } from '#renderer/router/route.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Gap } from '#shared/domain/inspection/completeness.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { signingTexts } from './texts.ts';

/** More than this pushes the record itself out of sight. */
const SHOWN = 6;

type GapListProps = { readonly gaps: readonly Gap[]; readonly content: RecordContent };

/** What is missing, each with a link to the place. */
export function GapList({ gaps, content }: GapListProps): ReactNode {
  const say = useTexts(signingTexts).gaps;
  const [isAllShown, setAllShown] = useState(false);
  if (gaps.length === 0)
    return (
      <p className="mark mark-good" role="status">
        <CheckCircleOutlined aria-hidden /> {say.none}
      </p>
    );
  const shown = isAllShown ? gaps : gaps.slice(0, SHOWN);
  return (
    <Section
      title={
        <span className="mark mark-warn">
          <WarningOutlined aria-hidden /> {say.title(gaps.length)}
        </span>
      }
    >
      <ul className="gaps">
        {shown.map((gap) => (
          <li key={JSON.stringify(gap)}>
            <GapLine gap={gap} content={content} />
          </li>
        ))}
      </ul>
      {shown.length < gaps.length ? (
        <Button size="small" onClick={() => setAllShown(true)}>
          {say.more(gaps.length - shown.length)}
        </Button>
      ) : null}
    </Section>
  );
}

function GapLine({ gap, content }: { readonly gap: Gap; readonly content: RecordContent }): ReactNode {
  const say = useTexts(signingTexts).gaps;
  if (gap.kind === 'tooFewInspectors')
    return (
      <a href={hrefOf({ page: 'editVisit', visitId: content.visit.id })}>
        {say.tooFewInspectors(gap.required, gap.found)}
      </a>
    );
  // Missing signatures have a place of their own below.
  if (gap.kind === 'signatureMissing' || gap.kind === 'signatureVoid') return null;
  const item = content.items.find(({ itemId }) => itemId === gap.itemId);
  return (
    <a href={hrefOf({ page: 'inspection', inspectionId: content.inspectionId, itemId: gap.itemId ?? WHOLE })}>
      {item === undefined ? say.whole : `${item.no} ${item.question}`}
      <span className="gap-what">{wordsOf(gap, say)}</span>
    </a>
  );
}

type OfItem = Exclude<Gap, { kind: 'tooFewInspectors' | 'signatureMissing' | 'signatureVoid' }>;

function wordsOf(gap: OfItem, say: (typeof signingTexts)['zh']['gaps']): string {
  if (gap.kind === 'evidenceMissing') return say.evidenceMissing(gap.required, gap.found);
  if (gap.kind === 'findingOpen')
    return say.findingOpen(
      gap.text,
      gap.lacks.map((term) => say.terms[term]),
    );
  return say[gap.kind];
}
