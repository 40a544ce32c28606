import type { SchoolKind } from '#shared/schema/school.ts';
import type { CellRef } from '#shared/schema/workbook-reading.ts';

/** What a person says about a school that is to be registered. */
export interface StatedSchool {
  /** Its 学校标识码, or a provisional code where it has none. */
  readonly code: string;
  readonly name: string;
  readonly kind: SchoolKind;
  readonly district: string | null;
}

/** What a person says when asked which school a sheet means. `leave`: nothing of it is imported this time. */
export type SchoolAnswer =
  | { readonly kind: 'school'; readonly code: string }
  | { readonly kind: 'new'; readonly school: StatedSchool }
  | { readonly kind: 'leave' };

/** By the key of their questions. */
export type SchoolAnswers = ReadonlyMap<string, SchoolAnswer>;

/** A school that only a person can tell, with the answer that stands until the import is applied. */
export interface SchoolQuestion {
  /** Its 学校标识码 where the sheet has one, else its name as it is compared. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly at: readonly CellRef[];
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  readonly answer: SchoolAnswer | null;
  /** The answer was given at an earlier import. */
  readonly isRemembered: boolean;
  /** What the sheet says about it, should it be a new one. */
  readonly proposed: Omit<StatedSchool, 'code' | 'kind'> & { readonly kind: SchoolKind | null };
}

/** The code of the school an answer means; undefined when it means none. */
export function codeOfAnswer(answer: SchoolAnswer | null): string | undefined {
  if (answer === null || answer.kind === 'leave') return undefined;
  return answer.kind === 'new' ? answer.school.code : answer.code;
}

export function listStated(answers: SchoolAnswers): ReadonlyMap<string, StatedSchool> {
  const schools = [...answers.values()].flatMap((answer) => (answer.kind === 'new' ? [answer.school] : []));
  return new Map(schools.map((school) => [school.code, school]));
}
