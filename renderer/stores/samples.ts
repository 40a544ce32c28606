import type { Edit } from '#shared/domain/change/compose.ts';
import { getRuntime } from './runtime.ts';
import { undoEdits } from './undo.ts';
import { write } from './writing.ts';

const remove = (entity: 'school' | 'schoolFacts', entityId: string): Edit => ({
  entity,
  entityId,
  field: 'deleted',
  value: true,
  settles: [],
});

/** Takes away every invented school and its figures in one write. Answers how to put them back. */
export async function removeSamples(): Promise<{ schools: number; undo: () => Promise<void> }> {
  const { db } = getRuntime();
  const idsOf = async (entity: 'school' | 'schoolFacts'): Promise<readonly string[]> => {
    const rows = await db.rows(entity).toArray();
    return rows.filter((row) => row['sample'] === true && row['deleted'] === false).map(({ id }) => id);
  };
  const schools = await idsOf('school');
  const facts = await idsOf('schoolFacts');
  const changes = await write([
    ...schools.map((id) => remove('school', id)),
    ...facts.map((id) => remove('schoolFacts', id)),
  ]);
  return {
    schools: schools.length,
    undo: async () => {
      await write(await undoEdits(db, changes));
    },
  };
}
