import { Button, Tag } from 'antd';
import { useEffect, useMemo } from 'react';
import { FigureDialog } from '#renderer/features/figures/figure-dialog.tsx';
import { openFigure } from '#renderer/features/figures/opened-figure.ts';
import { SchoolYears } from '#renderer/features/indicators/years/school-years.tsx';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { isThere, toYearFigures, useSchool, type RegisteredSchool } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ExportOriginContext } from '#renderer/ui/export-origin.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { STAGES_OF_KIND } from '#shared/schema/school.ts';
import { useListPlace } from './list-place.ts';
import { SchoolFigures } from './school-figures.tsx';
import { SchoolHistory } from './school-history.tsx';
import { SchoolIdentity } from './school-identity.tsx';
import { schoolsTexts } from './texts.ts';

const BUILT = 'built-year';

/** 建校时间 of the latest year that tells it, open to correction; where none does, of the latest year there is. */
function BuiltYear({ code, name }: Pick<RegisteredSchool, 'code' | 'name'>) {
  const t = useTexts(schoolsTexts);
  const figureText = useFigureText();
  const rows = useRowsWhere('schoolFacts', 'code', code);
  const years = (rows ?? [])
    .filter(isThere)
    .map((row) => toYearFigures(row))
    .toSorted((a, b) => (a.year > b.year ? -1 : 1));
  const known = years.find(({ figures }) => figures[BUILT] !== undefined) ?? years[0];
  if (known === undefined) return t.notReported;
  const { year, figures } = known;
  const value = figures[BUILT];
  return (
    <>
      {value === undefined ? t.notReported : figureText(value)}{' '}
      <button
        type="button"
        className="link"
        aria-label={t.changeBuilt}
        onClick={() => openFigure({ code, year, key: BUILT, owner: name })}
      >
        {t.change}
      </button>
    </>
  );
}

function YearlyFigures({ code, name, kind }: Pick<RegisteredSchool, 'code' | 'name' | 'kind'>) {
  const rows = useRowsWhere('schoolFacts', 'code', code);
  const years = useMemo(() => rows?.filter(isThere).map((row) => toYearFigures(row)), [rows]);
  const school = useMemo(() => ({ code, name, stages: kind === null ? [] : STAGES_OF_KIND[kind] }), [code, name, kind]);
  if (years === undefined) return <Loading />;
  return <SchoolFigures years={years} school={school} />;
}

export function SchoolPage({ code }: { readonly code: string }) {
  const t = useTexts(schoolsTexts);
  const school = useSchool(code);
  // On coming back the list is found where one left it, at this school.
  useEffect(() => useListPlace.setState({ at: code }), [code]);
  const origin = useMemo(() => (school ? { owner: school.name, year: null, isSample: school.sample } : null), [school]);
  const back = <Button onClick={() => goTo({ page: 'schools' })}>{t.back}</Button>;
  if (school === undefined) return <Loading />;
  if (school === null)
    return (
      <Page title={t.title}>
        <EmptyState title={t.notFound} next={t.notFoundHint} action={back} />
      </Page>
    );
  return (
    <Page title={school.name} lead={school.sample && <Tag>{t.sample}</Tag>} actions={back}>
      <Section title={t.identity}>
        <SchoolIdentity school={school} built={<BuiltYear code={code} name={school.name} />} />
      </Section>
      <ExportOriginContext value={origin}>
        <SchoolYears code={code} name={school.name} />
        <Section title={t.history}>
          <SchoolHistory code={code} name={school.name} />
        </Section>
        <Section title={t.figures}>
          <YearlyFigures code={code} name={school.name} kind={school.kind} />
        </Section>
      </ExportOriginContext>
      <FigureDialog />
    </Page>
  );
}
