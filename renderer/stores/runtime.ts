import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AppInfo } from '#shared/ipc/contract.ts';
import { must } from '#shared/util/must.ts';
import type { DuxueDatabase } from '../db/database.ts';
import type { JournalWriter } from './journal-writer.ts';

/** What the app runs on once it has started: put together by `start.ts`, used by the stores and hooks. */
export type Runtime = { readonly db: DuxueDatabase; readonly journal: JournalWriter; readonly info: AppInfo };

let current: Runtime | null = null;

export function setRuntime(runtime: Runtime): void {
  current = runtime;
}
export const getRuntime = (): Runtime => must(current, 'screens are shown only after start() has succeeded');

/** Made once: an import hashes tens of thousands of changes. */
const encoder = new TextEncoder();

export const sha256Hex = (text: string): string => bytesToHex(sha256(encoder.encode(text)));
