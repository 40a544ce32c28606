import { useState, type ReactNode } from 'react';
import { Button, Select, Space } from 'antd';
import { useRow, useRows, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { toAnswer } from '#renderer/stores/inspection-rows.ts';
import { isThere } from '#renderer/stores/schools.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { givenOfSealed } from '#shared/domain/inspection/form.ts';
import type { Answered } from '#shared/domain/template/scores.ts';
import { ScoreComparison } from './score-comparison.tsx';
import { templateTexts } from './texts.ts';

/** Two inspections with a checklist, under one version of it or two, side by side. */
export function ScoresPage({ templateId }: { readonly templateId: string }): ReactNode {
  const texts = useTexts(templateTexts);
  const say = texts.scores;
  const options = useInspectionOptions(templateId);
  const [left, setLeft] = useState<string | null>(null);
  const [right, setRight] = useState<string | null>(null);
  const [answeredLeft, answeredRight] = [useAnswered(left), useAnswered(right)];
  const back = <Button onClick={() => goTo({ page: 'checklists' })}>{texts.back}</Button>;
  if (options?.length === 0) return <EmptyState title={say.none} next={say.noneNext} action={back} />;
  const choose = (label: string, value: string | null, onChange: (id: string) => void): ReactNode => (
    <Select
      aria-label={label}
      placeholder={`${label}：${say.choose}`}
      style={{ width: 420 }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={[...(options ?? [])]}
      onChange={onChange}
    />
  );
  return (
    <Page title={say.title} lead={say.lead} actions={back}>
      <Space wrap>
        {choose(say.left, left, setLeft)}
        {choose(say.right, right, setRight)}
      </Space>
      {answeredLeft !== null && answeredRight !== null && <ScoreComparison left={answeredLeft} right={answeredRight} />}
    </Page>
  );
}

/** Inspections with any version of a checklist, latest first. */
function useInspectionOptions(
  templateId: string,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  const say = useTexts(templateTexts);
  const inspections = useRows('inspection');
  const schools = useRows('school');
  if (inspections === undefined || schools === undefined) return undefined;
  const nameOf = new Map(schools.map(({ id, name }) => [id, name ?? id]));
  return inspections
    .filter((row) => isThere(row) && row.templateId === templateId)
    .toSorted((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))
    .map(({ id, schoolCode = '', startedAt = '', templateVersion = 1 }) => ({
      value: id,
      label: [nameOf.get(schoolCode) ?? schoolCode, startedAt.slice(0, 10), say.versionOf(templateVersion)].join(' · '),
    }));
}

/** What an inspection answered, in the version it was done with: as sealed, or as it stands now. Null until it is read. */
function useAnswered(inspectionId: string | null): Answered | null {
  const findTemplate = useFindTemplate();
  const inspection = useRow('inspection', inspectionId);
  const seal = useRow('seal', inspectionId);
  const answers = useRowsWhere('answer', 'inspectionId', inspectionId ?? '');
  if (inspection === undefined || inspection === null || seal === undefined || answers === undefined) return null;
  const template = findTemplate(inspection.templateId ?? '', inspection.templateVersion ?? 0);
  return template === undefined
    ? null
    : {
        template,
        given:
          seal?.sealed === undefined
            ? new Map(answers.flatMap((row) => toAnswer(row) ?? []).map((answer) => [answer.itemId, answer]))
            : new Map(seal.sealed.record.content.items.map((item) => [item.itemId, givenOfSealed(item)])),
      };
}
