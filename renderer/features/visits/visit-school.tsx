import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { inspectionIdOf, useProgress } from '#renderer/stores/inspections.ts';
import { isThere } from '#renderer/stores/schools.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import { visitsTexts } from './texts.ts';
import { useStart } from './use-start.tsx';

type VisitSchoolProps = {
  readonly visit: Identified<Visit>;
  readonly schoolCode: string;
  readonly name: string;
  /** Whether the checklist is on this machine. */
  readonly hasTemplate: boolean;
  readonly sealed: ReadonlySet<string>;
};

/** One school of a visit: how far it is, and the next step. */
export function VisitSchool({ visit, schoolCode, name, hasTemplate, sealed }: VisitSchoolProps): ReactNode {
  const say = useTexts(visitsTexts);
  const inspectionId = inspectionIdOf(visit.id, schoolCode);
  const inspection = useRow('inspection', inspectionId);
  const progress = useProgress(inspectionId);
  const { start, dialog } = useStart();
  if (inspection === undefined || progress === undefined) return null;
  const isStarted = inspection !== null && isThere(inspection);
  const isSealed = sealed.has(inspectionId);
  const isComplete = progress !== null && progress.answered === progress.total;
  const open = (): void => goTo({ page: 'inspection', inspectionId, itemId: null });
  return (
    <li>
      <span className="visit-school-name">{name}</span>
      <Mark tone={isSealed ? 'good' : 'plain'}>
        {isSealed ? say.states.sealed : isStarted ? say.states.started : say.states.notStarted}
      </Mark>
      <span className="visit-school-counts">
        {progress === null ? null : say.answered(progress.answered, progress.total)}
        {progress !== null && progress.unmet > 0 ? ` · ${say.unmet(progress.unmet)}` : null}
        {progress !== null && progress.vetoed.length > 0 ? <Mark tone="bad">{say.vetoed(progress.vetoed)}</Mark> : null}
      </span>
      <Space>
        {isSealed ? <Button onClick={open}>{say.view}</Button> : null}
        {isStarted && !isSealed ? (
          <>
            <Button type={isComplete ? 'default' : 'primary'} onClick={open}>
              {say.goOn}
            </Button>
            <Button type={isComplete ? 'primary' : 'default'} onClick={() => goTo({ page: 'signing', inspectionId })}>
              {say.sign}
            </Button>
          </>
        ) : null}
        {isStarted || isSealed || !hasTemplate ? null : (
          <Button type="primary" onClick={() => void start(visit, schoolCode)}>
            {say.start}
          </Button>
        )}
      </Space>
      {dialog}
    </li>
  );
}
