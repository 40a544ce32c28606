import { pushReplySchema } from '#shared/protocol/down.ts';
import { pushRequestSchema } from '#shared/protocol/up.ts';
import type { Change } from '#shared/schema/change.ts';
import { must } from '#shared/util/must.ts';
import { write, type Db } from '../database/open-database.ts';
import { findRefusal, partReceived } from '../domain/admission.ts';
import { clocksBuiltOn, place } from '../domain/placement.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { lockBureau, setLastNumber } from '../queries/bureaus.ts';
import {
  findTip,
  insertChanges,
  listArrived,
  listReceived,
  listStandingOfFields,
  markLeft,
} from '../queries/changes.ts';
import type { Device } from '../queries/devices.ts';
import { sha256 } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

/** Takes a device's next changes, all or none. Sent again, they are answered the same numbers (sync rule S9). */
export function pushRoute(app: App, { database, now }: ServerParts): void {
  const schema = { body: pushRequestSchema, response: { 200: pushReplySchema, ...problemReplies } };

  app.post('/push', { schema }, async (request) => {
    const device = deviceOf(request);
    const { changes } = request.body;
    const refusal = findRefusal(changes, { deviceId: device.id, nowMs: now(), sha256 });
    if (refusal !== null) throw refusal;
    return { accepted: await write(database, (tx) => store(tx, device, changes)) };
  });
}

/**
 * The bureau's lock comes first and is held to the commit. So numbers are committed in their order (S7), and no two pushes
 * judge the same field at once.
 */
async function store(tx: Db, device: Device, changes: readonly Change[]): Promise<number[]> {
  const lastNumber = await lockBureau(tx, device.bureauId);
  const range = { first: must(changes[0], 'schema: at least one').seq, last: must(changes.at(-1), 'same').seq };
  const parted = partReceived(changes, await listReceived(tx, device, range), await findTip(tx, device));
  if (!parted.ok) throw parted.error;
  const { numbers, fresh } = parted.value;
  if (fresh.length === 0) return numbers;

  const standing = await listStandingOfFields(tx, device.bureauId, fresh);
  const arrived = await listArrived(tx, device.bureauId, clocksBuiltOn([...standing, ...fresh]));
  const { placed, leaving } = place(fresh, lastNumber, { standing, arrived });

  const pushNumber = lastNumber + fresh.length;
  await insertChanges(tx, device, placed);
  await markLeft(tx, device.bureauId, { numbers: leaving, pushNumber });
  await setLastNumber(tx, device.bureauId, pushNumber);
  return [...numbers, ...placed.map((entry) => entry.number)];
}
