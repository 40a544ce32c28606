import type { ReactNode } from 'react';
import { useInspection } from '#renderer/stores/inspections.ts';
import { usePlace } from '#renderer/stores/places.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { FoundInspection } from '#renderer/frame/found-inspection.tsx';
import { InspectionScreen } from './inspection-screen.tsx';
import { placeSchema } from './place.ts';
import './inspection.css';

type InspectionPageProps = { readonly inspectionId: string; readonly itemId: string | null };

/**
 * 现场检查 of one school: answered, photographed and noted on the spot, without any network, and only once it is known
 * who does.
 */
export function InspectionPage({ inspectionId, itemId }: InspectionPageProps): ReactNode {
  const view = useInspection(inspectionId);
  const remembered = usePlace(inspectionId, placeSchema);
  if (remembered === undefined) return <Loading />;
  return (
    <FoundInspection view={view}>
      {(parts) => <InspectionScreen parts={parts} routeItemId={itemId} remembered={remembered} />}
    </FoundInspection>
  );
}
