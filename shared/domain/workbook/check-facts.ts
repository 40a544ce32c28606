import { assertNever } from '#shared/util/must.ts';
import { figureKey, type CrossCheck, type FigureDictionary, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue, SchoolFacts } from '#shared/schema/school-facts.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import type { ReadWarning } from '#shared/schema/workbook-reading.ts';

/** A rule that is broken, and by which figures of the year it was run on. */
export interface CheckFinding {
  readonly keys: readonly FigureKey[];
  readonly warning: ReadWarning;
}

/** A figure that has a number. */
interface Known {
  readonly id: string;
  readonly number: number;
  readonly value: FigureValue;
  readonly isLastYear: boolean;
}

interface Lookup {
  readonly labels: ReadonlyMap<string, string>;
  readonly facts: SchoolFacts;
  readonly before: SchoolFacts | undefined;
  readonly stage: Stage | null;
}

function findKnown({ facts, stage }: Lookup, id: string): Known | undefined {
  const value = facts.figures[figureKey(id, stage)];
  return value !== undefined && typeof value.value === 'number'
    ? { id, number: value.value, value, isLastYear: false }
    : undefined;
}

/** All of them, or undefined: a sum with a figure missing proves nothing. */
function findAll(lookup: Lookup, ids: readonly string[]): readonly Known[] | undefined {
  const known = ids.flatMap((id) => findKnown(lookup, id) ?? []);
  return known.length === ids.length ? known : undefined;
}

function say({ labels, stage }: Lookup, { id, number, value, isLastYear }: Known): string {
  const label = `${isLastYear ? '上一学年' : ''}${stage ?? ''}${labels.get(id) ?? id}`;
  return `${label} ${number}${value.unit}${value.source === null ? '' : `（${value.source.sheet}!${value.source.cell}）`}`;
}

const warning = (lookup: Lookup, known: readonly Known[], says: string): CheckFinding => ({
  keys: known.flatMap(({ id, isLastYear }) => (isLastYear ? [] : [figureKey(id, lookup.stage)])),
  warning: {
    kind: 'check',
    at: known.flatMap(({ value: { source } }) =>
      source === null ? [] : [{ file: source.file, sheet: source.sheet, cell: source.cell }],
    ),
    message: `${lookup.facts.schoolName} ${lookup.facts.year}学年：${known.map((it) => say(lookup, it)).join('，')}；${says}`,
  },
});

const sum = (known: readonly Known[]): number => known.reduce((total, { number }) => total + number, 0);

/** The parts reported; at least one of them, since a sheet need not have a column for each. */
const listKnown = (lookup: Lookup, ids: readonly string[]): readonly Known[] =>
  ids.flatMap((id) => findKnown(lookup, id) ?? []);

function checkAtMost(check: Extract<CrossCheck, { kind: 'atMost' }>, lookup: Lookup): CheckFinding | undefined {
  const parts = listKnown(lookup, check.parts);
  const whole = findKnown(lookup, check.whole);
  if (whole === undefined || parts.length === 0 || sum(parts) <= whole.number) return undefined;
  return warning(lookup, [...parts, whole], check.says);
}

function checkCovers(check: Extract<CrossCheck, { kind: 'covers' }>, lookup: Lookup): CheckFinding | undefined {
  const factors = findAll(lookup, check.factors);
  const whole = findKnown(lookup, check.whole);
  if (whole === undefined || factors === undefined) return undefined;
  return factors.reduce((product, { number }) => product * number, 1) >= whole.number
    ? undefined
    : warning(lookup, [...factors, whole], check.says);
}

function checkEqual(check: Extract<CrossCheck, { kind: 'equal' }>, lookup: Lookup): CheckFinding | undefined {
  const both = findAll(lookup, [check.one, check.other]);
  const [one, other] = both ?? [];
  return both === undefined || one?.number === other?.number ? undefined : warning(lookup, both, check.says);
}

