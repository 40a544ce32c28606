import { Button, Space } from 'antd';
import { useMemo } from 'react';
import { useListKeys } from '#renderer/hooks/use-list-keys.ts';
import { useOfficialCode } from '#renderer/hooks/use-official-code.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useSchools, useYearFigures, type RegisteredSchool, type YearFigures } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { ExportOriginContext, type ExportOrigin } from '#renderer/ui/export-origin.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { CountyQuestionsNotice } from '#renderer/parts/county-questions.tsx';
import { useListPlace } from './list-place.ts';
import { SampleNotice } from './sample-notice.tsx';
import { filterSchools, NO_FILTER, type SchoolFilter } from './school-filter.ts';
import { SchoolFilters } from './school-filters.tsx';
import { sortSchools } from './school-sort.ts';
import { SchoolTable } from './school-table.tsx';
import { schoolsTexts } from './texts.ts';
import { useSchoolsContent } from './use-schools-content.ts';

function latestYearsOf(years: readonly YearFigures[]): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const { code, year } of years) if (year > (latest.get(code) ?? '')) latest.set(code, year);
  return latest;
}

const setFilter = (filter: SchoolFilter): void => useListPlace.setState({ filter });
const moveTo = (at: string): void => useListPlace.setState({ at });

const SAMPLES: ExportOrigin = { owner: '', year: null, isSample: true };

interface SchoolListProps {
  /** All that are registered. */
  readonly schools: readonly RegisteredSchool[];
  readonly latestYears: ReadonlyMap<string, string>;
}

function SchoolList({ schools, latestYears }: SchoolListProps) {
  const t = useTexts(schoolsTexts);
  const contentOf = useSchoolsContent();
  const officialCode = useOfficialCode();
  const { filter, sort, at } = useListPlace();
  const shown = useMemo(
    () => sortSchools(filterSchools(schools, filter, officialCode), sort, { latestYears, officialCode }),
    [schools, filter, sort, latestYears, officialCode],
  );
  useListKeys({
    lines: shown.map(({ code }) => code),
    at,
    onMove: moveTo,
    onOpen: (code) => goTo({ page: 'school', code }),
  });
  return (
    <Page
      title={null}
      lead={t.count(shown.length, schools.length)}
      actions={
        <Space>
          <ExportOriginContext value={shown.every(({ sample }) => sample) ? SAMPLES : null}>
            <SaveTable name={t.title} content={() => contentOf(shown, latestYears)} />
          </ExportOriginContext>
          <Button type="primary" onClick={() => goTo({ page: 'import' })}>
            {t.importSheet}
          </Button>
        </Space>
      }
    >
      <SampleNotice schools={schools.filter((school) => school.sample).length} />
      <CountyQuestionsNotice />
      <SchoolFilters filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState
          title={t.noMatch}
          next={t.noMatchHint}
          action={<Button onClick={() => setFilter(NO_FILTER)}>{t.clearFilter}</Button>}
        />
      ) : (
        <>
          <div className="quiet">
            <KeyHint of="↑" /> <KeyHint of="↓" /> {t.keysMove} <KeyHint of="Enter" /> {t.keysOpen}
          </div>
          <SchoolTable
            schools={shown}
            latestYears={latestYears}
            sort={sort}
            onSort={(next) => useListPlace.setState({ sort: next })}
            at={at}
          />
        </>
      )}
    </Page>
  );
}

export function SchoolsPage() {
  const t = useTexts(schoolsTexts);
  const schools = useSchools();
  const years = useYearFigures();
  const latestYears = useMemo(() => latestYearsOf(years ?? []), [years]);
  if (schools === undefined || years === undefined) return <Loading />;
  if (schools.length > 0) return <SchoolList schools={schools} latestYears={latestYears} />;
  return (
    <Page title={null}>
      <EmptyState
        title={t.emptyTitle}
        next={t.emptyHint}
        action={
          <Button type="primary" onClick={() => goTo({ page: 'import' })}>
            {t.importSheet}
          </Button>
        }
      />
    </Page>
  );
}
