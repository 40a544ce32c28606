import type { ReactNode } from 'react';
import { Descriptions } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { dueTexts } from '#renderer/i18n/due-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { blobUrl } from '#renderer/ui/blob-url.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { isShownImage } from '#shared/domain/inspection/picture-kinds.ts';
import { formOfSealed, givenOfSealed, isAnswered } from '#shared/domain/inspection/form.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { isProvisionalCode } from '#shared/schema/school.ts';
import type { RecordContent, SealedFinding, SealedEvidence, SealedItem } from '#shared/schema/sealed-record.ts';
import { RichAnswer } from './rich-answer.tsx';
import { signingTexts } from './texts.ts';
import { VetoAlert } from './veto-alert.tsx';

/** The whole record, in the order in which it prints. */
export function RecordView({ content }: { readonly content: RecordContent }): ReactNode {
  const say = useTexts(signingTexts).record;
  const { visit, school, template } = content;
  return (
    <article className="record" aria-label={say.title}>
      <Descriptions bordered size="small" column={2}>
        <Descriptions.Item label={say.number}>{content.number}</Descriptions.Item>
        <Descriptions.Item label={say.date}>{visit.date}</Descriptions.Item>
        <Descriptions.Item label={say.school}>
          {school.name} <span className="quiet">{isProvisionalCode(school.code) ? say.notFilled : school.code}</span>
        </Descriptions.Item>
        <Descriptions.Item label={say.visit}>{visit.title}</Descriptions.Item>
        <Descriptions.Item label={say.template}>
          {template.title} <span className="quiet">{say.version(template.version)}</span>
        </Descriptions.Item>
        <Descriptions.Item label={say.listNumber}>{visit.listNumber ?? say.noListNumber}</Descriptions.Item>
        <Descriptions.Item label={say.inspectors} span={2}>
          {content.inspectors.join('、')}
        </Descriptions.Item>
        {content.score === undefined ? null : (
          <Descriptions.Item label={say.total} span={2}>
            {say.reached(content.score.reached, content.score.asked)}
          </Descriptions.Item>
        )}
      </Descriptions>
      <VetoAlert content={content} />
      <table className="record-items">
        <thead>
          <tr>
            <th>{say.no}</th>
            <th>{say.question}</th>
            <th>{say.result}</th>
            <th>{say.found}</th>
          </tr>
        </thead>
        {[...groupBy(content.items, (item) => item.group)].map(([group, items]) => (
          <tbody key={group}>
            <tr className="record-group">
              <th colSpan={4} scope="rowgroup">
                {group}
              </th>
            </tr>
            {items.map((item) => (
              <ItemRow key={item.itemId} item={item} />
            ))}
          </tbody>
        ))}
      </table>
      <WholeEvidence evidence={content.evidence} />
      <Findings content={content} />
    </article>
  );
}

const tones = { met: 'good', unmet: 'bad', notApplicable: 'plain', recorded: 'plain', none: 'warn' } as const;

function ItemRow({ item }: { readonly item: SealedItem }): ReactNode {
  const say = useTexts(signingTexts).record;
  const results = useTexts(resultTexts);
  const { threshold, measured, overruleReason, evidence } = item;
  const form = formOfSealed(item);
  const result = item.result ?? (isAnswered(form, givenOfSealed(item), evidence.length) ? 'recorded' : 'none');
  return (
    <tr>
      <td>{item.no}</td>
      <td>
        {item.question}
        <div className="quiet">
          {item.clauses.map(({ planTitle, locator }) => `${planTitle} ${clauseName(locator)}`).join('；')}
        </div>
        {item.vetoBasis === undefined ? null : <div className="quiet">{say.veto(item.vetoBasis)}</div>}
      </td>
      <td>
        <Mark tone={tones[result]}>{results[result]}</Mark>
      </td>
      <td>
        {threshold !== null && measured !== null ? (
          <div>{say.measured(measured, threshold.unit, thresholdText(threshold))}</div>
        ) : null}
        {item.rich === undefined || item.result === 'notApplicable' ? null : <RichAnswer rich={item.rich} />}
        {overruleReason === null ? null : <div>{say.overrule(overruleReason)}</div>}
        <div className="record-note">{item.note}</div>
        <EvidenceRow evidence={evidence} />
      </td>
    </tr>
  );
}

function WholeEvidence({ evidence }: { readonly evidence: readonly SealedEvidence[] }): ReactNode {
  const say = useTexts(signingTexts).record;
  if (evidence.length === 0) return null;
  return (
    <section>
      <h3>{say.wholeEvidence}</h3>
      <EvidenceRow evidence={evidence} />
    </section>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: readonly SealedEvidence[] }): ReactNode {
  const say = useTexts(signingTexts).record;
  if (evidence.length === 0) return null;
  return (
    <div className="record-evidence">
      {evidence.map((entry) =>
        isShownImage(entry.mediaType) ? (
          <img
            key={`${entry.sha256} ${entry.addedAt}`}
            src={blobUrl(entry.sha256)}
            alt={entry.caption === '' ? entry.name : entry.caption}
          />
        ) : (
          <span key={`${entry.sha256} ${entry.addedAt}`}>{entry.name}</span>
        ),
      )}
      <span className="quiet">{say.evidence(evidence.length)}</span>
    </div>
  );
}

function Findings({ content }: { readonly content: RecordContent }): ReactNode {
  const say = useTexts(signingTexts).record;
  const noOf = new Map<string | null, string>(content.items.map(({ itemId, no }) => [itemId, no]));
  return (
    <section>
      <h3>{say.findings}</h3>
      {content.findings.length === 0 ? <p className="quiet">{say.noFindings}</p> : null}
      <ol className="record-findings">
        {content.findings.map((finding) => (
          <li key={finding.id}>
            {noOf.get(finding.itemId)} {finding.text}（{finding.severity}）
            <Terms finding={finding} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Terms({ finding }: { readonly finding: SealedFinding }): ReactNode {
  const say = useTexts(signingTexts).record;
  const words = useTexts(dueTexts);
  const { requirement, responsible = '', dueOn, withoutDueDay } = finding;
  const due = withoutDueDay === undefined ? (dueOn ?? '') : `${words[withoutDueDay.kind]}（${withoutDueDay.reason}）`;
  const terms = [
    [say.requirement, requirement],
    [say.responsible, responsible],
    [say.due, due],
  ] as const;
  // What was put right on site needs neither.
  const shown = withoutDueDay?.kind === 'mended' ? terms.filter(([, value]) => value !== '') : terms;
  return shown.map(([name, value]) => (
    <div key={name}>
      {name}：{value === '' ? say.notWritten : value}
    </div>
  ));
}