/** Classes by size band bound the pupils from both sides; the band without an upper end leaves that side open. */
function checkBands(check: Extract<CrossCheck, { kind: 'bands' }>, lookup: Lookup): CheckFinding | undefined {
  const bands = check.bands.flatMap((band) => {
    const known = findKnown(lookup, band.id);
    return known === undefined || known.number === 0 ? [] : [{ known, ...band }];
  });
  const pupils = findKnown(lookup, check.total);
  const classes = findKnown(lookup, check.count);
  if (bands.length === 0) return undefined;
  const inBands = sum(bands.map(({ known }) => known));
  const shown = bands.map(({ known }) => known);
  if (classes !== undefined && inBands !== classes.number) return warning(lookup, [...shown, classes], check.says);
  if (pupils === undefined) return undefined;
  const least = bands.reduce((total, { known, least: from }) => total + known.number * from, 0);
  const most = bands.reduce((total, { known, most: to }) => total + known.number * (to ?? Infinity), 0);
  return pupils.number >= least && pupils.number <= most ? undefined : warning(lookup, [...shown, pupils], check.says);
}

function checkShare(check: Extract<CrossCheck, { kind: 'share' }>, lookup: Lookup): CheckFinding | undefined {
  const part = findKnown(lookup, check.part);
  const whole = findKnown(lookup, check.whole);
  if (part === undefined || whole === undefined || whole.number === 0) return undefined;
  const share = part.number / whole.number;
  return share >= check.least && share <= check.most ? undefined : warning(lookup, [part, whole], check.says);
}

const checkWithin = (check: Extract<CrossCheck, { kind: 'within' }>, lookup: Lookup): readonly CheckFinding[] =>
  listKnown(lookup, check.figures).flatMap((known) =>
    known.number >= check.least && known.number <= (check.most ?? Infinity)
      ? []
      : [warning(lookup, [known], check.says)],
  );

function checkYearChange(check: Extract<CrossCheck, { kind: 'yearChange' }>, lookup: Lookup): readonly CheckFinding[] {
  const { before } = lookup;
  if (before === undefined) return [];
  return check.figures.flatMap((id) => {
    const now = findKnown(lookup, id);
    const last = findKnown({ ...lookup, facts: before }, id);
    if (now === undefined || last === undefined || last.number === 0) return [];
    const change = Math.abs(now.number - last.number) / last.number;
    if (change <= check.share) return [];
    const lastYear = { ...last, isLastYear: true };
    return [
      warning(
        lookup,
        [now, lastYear],
        `比上一学年变化 ${Math.round(change * 100)}%，超过 ${check.share * 100}%，请核对`,
      ),
    ];
  });
}

function run(check: CrossCheck, lookup: Lookup): readonly CheckFinding[] {
  const found = ((): CheckFinding | readonly CheckFinding[] | undefined => {
    switch (check.kind) {
      case 'atMost':
        return checkAtMost(check, lookup);
      case 'covers':
        return checkCovers(check, lookup);
      case 'bands':
        return checkBands(check, lookup);
      case 'equal':
        return checkEqual(check, lookup);
      case 'share':
        return checkShare(check, lookup);
      case 'within':
        return checkWithin(check, lookup);
      case 'yearChange':
        return checkYearChange(check, lookup);
      default:
        return assertNever(check);
    }
  })();
  return found === undefined ? [] : [found].flat();
}

/** The stages a school reports anything about; a rule about another has nothing to compare. */
const stagesIn = ({ figures }: SchoolFacts): readonly Stage[] => {
  const keys = Object.keys(figures);
  return stageSchema.options.filter((stage) => keys.some((key) => key.endsWith(stage)));
};

/** Runs the rules between figures for one school and year at a time, given the year before if it is known. */
export type FactChecker = (facts: SchoolFacts, before: SchoolFacts | undefined) => readonly CheckFinding[];

/** The rules of a dictionary, made ready. They warn and never refuse: what was written may be right. */
export function factChecker({ figures, checks }: FigureDictionary): FactChecker {
  const labels = new Map(figures.map(({ id, label }) => [id, label]));
  return (facts, before) => {
    const stages = stagesIn(facts);
    return checks.flatMap((check) =>
      (check.perStage ? stages : [null]).flatMap((stage) => run(check, { labels, facts, before, stage })),
    );
  };
}
