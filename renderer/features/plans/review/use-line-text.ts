import { useCallback } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { isImplied, isStrict } from '#shared/domain/plan-review/confirmed-targets.ts';
import { unitOfTarget } from '#shared/domain/plan-review/target-unit.ts';
import { targetsOf, tasksOf, type BasisLine, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { CorrectedTarget, CorrectedTask, Seen } from '#shared/schema/plan-review.ts';
import { planReviewTexts } from './texts.ts';

/** What the text itself says of a target beyond what a person can put right. */
interface TargetOrigin {
  readonly read: Extract<Seen, { kind: 'target' }>['target'] | null;
  /** The deadline is the end of the plan's own time. */
  readonly isByImplied: boolean;
}

/** A limit that is itself not allowed: 低于, 超过. */
const STRICT_SIGNS: Partial<Record<CorrectedTarget['comparator'], string>> = { '>=': '>', '<=': '<' };

interface LineTexts {
  /** What a reading says, in one line; what was rejected or merged still says what it said. */
  readonly of: (line: ReviewLine) => string;
  /** What it said, or says now, before any person. */
  readonly ofSeen: (seen: Seen) => string;
}

export function useLineText(): LineTexts {
  const t = useTexts(planReviewTexts);
  const { signs, roles, bestEffort, impliedBy } = t;
  const targetText = useCallback(
    (target: CorrectedTarget, { read, isByImplied }: TargetOrigin): string => {
      const { indicator, comparator, value, value2, schoolLevel, by } = target;
      const number = value2 === null ? String(value) : `${value}—${value2}`;
      const named = unitOfTarget(target);
      const measured = named === '%' ? `${number}%` : `${number} ${named}`;
      const sign = isStrict(target, read) ? STRICT_SIGNS[comparator] : undefined;
      const parts = [
        schoolLevel,
        `${sign ?? signs[comparator]} ${measured}`.trim(),
        read?.bestEffort === true ? bestEffort : null,
        by !== null && isByImplied ? impliedBy(by) : by,
      ].filter((part) => part !== null);
      return `${indicator} ${parts.join(' · ')}`;
    },
    [signs, bestEffort, impliedBy],
  );
  const taskText = useCallback(({ heading, role }: CorrectedTask): string => `${heading}（${roles[role]}）`, [roles]);
  const basisText = useCallback(
    ({ read, decision }: BasisLine): string => {
      if (decision?.kind !== 'basis') return read?.title ?? '';
      const { title, jurisdiction, period, expiresOn } = decision.basis;
      const years = period === null ? null : period.from === period.to ? period.from : `${period.from}—${period.to}`;
      return [title, jurisdiction, years, expiresOn === null ? null : t.validUntil(expiresOn)]
        .filter((part) => part !== null)
        .join(' · ');
    },
    [t],
  );
  const of = useCallback(
    (line: ReviewLine): string => {
      if (line.kind === 'basis') return basisText(line);
      if (line.kind === 'target') {
        const standing = targetsOf(line);
        const read = line.seen?.kind === 'target' ? line.seen.target : line.read;
        return (standing.length > 0 ? standing : line.read === null ? [] : [line.read])
          .map((target) => targetText(target, { read, isByImplied: isImplied(line, target) }))
          .join('；');
      }
      const standing = tasksOf(line);
      return (standing.length > 0 ? standing : line.read === null ? [] : [line.read]).map(taskText).join('；');
    },
    [basisText, targetText, taskText],
  );
  const ofSeen = useCallback(
    (seen: Seen): string =>
      seen.kind === 'target' ? targetText(seen.target, { read: seen.target, isByImplied: false }) : taskText(seen.task),
    [targetText, taskText],
  );
  return { of, ofSeen };
}
