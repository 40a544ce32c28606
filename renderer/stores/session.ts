import { create } from 'zustand';
import type { AppInfo } from '#shared/ipc/contract.ts';
import { must } from '#shared/util/must.ts';
import { setMeta } from '../db/meta.ts';
import { getRuntime } from './runtime.ts';

type SessionState = { readonly person: string | null; readonly info: AppInfo | null };

export const sessionStore = create<SessionState>(() => ({ person: null, info: null }));

/** Who sits at this machine (null until a name was chosen), and the device itself. */
export function useSession(): { person: string | null; info: AppInfo } {
  const { person, info } = sessionStore();
  return { person, info: must(info, 'screens are shown only after start() has succeeded') };
}

export async function choosePerson(name: string): Promise<void> {
  await setMeta(getRuntime().db, 'person', name);
  sessionStore.setState({ person: name });
}
