import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useSchools, useYearFigures, type YearFigures } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SampleNotice } from './sample-notice.tsx';
import { filterSchools, NO_FILTER } from './school-filter.ts';
import { SchoolFilters } from './school-filters.tsx';
import { SchoolTable } from './school-table.tsx';
import { schoolsTexts } from './texts.ts';

function latestYearsOf(years: readonly YearFigures[]): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const { code, year } of years) if (year > (latest.get(code) ?? '')) latest.set(code, year);
  return latest;
}

export function SchoolsPage() {
  const t = useTexts(schoolsTexts);
  const schools = useSchools();
  const years = useYearFigures();
  const [filter, setFilter] = useState(NO_FILTER);
  const latestYears = useMemo(() => latestYearsOf(years ?? []), [years]);
  const shown = useMemo(() => filterSchools(schools ?? [], filter), [schools, filter]);
  const importSheet = (
    <Button type="primary" onClick={() => goTo({ page: 'import' })}>
      {t.importSheet}
    </Button>
  );

  if (schools === undefined || years === undefined) return <Loading />;
  if (schools.length === 0)
    return (
      <Page title={null}>
        <EmptyState title={t.emptyTitle} next={t.emptyHint} action={importSheet} />
      </Page>
    );
  return (
    <Page title={null} lead={t.count(shown.length, schools.length)} actions={importSheet}>
      <SampleNotice schools={schools.filter((school) => school.sample).length} />
      <SchoolFilters filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState
          title={t.noMatch}
          next={t.noMatchHint}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{t.clearFilter}</Button>}
        />
      ) : (
        <SchoolTable schools={shown} latestYears={latestYears} />
      )}
    </Page>
  );
}
