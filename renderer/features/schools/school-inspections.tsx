import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useRows, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { isThere } from '#renderer/stores/schools.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { schoolsTexts } from './texts.ts';

interface InspectionLine {
  readonly id: string;
  readonly date: string;
  readonly visit: string;
  readonly number: string;
  readonly isSealed: boolean;
}

function useInspections(code: string): readonly InspectionLine[] | undefined {
  const inspections = useRowsWhere('inspection', 'schoolCode', code);
  const visits = useRows('visit');
  const seals = useRows('seal');
  if (inspections === undefined || visits === undefined || seals === undefined) return undefined;
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const sealed = new Set(seals.map((seal) => seal.id));
  return inspections
    .filter(isThere)
    .map((inspection): InspectionLine => {
      const visit = visitById.get(inspection.visitId ?? '');
      return {
        id: inspection.id,
        date: visit?.date ?? inspection.startedAt?.slice(0, 10) ?? '',
        visit: visit?.title ?? '',
        number: inspection.provisionalNumber ?? '',
        isSealed: sealed.has(inspection.id),
      };
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

export function SchoolInspections({ code }: { readonly code: string }) {
  const t = useTexts(schoolsTexts);
  const lines = useInspections(code);
  if (lines === undefined) return <Loading />;
  if (lines.length === 0) return <span className="quiet">{t.inspectionsEmpty}</span>;
  return (
    <Table<InspectionLine>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={lines}
      columns={[
        { title: t.date, dataIndex: 'date', width: 120 },
        {
          title: t.visit,
          dataIndex: 'visit',
          render: (visit: string, { id, number }) => (
            <a href={hrefOf({ page: 'inspection', inspectionId: id, itemId: null })}>{visit || number || id}</a>
          ),
        },
        { title: t.number, dataIndex: 'number', width: 200 },
        {
          title: t.state,
          width: 120,
          render: (_, { isSealed }) => <Mark tone={isSealed ? 'good' : 'plain'}>{isSealed ? t.sealed : t.open}</Mark>,
        },
      ]}
    />
  );
}
