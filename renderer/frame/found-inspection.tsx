import type { ReactNode } from 'react';
import { Button } from 'antd';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import type { InspectionView } from '#renderer/stores/inspections.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { KnownPerson } from './known-person.tsx';

const texts = defineTexts(
  {
    notFoundTitle: '没有这次检查',
    notFoundNext: '它可能已被删除，或还没有从其他设备同步过来。',
    templateMissingTitle: '本机没有这次检查用的检查表',
    templateMissingNext: (title: string) => `检查表：${title}。请更新督学通；已录入的内容都在，不会丢失。`,
    toVisits: '返回督导任务',
  },
  {
    notFoundTitle: 'No such inspection',
    notFoundNext: 'It may have been deleted, or has not been synced from another device yet.',
    templateMissingTitle: 'The checklist of this inspection is not on this computer',
    templateMissingNext: (title) => `Checklist: ${title}. Please update the app; everything entered is kept.`,
    toVisits: 'Back to visits',
  },
);

const toVisits = (): void => goTo({ page: 'visits' });

type FoundInspectionProps = {
  readonly view: InspectionView | undefined;
  readonly children: (parts: RecordParts) => ReactNode;
};

/** A screen over one inspection: shown once that and its checklist are found, and it is known who works here. */
export function FoundInspection({ view, children }: FoundInspectionProps): ReactNode {
  const say = useTexts(texts);
  if (view === undefined) return <Loading />;
  if (view.kind === 'found')
    return (
      <KnownPerson names={view.parts.visit.inspectors} onUnknown={toVisits}>
        {children(view.parts)}
      </KnownPerson>
    );
  const back = <Button onClick={toVisits}>{say.toVisits}</Button>;
  return view.kind === 'notFound' ? (
    <EmptyState title={say.notFoundTitle} next={say.notFoundNext} action={back} />
  ) : (
    <EmptyState title={say.templateMissingTitle} next={say.templateMissingNext(view.title)} action={back} />
  );
}
