import type { SealedFinding } from '../../schema/sealed-record.ts';

/** What a finding still needs before anyone signs; `reason`: why it is to have no due day. */
export type LackingTerm = 'requirement' | 'responsible' | 'dueOn' | 'reason';

/** What the school has to do, who sees to it, by when. What was put right on the spot needs only the words for that. */
export function lackingTerms({ requirement, responsible = '', dueOn, withoutDueDay }: SealedFinding): LackingTerm[] {
  const isMended = withoutDueDay?.kind === 'mended';
  const lacks: LackingTerm[] = [];
  if (!isMended && requirement.trim() === '') lacks.push('requirement');
  if (!isMended && responsible.trim() === '') lacks.push('responsible');
  if (dueOn === null && withoutDueDay === undefined) lacks.push('dueOn');
  if (withoutDueDay?.reason.trim() === '') lacks.push('reason');
  return lacks;
}
