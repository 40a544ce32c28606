import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { ExpiredBases } from '#renderer/parts/validity.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { inspectionIdOf } from '#renderer/stores/inspections.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { setFields, write } from '#renderer/stores/writing.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { REQUIRED_INSPECTORS } from '#shared/domain/inspection/completeness.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { visitsTexts } from './texts.ts';
import { VisitSchool } from './visit-school.tsx';

type VisitCardProps = {
  readonly visit: Identified<Visit>;
  readonly schools: readonly RegisteredSchool[];
  readonly sealed: ReadonlySet<string>;
};

export function VisitCard({ visit, schools, sealed }: VisitCardProps): ReactNode {
  const say = useTexts(visitsTexts);
  const confirm = useConfirm();
  const template = useFindTemplate()(visit.templateId, visit.templateVersion);
  const schoolOf = new Map(schools.map((school) => [school.code, school]));
  const isSealed = (code: string): boolean => sealed.has(inspectionIdOf(visit.id, code));
  const remove = async (): Promise<void> => {
    const isSure = await confirm({
      title: say.removeTitle(visit.title),
      consequence: say.removeConsequence,
      act: say.remove,
      isDestructive: true,
    });
    if (isSure) await write(setFields('visit', visit.id, { deleted: true }));
  };
  const restore = async (): Promise<void> => {
    await write(setFields('visit', visit.id, { deleted: false }));
  };
  return (
    <section className="section visit" aria-label={visit.title}>
      <header className="visit-head">
        <div>
          <h3>
            <span>{visit.date}</span> {visit.title}
          </h3>
          <p className="visit-facts">
            <span>{template?.title ?? say.templateMissing}</span>
            {visit.inspectors.length < REQUIRED_INSPECTORS ? (
              <Mark tone="warn">{say.tooFewInspectors}</Mark>
            ) : (
              <span>{visit.inspectors.join('、')}</span>
            )}
            {visit.listNumber === null ? (
              <Mark tone="warn">{say.listNumberMissing}</Mark>
            ) : (
              <span>{say.listNumber(visit.listNumber)}</span>
            )}
            {template === undefined ? null : <ExpiredBases basis={template.basis} day={visit.date} />}
          </p>
        </div>
        <Space>
          {visit.deleted ? (
            <Button onClick={() => void restore()}>{say.restore}</Button>
          ) : (
            <>
              {visit.schoolCodes.every(isSealed) ? null : (
                <Button type="text" onClick={() => goTo({ page: 'editVisit', visitId: visit.id })}>
                  {say.edit}
                </Button>
              )}
              {visit.schoolCodes.some(isSealed) ? null : (
                <Button type="text" onClick={() => void remove()}>
                  {say.remove}
                </Button>
              )}
            </>
          )}
        </Space>
      </header>
      <ul className="visit-schools">
        {(visit.deleted ? [] : visit.schoolCodes).map((code) => (
          <VisitSchool
            key={code}
            visit={visit}
            schoolCode={code}
            name={schoolOf.get(code)?.name ?? code}
            hasTemplate={template !== undefined}
            sealed={sealed}
          />
        ))}
      </ul>
    </section>
  );
}
