import type { z } from 'zod';
import { useLive } from '../hooks/use-live.ts';
import { getRuntime } from './runtime.ts';

/**
 * Where one was on a screen, kept in the store rather than in the browser's own storage, which a power cut takes along.
 * It belongs to this device: it is no change, and is not synced. Undefined while it is read, null when there is none.
 */
export function usePlace<T>(name: string, schema: z.ZodType<T>): T | null | undefined {
  return useLive(`place ${name}`, async () => {
    const row = await getRuntime().db.meta.get(`place ${name}`);
    // Written by another version: only a convenience is lost.
    return schema.safeParse(row?.value).data ?? null;
  });
}

export async function rememberPlace(name: string, place: unknown): Promise<void> {
  await getRuntime().db.meta.put({ key: `place ${name}`, value: place });
}
