import type { ReactNode } from 'react';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { SealedPage } from './sealed-page.tsx';

type SealGateProps = { readonly inspectionId: string; readonly children: ReactNode };

/** A sealed inspection is only ever shown frozen, whichever way one comes to it. */
export function SealGate({ inspectionId, children }: SealGateProps): ReactNode {
  const seal = useRow('seal', inspectionId);
  if (seal === undefined) return <Loading />;
  return seal?.sealed === undefined ? children : <SealedPage sealed={seal.sealed} />;
}
