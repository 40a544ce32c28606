import { Button, Tag } from 'antd';
import { useMemo } from 'react';
import { SchoolYears } from '#renderer/features/indicators/years/school-years.tsx';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { isThere, toYearFigures, useSchool } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { SchoolDocuments } from './school-documents.tsx';
import { SchoolFigures } from './school-figures.tsx';
import { SchoolIdentity } from './school-identity.tsx';
import { SchoolInspections } from './school-inspections.tsx';
import { schoolsTexts } from './texts.ts';

function YearlyFigures({ code }: { readonly code: string }) {
  const t = useTexts(schoolsTexts);
  const rows = useRowsWhere('schoolFacts', 'code', code);
  const years = useMemo(() => rows?.filter(isThere).map((row) => toYearFigures(row)), [rows]);
  if (years === undefined) return <Loading />;
  return years.length === 0 ? (
    <EmptyState title={t.figuresEmpty} next={t.figuresEmptyHint} />
  ) : (
    <SchoolFigures years={years} />
  );
}

export function SchoolPage({ code }: { readonly code: string }) {
  const t = useTexts(schoolsTexts);
  const school = useSchool(code);
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
        <SchoolIdentity school={school} />
      </Section>
      <SchoolYears code={code} name={school.name} />
      <Section title={t.inspections}>
        <SchoolInspections code={code} />
      </Section>
      <Section title={t.documents}>
        <SchoolDocuments code={code} />
      </Section>
      <Section title={t.figures}>
        <YearlyFigures code={code} />
      </Section>
    </Page>
  );
}
