import type { Edit } from '#shared/domain/change/compose.ts';
import { addedReadingId, type Decision } from '#shared/schema/plan-review.ts';
import { sessionStore } from './session.ts';
import { newId, setFields, write } from './writing.ts';

/** Keeps the text of a plan for review. Answers its id. */
export async function addPlan(plan: { title: string; fileName: string | null; text: string }): Promise<string> {
  const id = newId();
  await write(setFields('plan', id, { ...plan, addedAt: new Date().toISOString(), deleted: false }));
  return id;
}

export async function removePlan(id: string): Promise<void> {
  await write(setFields('plan', id, { deleted: true }));
}

export async function restorePlan(id: string): Promise<void> {
  await write(setFields('plan', id, { deleted: false }));
}

/** Writes what a person decided about readings, in one write, with who and when. Null takes a decision back. */
export async function decide(
  planId: string,
  decisions: readonly (readonly [string, Decision | null])[],
): Promise<void> {
  const decidedBy = sessionStore.getState().person;
  const decidedAt = new Date().toISOString();
  const edits = decisions.flatMap(([id, decision]): Edit[] =>
    setFields('reading', id, { planId, decision, decidedBy, decidedAt }),
  );
  await write(edits);
}

/** Keeps what a person read that the compiler did not. Answers the id of the reading. */
export async function addReading(planId: string, decision: Decision): Promise<string> {
  const id = addedReadingId(planId, newId());
  await decide(planId, [[id, decision]]);
  return id;
}
