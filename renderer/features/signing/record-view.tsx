import type { ReactNode } from 'react';
import { Descriptions } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { blobUrl } from '#renderer/ui/blob-url.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { groupBy } from '#shared/util/group-by.ts';
import type { RecordContent, SealedItem } from '#shared/schema/sealed-record.ts';
import { signingTexts } from './texts.ts';

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
          {school.name} <span className="quiet">{school.code}</span>
        </Descriptions.Item>
        <Descriptions.Item label={say.visit}>{visit.title}</Descriptions.Item>
        <Descriptions.Item label={say.template}>
          {template.title} <span className="quiet">{say.version(template.version)}</span>
        </Descriptions.Item>
        <Descriptions.Item label={say.listNumber}>{visit.listNumber ?? say.noListNumber}</Descriptions.Item>
        <Descriptions.Item label={say.inspectors} span={2}>
          {content.inspectors.join('、')}
        </Descriptions.Item>
      </Descriptions>
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
      <Findings content={content} />
    </article>
  );
}

const tones = { met: 'good', unmet: 'bad', notApplicable: 'plain', none: 'warn' } as const;

function ItemRow({ item }: { readonly item: SealedItem }): ReactNode {
  const say = useTexts(signingTexts).record;
  const results = useTexts(resultTexts);
  const { threshold, measured, overruleReason, evidence } = item;
  const result = item.result ?? 'none';
  return (
    <tr>
      <td>{item.no}</td>
      <td>
        {item.question}
        <div className="quiet">
          {item.clauses.map(({ planTitle, locator }) => `${planTitle} ${locator}`).join('；')}
        </div>
      </td>
      <td>
        <Mark tone={tones[result]}>{results[result]}</Mark>
      </td>
      <td>
        {threshold !== null && measured !== null ? (
          <div>{say.measured(measured, threshold.unit, thresholdText(threshold))}</div>
        ) : null}
        {overruleReason === null ? null : <div>{say.overrule(overruleReason)}</div>}
        <div className="record-note">{item.note}</div>
        {evidence.length === 0 ? null : (
          <div className="record-evidence">
            {evidence.map((entry) =>
              entry.mediaType.startsWith('image/') ? (
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
        )}
      </td>
    </tr>
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
            <div>
              {say.requirement}：{finding.requirement}　{say.due}：{finding.dueOn ?? say.noDue}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
