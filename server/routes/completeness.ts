import { z } from 'zod';
import { completenessReplySchema } from '#shared/protocol/down.ts';
import { changeSchema } from '#shared/schema/change.ts';
import { blobsNamedBy } from '../domain/blobs-named.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { findNamingFields } from '../queries/named-blobs.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

/** Whether the server has every blob an inspection names (sync rule B3). */
export function completenessRoute(app: App, { database, blobs }: ServerParts): void {
  const schema = {
    params: z.object({ id: changeSchema.shape.entityId }),
    response: { 200: completenessReplySchema, ...problemReplies },
  };

  app.get('/inspections/:id/completeness', { schema }, async (request) => {
    const { bureauId } = deviceOf(request);
    const inspectionId = request.params.id;
    const fields = await findNamingFields(database, bureauId, inspectionId);
    if (fields === null) throw problems.inspectionUnknown({ inspectionId });
    const named = blobsNamedBy(fields);
    const sizes = await Promise.all(named.map((sha256) => blobs.findSize({ bureauId, sha256 })));
    const missing = named.filter((_, index) => sizes[index] === null);
    return { inspectionId, complete: missing.length === 0, named: named.length, missing };
  });
}
