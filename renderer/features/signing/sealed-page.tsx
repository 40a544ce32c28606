import type { ReactNode } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { SignatureImage } from '#renderer/ui/signature-pad.tsx';
import type { Seal } from '#shared/schema/sealed-record.ts';
import { DocumentPanel } from './document-panel.tsx';
import { LateDifferences } from './late-differences.tsx';
import { RecordView } from './record-view.tsx';
import { signingTexts } from './texts.ts';
import './signing.css';

/** A frozen inspection: read only, with its hash, its document, and what came too late for it. */
export function SealedPage({ sealed }: { readonly sealed: Seal['sealed'] }): ReactNode {
  const say = useTexts(signingTexts);
  const { record, sealHash } = sealed;
  return (
    <Page title={record.content.school.name} lead={record.content.visit.title}>
      <section className="frozen" aria-label={say.sealed.title} ref={scrollIntoView}>
        <h3>
          <LockOutlined aria-hidden /> {say.sealed.title}
        </h3>
        <p>{say.sealed.lead(formatMoment(record.sealedAt))}</p>
        <p>
          {say.sealed.hash} <code className="seal-hash">{sealHash}</code>
        </p>
        <DocumentPanel sealed={sealed} />
      </section>
      <LateDifferences record={record} />
      <Section title={say.record.title}>
        <RecordView content={record.content} />
      </Section>
      <Section title={say.signatures.title}>
        <ul className="slots">
          {record.signatures.map(({ slot, signed }) => (
            <li key={slot} className="slot">
              <span className="slot-who">
                <small>{say.signatures.roles[signed.role]}</small>
                {signed.name}
              </span>
              {signed.kind === 'signed' ? (
                <span className="slot-given slot-signed">
                  <SignatureImage strokes={signed.strokes} label={signed.name} />
                  <span className="quiet">{formatMoment(signed.signedAt)}</span>
                </span>
              ) : (
                <span className="slot-given">
                  {say.signatures.refused(signed.name, formatMoment(signed.signedAt))}
                  <div className="quiet">{say.signatures.refusedDetail(signed.reason, signed.witness)}</div>
                </span>
              )}
            </li>
          ))}
        </ul>
        <p className="quiet">{say.signatures.legal}</p>
      </Section>
    </Page>
  );
}

/** The record was being read further down when it froze. */
const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'end' });
