import { useTexts } from '#renderer/i18n/texts.ts';
import type { CorrectedTarget } from '#shared/schema/plan-review.ts';
import { targetsOf, tasksOf, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';

/** What a reading says, in one line; what was rejected or merged still says what it said. */
export function useLineText(): (line: ReviewLine) => string {
  const { signs, roles } = useTexts(planReviewTexts);
  const targetText = ({ indicator, comparator, value, value2, unit, schoolLevel, by }: CorrectedTarget): string => {
    const number = value2 === null ? String(value) : `${value}—${value2}`;
    const measured = unit === '%' ? `${number}%` : `${number} ${unit}`;
    const parts = [schoolLevel, `${signs[comparator]} ${measured}`.trim(), by].filter((part) => part !== null);
    return `${indicator} ${parts.join(' · ')}`;
  };
  return (line) => {
    if (line.kind === 'target') {
      const standing = targetsOf(line);
      return (standing.length > 0 ? standing : line.read === null ? [] : [line.read]).map(targetText).join('；');
    }
    const standing = tasksOf(line);
    return (standing.length > 0 ? standing : line.read === null ? [] : [line.read])
      .map(({ heading, role }) => `${heading}（${roles[role]}）`)
      .join('；');
  };
}
