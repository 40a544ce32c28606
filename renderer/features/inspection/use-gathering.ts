import { useState } from 'react';
import { newId } from '#renderer/stores/writing.ts';
import { hasCamera } from './camera.ts';
import { useEvidence, type NewFile } from './use-evidence.ts';

/** What is gathered about one item, or about the inspection as a whole (`itemId` null): photographs, files, findings. */
export function useGathering(inspectionId: string, itemId: string | null) {
  const evidence = useEvidence(inspectionId);
  const [isCameraOpen, setCameraOpen] = useState(false);
  const [newFindingId, setNewFindingId] = useState<string | null>(null);
  const choose = (accept: 'photographs' | 'any'): Promise<void> => evidence.choose(itemId, accept);
  return {
    add: (files: readonly NewFile[]) => evidence.add(itemId, files),
    choose,
    describe: evidence.describe,
    remove: evidence.remove,
    photograph: async (): Promise<void> => {
      if (await hasCamera()) setCameraOpen(true);
      else await choose('photographs');
    },
    isCameraOpen,
    closeCamera: () => setCameraOpen(false),
    addFinding: () => setNewFindingId(newId()),
    newFindingId,
  };
}
export type Gathering = ReturnType<typeof useGathering>;
