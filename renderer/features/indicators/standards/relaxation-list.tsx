import { Table, type TableColumnsType } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { isInForce, type Standard } from '#shared/domain/indicators/standard.ts';
import type { Relaxation } from '#shared/schema/indicator.ts';
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

/** The easings the national rules know, and which of them apply in the school year, by whose word and until when. */
export function RelaxationList({ standard }: { readonly standard: Standard }) {
  const texts = useTexts(standardsTexts);
  const t = texts.relaxations;
  const { verifications } = useTexts(indicatorTexts);
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
      </div>
    </Section>
  );
}
