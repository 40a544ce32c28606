import { useCallback } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { targetsOf, tasksOf, type BasisLine, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { CorrectedTarget, CorrectedTask, Seen } from '#shared/schema/plan-review.ts';
import { planReviewTexts } from './texts.ts';

interface LineTexts {
  /** What a reading says, in one line; what was rejected or merged still says what it said. */
  readonly of: (line: ReviewLine) => string;
  /** What it said, or says now, before any person. */
  readonly ofSeen: (seen: Seen) => string;
}

export function useLineText(): LineTexts {
  const t = useTexts(planReviewTexts);
  const { signs, roles } = t;
  const targetText = useCallback(
    ({ indicator, comparator, value, value2, unit, schoolLevel, by }: CorrectedTarget): string => {
      const number = value2 === null ? String(value) : `${value}—${value2}`;
      const measured = unit === '%' ? `${number}%` : `${number} ${unit}`;
      const parts = [schoolLevel, `${signs[comparator]} ${measured}`.trim(), by].filter((part) => part !== null);
      return `${indicator} ${parts.join(' · ')}`;
    },
    [signs],
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
        return (standing.length > 0 ? standing : line.read === null ? [] : [line.read]).map(targetText).join('；');
      }
      const standing = tasksOf(line);
      return (standing.length > 0 ? standing : line.read === null ? [] : [line.read]).map(taskText).join('；');
    },
    [basisText, targetText, taskText],
  );
  const ofSeen = useCallback(
    (seen: Seen): string => (seen.kind === 'target' ? targetText(seen.target) : taskText(seen.task)),
    [targetText, taskText],
  );
  return { of, ofSeen };
}
