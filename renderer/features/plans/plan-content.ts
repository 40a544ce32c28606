import { useTexts } from '#renderer/i18n/texts.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { targetText } from './target-text.ts';
import { plansTexts } from './texts.ts';

type Content = (plan: PlanSeed) => TableContent;

/** What is told of a plan, as tables for other programs. */
export function usePlanContent(): {
  readonly ofTasks: Content;
  readonly ofTargets: Content;
  readonly ofDoubts: Content;
} {
  const t = useTexts(plansTexts);
  return {
    ofTasks: ({ tasks }) =>
      tableContent(tasks, [
        [t.locator, ({ id }) => clauseName(id)],
        [t.section, ({ section }) => section],
        [t.tasks, ({ heading }) => heading],
        [t.role, ({ role }) => t.roles[role]],
        [t.summary, ({ summary }) => summary],
        [t.deadlines, ({ deadlines }) => deadlines.join('、')],
        [t.units, ({ responsibleUnits }) => responsibleUnits.join('、')],
      ]),
    ofTargets: ({ targets }) =>
      tableContent(targets, [
        [t.locator, ({ taskId }) => clauseName(taskId)],
        [t.indicator, ({ indicator }) => indicator],
        [t.value, (target) => targetText(target, t.comparators)],
        [t.number, ({ value }) => value],
        [t.upTo, ({ value2 }) => value2],
        [t.unit, ({ unit }) => unit],
        [t.bestEffort, ({ bestEffort }) => (bestEffort ? t.bestEffort : null)],
        [t.level, ({ schoolLevel }) => schoolLevel],
        [t.by, ({ by }) => by ?? t.always],
        [t.byImplied, ({ byImplied }) => (byImplied ? t.byImplied : null)],
        [t.checkable, ({ checkable }) => t.checkables[checkable]],
        [t.damage, ({ damage }) => damage && `${damage.found} → ${damage.suggested}（${damage.reason}）`],
      ]),
    ofDoubts: ({ inconsistencies }) =>
      tableContent(inconsistencies, [
        [t.locator, ({ locator }) => locator],
        [t.found, ({ found }) => found],
        [t.note, ({ note }) => note],
      ]),
  };
}
