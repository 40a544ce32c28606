import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import type { Change } from '#shared/schema/change.ts';
import { figureValueSchema, type FigureValue } from '#shared/schema/school-facts.ts';

/** What a figure was at a time, and who set it. */
export interface FigureVersion {
  readonly clock: string;
  readonly author: string | null;
  /** ms since 1970. */
  readonly at: number;
  /** Null: it was taken away. */
  readonly value: FigureValue | null;
}

/** Typing is written at every rest of the hand: what one person typed within this time is one act. */
const ONE_ACT_MS = 60_000;

const isTyped = ({ value }: FigureVersion): boolean => value !== null && value.source === null;

const isOneAct = (later: FigureVersion, earlier: FigureVersion): boolean =>
  isTyped(later) && isTyped(earlier) && later.author === earlier.author && later.at - earlier.at <= ONE_ACT_MS;

/** The values a figure has had, from its changes with the newest first; of what was typed in one go only the last. */
export function figureVersions(
  changes: readonly Pick<Change, 'clock' | 'author' | 'value'>[],
): readonly FigureVersion[] {
  const all = changes.map(({ clock, author, value }): FigureVersion => {
    const figure = figureValueSchema.safeParse(value);
    return { clock, author, at: timeOf(clock), value: figure.success ? figure.data : null };
  });
  return all.filter((version, i) => {
    const later = all[i - 1];
    return later === undefined || !isOneAct(later, version);
  });
}
