import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useInspection } from '#renderer/stores/inspections.ts';
import { usePlace } from '#renderer/stores/places.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { KnownPerson } from '#renderer/frame/known-person.tsx';
import { InspectionScreen } from './inspection-screen.tsx';
import { placeSchema } from './place.ts';
import { inspectionTexts } from './texts.ts';
import './inspection.css';

type InspectionPageProps = { readonly inspectionId: string; readonly itemId: string | null };

const toVisits = (): void => goTo({ page: 'visits' });

/**
 * 现场检查 of one school: answered, photographed and noted on the spot, without any network, and only once it is known
 * who does.
 */
export function InspectionPage({ inspectionId, itemId }: InspectionPageProps): ReactNode {
  const say = useTexts(inspectionTexts);
  const view = useInspection(inspectionId);
  const remembered = usePlace(inspectionId, placeSchema);
  if (view === undefined || remembered === undefined) return <Loading />;
  if (view.kind === 'found')
    return (
      <KnownPerson names={view.parts.visit.inspectors} onUnknown={toVisits}>
        <InspectionScreen parts={view.parts} routeItemId={itemId} remembered={remembered} />
      </KnownPerson>
    );
  const back = <Button onClick={toVisits}>{say.backToVisits}</Button>;
  return view.kind === 'notFound' ? (
    <EmptyState title={say.notFoundTitle} next={say.notFoundNext} action={back} />
  ) : (
    <EmptyState title={say.templateMissingTitle} next={say.templateMissingNext(view.title)} action={back} />
  );
}
