import { useMemo } from 'react';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { listPlans } from '#renderer/stores/library.ts';
import { usePlanReadings } from '#renderer/stores/plan-reading.ts';
import { isThere } from '#renderer/stores/schools.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import { reviewLines } from '#shared/domain/plan-review/review-lines.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { taskReadingId } from '#shared/schema/plan-review.ts';
import { withoutTwins, type PaletteEntry } from './palette.ts';
import type { frameTexts } from './texts.ts';

/** Plans of the library and those under review, with their clauses and targets: each leads to that very place. */
export function usePlanEntries(say: (typeof frameTexts)['zh']): readonly PaletteEntry[] {
  const rows = useRows('plan');
  const own = useMemo(() => rows?.filter(isThere), [rows]);
  const read = usePlanReadings(own);
  return useMemo(() => {
    const ofOwn = (own ?? []).flatMap((row) => ownEntries(row, read.get(row.id) ?? []));
    return [
      ...(own ?? []).map(({ id, title = '' }): PaletteEntry => ({
        kind: 'plan',
        id: `own plan ${id}`,
        title,
        detail: say.underReview,
        act: { page: 'review', planId: id, readingId: null },
      })),
      ...libraryPlans(),
      ...withoutTwins([...ofOwn, ...libraryEntries()]),
    ];
  }, [own, read, say]);
}

/** Longest text of a clause that is searched: what stands further down has a clause or target of its own. */
const LONGEST = 4000;

const ownEntries = ({ id, text = '' }: Row<'plan'>, plans: readonly CompiledPlan[]): readonly PaletteEntry[] => [
  ...plans.flatMap(({ key, title, tasks }) =>
    tasks.map((task): PaletteEntry => ({
      kind: 'clause',
      id: `own clause ${id} ${key} ${task.id}`,
      title: task.heading,
      detail: `${title} ${clauseName(task.id)}`,
      text: text.slice(task.span.start, Math.min(task.span.end, task.span.start + LONGEST)).toLowerCase(),
      act: { page: 'review', planId: id, readingId: taskReadingId(id, task.span) },
    })),
  ),
  ...ownTargets(id, plans),
];

const ownTargets = (planId: string, plans: readonly CompiledPlan[]): readonly PaletteEntry[] =>
  reviewLines(planId, plans, new Map()).flatMap((line): readonly PaletteEntry[] =>
    line.kind === 'target' && line.read !== null
      ? [
          {
            kind: 'target',
            id: `own target ${line.id}`,
            title: `${line.read.indicator} ${line.read.phrase}`,
            detail: [line.task?.heading, line.task === null ? null : clauseName(line.task.id)]
              .filter(Boolean)
              .join(' '),
            text: line.quote.toLowerCase(),
            act: { page: 'review', planId, readingId: line.id },
          },
        ]
      : [],
  );

/** Made when it is first asked for: nothing of it is needed to start. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const libraryPlans = once(() =>
  listPlans().map(({ id, title, jurisdiction }): PaletteEntry => ({
    kind: 'plan',
    id: `plan ${id}`,
    title,
    detail: jurisdiction,
    act: { page: 'plan', planId: id, taskId: null },
  })),
);

const libraryEntries = once(() =>
  listPlans().flatMap((plan): readonly PaletteEntry[] => {
    const headings = new Map(plan.tasks.map(({ id, heading }) => [id, heading]));
    return [
      ...plan.tasks.map((task): PaletteEntry => ({
        kind: 'clause',
        id: `clause ${plan.id} ${task.id}`,
        title: task.heading,
        detail: `${plan.title} ${clauseName(task.id)}`,
        text: `${task.section} ${task.summary}`.toLowerCase(),
        act: { page: 'plan', planId: plan.id, taskId: task.id },
      })),
      ...plan.targets.map((target): PaletteEntry => ({
        kind: 'target',
        id: `target ${plan.id} ${target.id}`,
        title: [target.schoolLevel, target.indicator, target.value === null ? null : `${target.value}${target.unit}`]
          .filter(Boolean)
          .join(' '),
        detail: `${plan.title} ${clauseName(target.taskId)}`,
        text: (headings.get(target.taskId) ?? '').toLowerCase(),
        act: { page: 'plan', planId: plan.id, taskId: target.taskId },
      })),
    ];
  }),
);
