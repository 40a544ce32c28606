import type { Edit } from '#shared/domain/change/compose.ts';
import type { Said } from '#shared/domain/plan-review/carry-decisions.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { seenNow } from '#shared/domain/plan-review/seen.ts';
import { addedReadingId, type Decision, type Seen } from '#shared/schema/plan-review.ts';
import type { Row } from '../db/rows.ts';
import { getRuntime } from './runtime.ts';
import { isThere } from './schools.ts';
import { sessionStore } from './session.ts';
import { newId, setFields, write } from './writing.ts';

/** The plan under review that has this very text, if there is one. */
export async function findPlanOf(text: string): Promise<string | null> {
  const rows = await getRuntime().db.table<Row<'plan'>, string>('plan').toArray();
  return rows.find((row) => isThere(row) && row.text === text)?.id ?? null;
}

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

function edits(planId: string, said: readonly (readonly [string, Decision | null, Seen | null])[]): readonly Edit[] {
  const decidedBy = sessionStore.getState().person;
  const decidedAt = new Date().toISOString();
  return said.flatMap(([id, decision, seen]) =>
    setFields('reading', id, { planId, decision, seen, decidedBy, decidedAt }),
  );
}

export type LineDecision = readonly [ReviewLine, Decision | null];

/** Writes what a person decided about readings, in one write, with who, when and what they saw. Null takes it back. */
export async function decide(planId: string, decisions: readonly LineDecision[]): Promise<void> {
  await write(
    edits(
      planId,
      // What is no longer read keeps what was seen of it.
      decisions.map(([line, decision]) => [line.id, decision, decision === null ? null : (seenNow(line) ?? line.seen)]),
    ),
  );
}

/** Keeps what a person read that the compiler did not. Answers the id of the reading. */
export async function addReading(planId: string, decision: Decision): Promise<string> {
  const id = addedReadingId(planId, newId());
  await write(edits(planId, [[id, decision, null]]));
  return id;
}

/** What was said of each reading, as the rows hold it. */
export const saidIn = (rows: readonly Row<'reading'>[]): ReadonlyMap<string, Said> =>
  new Map(
    rows.flatMap(({ id, decision, seen }) =>
      decision === undefined ? [] : [[id, { decision, seen: seen ?? null }] as const],
    ),
  );
