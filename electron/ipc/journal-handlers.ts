import { ok } from '#shared/util/result.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './answer.ts';

export const journalHandlers = (journal: Journal): Pick<Handlers, 'journal:append' | 'journal:read'> => ({
  'journal:append': async ({ changes }) => {
    await journal.append(changes);
    return ok({ at: new Date().toISOString(), entries: changes.length });
  },
  'journal:read': async ({ position }) => ok(await journal.read(position)),
});
