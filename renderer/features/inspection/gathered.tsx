import type { ReactNode } from 'react';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Evidence, Finding } from '#shared/schema/inspection.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { FindingsList } from './findings-list.tsx';
import type { Gathering } from './use-gathering.ts';

type GatheredProps = {
  readonly inspectionId: string;
  /** Null: of the inspection as a whole. */
  readonly itemId: string | null;
  readonly evidence: readonly Identified<Evidence>[];
  /** How many pieces of evidence there have to be. */
  readonly required: number;
  readonly findings: readonly Identified<Finding>[];
  readonly gathering: Gathering;
};

/** Evidence and findings, and the camera over them. */
export function Gathered({ inspectionId, itemId, gathering, ...props }: GatheredProps): ReactNode {
  return (
    <>
      <EvidenceStrip evidence={props.evidence} required={props.required} gathering={gathering} />
      <FindingsList inspectionId={inspectionId} itemId={itemId} findings={props.findings} gathering={gathering} />
      {gathering.isCameraOpen ? (
        <CameraDialog
          onTake={(photograph) => gathering.add([photograph])}
          onFailed={() => {
            gathering.closeCamera();
            void gathering.choose('photographs');
          }}
          onClose={gathering.closeCamera}
        />
      ) : null}
    </>
  );
}
