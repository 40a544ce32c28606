import { Table, type TableColumnsType } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { isInForce, type Standard } from '#shared/domain/indicators/standard.ts';
import type { Relaxation } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { indicatorTexts } from '../texts.ts';
import { standardsTexts } from './texts.ts';

function State({ relaxation, standard }: { readonly relaxation: Relaxation; readonly standard: Standard }) {
  const t = useTexts(standardsTexts).relaxations;
  const used = standard.relaxations.find(({ id }) => id === relaxation.id);
  if (used === undefined) {
    const isOver = !isInForce(relaxation, standard.date);
    return <Mark tone="plain">{isOver ? t.expired : t.off}</Mark>;
  }
  const by = used.switchedBy;
  return (
    <>
      <Mark tone="good">{t.used}</Mark>
      {by !== null && (
        <div className="quiet">
          {t.usedBy(by.jurisdiction, by.switch.from, by.switch.until ?? t.open)}
          {by.switch.source === null ? '' : ` · ${by.switch.source.document}`}
        </div>
      )}
    </>
  );
}

function useContent(standard: Standard): () => TableContent {
  const texts = useTexts(standardsTexts);
  const t = texts.relaxations;
  const { verifications } = useTexts(indicatorTexts);
  const usedIn = ({ id }: Relaxation) => standard.relaxations.find((it) => it.id === id);
  return () =>
    tableContent(NATIONAL_STANDARD.relaxations, [
      [t.name, ({ indicator, name }) => `${indicator} ${name}`],
      [t.source, ({ source }) => `${source.document} · ${verifications[source.verification]}`],
      [t.national, ({ from, until }) => texts.until(from, until)],
      [
        t.state,
        (relaxation) => {
          if (usedIn(relaxation) !== undefined) return t.used;
          return isInForce(relaxation, standard.date) ? t.off : t.expired;
        },
      ],
      [
        t.by,
        (relaxation) => {
          const by = usedIn(relaxation)?.switchedBy ?? null;
          return by && t.usedBy(by.jurisdiction, by.switch.from, by.switch.until ?? t.open);
        },
      ],
      [t.basis, (relaxation) => usedIn(relaxation)?.switchedBy?.switch.source?.document ?? null],
    ]);
}

/** The easings the national rules know, and which of them apply in the school year, by whose word and until when. */
export function RelaxationList({ standard }: { readonly standard: Standard }) {
  const texts = useTexts(standardsTexts);
  const t = texts.relaxations;
  const { verifications } = useTexts(indicatorTexts);
  const contentOf = useContent(standard);
  const columns: TableColumnsType<Relaxation> = [
    {
      title: t.name,
      render: (_, { indicator, name, source }) => (
        <>
          {indicator} {name}
          <div className="quiet">
            {source.document} · {verifications[source.verification]}
          </div>
        </>
      ),
    },
    { title: t.national, width: 200, render: (_, { from, until }) => texts.until(from, until) },
    {
      title: t.state,
      width: 300,
      render: (_, relaxation) => <State relaxation={relaxation} standard={standard} />,
    },
  ];
  return (
    <Section title={t.title}>
      <div className="stack">
        <div className="quiet">{t.lead}</div>
        <Table<Relaxation>
          size="small"
          pagination={false}
          rowKey="id"
          columns={columns}
          dataSource={[...NATIONAL_STANDARD.relaxations]}
        />
        <div>
          <SaveTable name={`${t.title} ${standard.date}`} content={contentOf} />
        </div>
      </div>
    </Section>
  );
}
