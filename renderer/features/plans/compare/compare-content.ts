import { useTexts } from '#renderer/i18n/texts.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { Binding } from '#shared/domain/plan-compare/binding-target.ts';
import type { IndicatorRow } from '#shared/domain/plan-compare/compare-indicators.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { targetText } from '../target-text.ts';
import { plansTexts } from '../texts.ts';
import { compareTexts } from './texts.ts';

/** The comparison as a table for other programs: a line for each thing a plan asks. */
export function useCompareContent(): (
  rows: readonly (IndicatorRow & { readonly binding: Binding | null })[],
) => TableContent {
  const t = useTexts(compareTexts);
  const plans = useTexts(plansTexts);
  return (rows) =>
    tableContent(
      rows.flatMap(({ indicator, binding, commitments }) =>
        commitments.map((commitment) => ({
          indicator,
          ...commitment,
          standing: binding?.judged.find((it) => it.commitment === commitment)?.standing,
        })),
      ),
      [
        [t.indicator, ({ indicator }) => indicator],
        [plans.plan, ({ basis }) => basis.title],
        [t.clause, ({ clauses }) => clauses.map(clauseName).join('、')],
        [plans.value, ({ target }) => targetText(target, plans.comparators)],
        [plans.level, ({ target }) => target.schoolLevel],
        [plans.by, ({ target }) => target.by ?? plans.always],
        [t.standing, ({ standing }) => (standing === undefined ? null : t.standings[standing])],
      ],
    );
}
