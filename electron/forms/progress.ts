import type { FormsProgress } from '#shared/ipc/contract.ts';

export type OnProgress = (progress: FormsProgress) => void;
