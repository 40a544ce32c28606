import { Button, Input, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useToday } from '#renderer/hooks/use-today.ts';

import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { severitySchema } from '#shared/schema/inspection.ts';
import { filterLedger, ledgerLines, ledgerStates, type LedgerFilter, type LedgerLine } from './ledger-line.ts';
import { useLedgerContent } from './ledger-content.ts';
import { LedgerTable } from './ledger-table.tsx';
import { ledgerTexts } from './texts.ts';

const NO_FILTER: LedgerFilter = { text: '', state: null, severity: null };

function useLedger(today: string): readonly LedgerLine[] | undefined {
  const findings = useRows('finding');
  const inspections = useRows('inspection');
  const seals = useRows('seal');
  const schools = useRows('school');
  const findTemplate = useFindTemplate();
  return useMemo(() => {
    if (findings === undefined || inspections === undefined || seals === undefined || schools === undefined)
      return undefined;
    return ledgerLines({
      findings,
      inspections,
      sealedIds: new Set(seals.map(({ id }) => id)),
      schoolNames: new Map(schools.map(({ id, name }) => [id, name ?? id])),
      findTemplate,
      today,
    });
  }, [findings, inspections, seals, schools, findTemplate, today]);
}

interface FiltersProps {
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useTexts(ledgerTexts);
  const word = useWord();
  return (
    <Space wrap>
      <Input.Search
        allowClear
        aria-label={t.search}
        placeholder={t.search}
        style={{ width: 260 }}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select
        allowClear
        aria-label={t.state}
        placeholder={t.state}
        style={{ minWidth: 130 }}
        value={filter.state}
        options={ledgerStates.map((value) => ({ value, label: t.states[value] }))}
        onChange={(state) => onChange({ ...filter, state: state ?? null })}
      />
      <Select
        allowClear
        aria-label={t.severity}
        placeholder={t.severity}
        style={{ minWidth: 130 }}
        value={filter.severity}
        options={severitySchema.options.map((value) => ({ value, label: word(value) }))}
        onChange={(severity) => onChange({ ...filter, severity: severity ?? null })}
      />
    </Space>
  );
}

export function LedgerPage() {
  const t = useTexts(ledgerTexts);
  const today = useToday();
  const lines = useLedger(today);
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filterLedger(lines ?? [], filter), [lines, filter]);
  const contentOf = useLedgerContent();
  if (lines === undefined) return <Loading />;
  if (lines.length === 0)
    return (
      <Page title={null}>
        <EmptyState
          title={t.emptyTitle}
          next={t.emptyHint}
          action={<Button onClick={() => goTo({ page: 'visits' })}>{t.toVisits}</Button>}
        />
      </Page>
    );
  return (
    <Page title={null} lead={t.lead} actions={<SaveTable name={t.title} content={() => contentOf(shown)} />}>
      <Filters filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState
          title={t.noMatch}
          next={t.noMatchHint}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{t.clear}</Button>}
        />
      ) : (
        <LedgerTable lines={shown} today={today} />
      )}
    </Page>
  );
}
