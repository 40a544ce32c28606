import { snapshotReplySchema } from '#shared/protocol/down.ts';
import { BATCH_LIMIT, snapshotRequestSchema } from '#shared/protocol/up.ts';
import { markOf } from '../domain/log-mark.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { getLastNumber } from '../queries/bureaus.ts';
import { findHash, listFoundationAfter } from '../queries/pages.ts';
import { sha256 } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

type Place = { readonly upTo: number; readonly after: number };

/** Where a new device starts (S12). Every page is of the same moment: the cursor carries its number. */
export function snapshotRoute(app: App, { database, storeId }: ServerParts): void {
  const schema = { querystring: snapshotRequestSchema, response: { 200: snapshotReplySchema, ...problemReplies } };

  app.get('/snapshot', { schema }, async (request) => {
    const { bureauId } = deviceOf(request);
    const last = await getLastNumber(database, bureauId);
    const { upTo, after } = readCursor(request.query.cursor) ?? { upTo: last, after: 0 };
    if (upTo > last) throw problems.aheadOfServer({ after: upTo, last });
    const page = await listFoundationAfter(database, bureauId, { upTo, after, limit: BATCH_LIMIT });
    const end = page.at(-1)?.number;
    const cursor = end === undefined ? null : writeCursor({ upTo, after: end });
    const place = { number: upTo, hash: await findHash(database, bureauId, upTo) };
    const mark = markOf({ storeId, bureauId, sha256 }, place);
    return { changes: page.map((entry) => entry.change), upTo, mark, cursor };
  });
}

const writeCursor = ({ upTo, after }: Place): string => `${upTo}.${after}`;

function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [, upTo, after] = /^(\d{1,15})\.(\d{1,15})$/u.exec(cursor) ?? [];
  if (upTo === undefined || after === undefined) throw problems.cursorUnknown();
  return { upTo: Number(upTo), after: Number(after) };
}
