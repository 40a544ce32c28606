import { App, Button, Table } from 'antd';
import { useMemo } from 'react';
import { bridge } from '#renderer/bridge.ts';
import { useRows, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { IssuedDocument } from '#shared/schema/sealed-record.ts';
import { schoolTimeline, type SchoolEvent } from './school-timeline.ts';
import { schoolsTexts } from './texts.ts';

/** The day here of an ISO time. */
const dayOf = (moment: string): string => new Date(moment).toLocaleDateString('sv');

function useTimeline(code: string): readonly SchoolEvent[] | undefined {
  const visits = useRows('visit');
  const inspections = useRowsWhere('inspection', 'schoolCode', code);
  const seals = useRows('seal');
  const findings = useRows('finding');
  const documents = useRows('document');
  return useMemo(() => {
    if (visits === undefined || inspections === undefined || seals === undefined) return undefined;
    if (findings === undefined || documents === undefined) return undefined;
    return schoolTimeline({ code, visits, inspections, seals, findings, documents, dayOf });
  }, [code, visits, inspections, seals, findings, documents]);
}

const TONES: Readonly<Record<SchoolEvent['kind'], Tone>> = {
  planned: 'plain',
  inspected: 'plain',
  finding: 'bad',
  signed: 'good',
  document: 'good',
  due: 'warn',
};

function useEventText(): (event: SchoolEvent) => string {
  const word = useWord();
  return (event) => {
    if ('document' in event) return event.document.fileName;
    if ('title' in event) return event.title;
    return event.severity === null ? event.text : `${word(event.severity)}：${event.text}`;
  };
}

function EventText({ event }: { readonly event: SchoolEvent }) {
  const text = useEventText()(event);
  if ('document' in event || event.inspectionId === null) return <>{text}</>;
  const itemId = 'itemId' in event ? event.itemId : null;
  return (
    <>
      <a href={hrefOf({ page: 'inspection', inspectionId: event.inspectionId, itemId })}>{text}</a>
      {'requirement' in event && <div className="quiet">{event.requirement}</div>}
    </>
  );
}

function OpenDocument({ document: { sha256, fileName } }: { readonly document: IssuedDocument }) {
  const t = useTexts(schoolsTexts);
  const { notification } = App.useApp();
  async function open(): Promise<void> {
    const opened = await bridge.documentOpen({ sha256, fileName });
    if (!opened.ok) notification.error({ title: t.documentFailed, description: opened.error.message });
  }
  return (
    <Button size="small" onClick={() => void open()}>
      {t.openDocument}
    </Button>
  );
}

const PAGE_ROWS = 50;

/** Visits, inspections, findings with their due days, signatures and documents, on one timeline. */
export function SchoolHistory({ code, name }: { readonly code: string; readonly name: string }) {
  const t = useTexts(schoolsTexts);
  const textOf = useEventText();
  const events = useTimeline(code);
  if (events === undefined) return <Loading />;
  if (events.length === 0) return <span className="quiet">{t.historyEmpty}</span>;
  const content = () =>
    tableContent(events, [
      [t.date, ({ day }) => day],
      [t.event, ({ kind }) => t.events[kind]],
      [t.what, textOf],
      [t.requirement, (event) => ('requirement' in event ? event.requirement : null)],
    ]);
  return (
    <div className="stack">
      <Table<SchoolEvent>
        size="small"
        rowKey="id"
        pagination={{ pageSize: PAGE_ROWS, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...events]}
        columns={[
          { title: t.date, dataIndex: 'day', width: 120 },
          {
            title: t.event,
            width: 140,
            render: (_, { kind }) => <Mark tone={TONES[kind]}>{t.events[kind]}</Mark>,
          },
          { title: t.what, render: (_, event) => <EventText event={event} /> },
          {
            width: 90,
            render: (_, event) => ('document' in event ? <OpenDocument document={event.document} /> : null),
          },
        ]}
      />
      <div>
        <SaveTable name={`${name} ${t.history}`} content={content} />
      </div>
    </div>
  );
}
