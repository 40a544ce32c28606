import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '#electron/journal/journal.ts';
import { composeChanges, type Edit } from '#shared/domain/change/compose.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';
import { jsonSchema } from '#shared/schema/json.ts';
import { templateVersionId } from '#shared/schema/template-draft.ts';
import type { Template } from '#shared/schema/template.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const editsOf = (entity: string, entityId: string, fields: object): Edit[] =>
  Object.entries(fields).map(([field, value]) => ({
    entity,
    entityId,
    field,
    value: jsonSchema.parse(value),
    settles: [],
  }));

export const PLANTED_SCHOOL = '云雾县示例第一小学';

/**
 * Puts a published checklist of the bureau, and a school to check with it, into a data folder that no app has used yet:
 * into the journal, from which the first start takes them, as they would come from a colleague.
 */
export async function plantChecklist(dataDir: string, template: Template): Promise<void> {
  const { id, version, title, stages, basis } = template;
  const { changes } = composeChanges(
    [
      ...editsOf('template', templateVersionId(id, version), {
        templateId: id,
        version,
        title,
        stages,
        basis,
        limits: [],
        published: template,
        deleted: false,
      }),
      ...editsOf('school', '9900000001', { name: PLANTED_SCHOOL, kind: '小学', deleted: false }),
    ],
    { latest: null, seq: 0, hash: null },
    {
      device: deviceIdSchema.parse('9f3c61a0b2d4e5f6'),
      author: '样例督导室',
      nowMs: Date.parse('2026-11-01T00:00:00Z'),
      sha256,
      baseOf: () => null,
    },
  );
  const folder = join(dataDir, 'journal');
  mkdirSync(folder);
  const journal = await Journal.open({ folder });
  await journal.append(changes);
  await journal.close();
}
