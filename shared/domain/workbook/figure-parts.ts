import { groupBy } from '#shared/util/group-by.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { ReadWarning } from '#shared/schema/workbook-reading.ts';
import { whatItGives, type MappedHeading } from './mapped-heading.ts';

type Column = MappedHeading & { readonly figure: Figure };

const isOfFigure = (heading: MappedHeading): heading is Column => heading.figure !== null;

/**
 * Columns that give a figure in parts (市级 and 县级骨干教师) are added up when none gives it whole and none that it needs is
 * missing. Beside the whole they are read no more; too few of them wait for a person.
 */
export function withParts(mapped: readonly MappedHeading[]): readonly MappedHeading[] {
  if (!mapped.some(({ part }) => part !== null)) return mapped;
  const groups = groupBy(mapped.filter(isOfFigure), whatItGives);
  const settled = new Map([...groups.values()].flatMap(settle));
  return mapped.map((heading) => settled.get(heading) ?? heading);
}

type Settled = readonly [MappedHeading, MappedHeading];

function settle(columns: readonly Column[]): readonly Settled[] {
  const parts = columns.filter(({ part }) => part !== null);
  const [first] = parts;
  if (first === undefined) return [];
  const whole = columns.find(({ part }) => part === null);
  if (whole !== undefined) return parts.map((column) => [column, beside(column, whole)]);
  const counted = parts.map((column) => ({ column, container: parts.find((other) => contains(other, column)) }));
  const added = counted.flatMap(({ column, container }) => (container === undefined ? [column] : []));
  const missing = missingIn(first.figure, parts);
  return counted.map(({ column, container }): Settled => {
    if (container !== undefined) return [column, beside(column, container)];
    const rival = added.find((other) => other !== column && other.part === column.part && isOther(other, column));
    if (rival !== undefined) return [column, waiting(column, `“${rival.mapping.heading}”也像是这一部分，请选定一列`)];
    const isConfirmed = added.every(({ mapping }) => mapping.confidence === 'person');
    if (missing.length > 0 && !isConfirmed) {
      const why = `只是“${column.figure.label}”的一部分，表中没有“${missing.join('”“')}”，确认后才读取`;
      return [column, waiting(column, why)];
    }
    if (added.length === 1) return [column, { ...column, part: null }];
    const others = added.filter((other) => other !== column).map(({ mapping }) => `“${mapping.heading}”`);
    const { confidence } = column.mapping;
    const why = `与${others.join('')}相加，作为“${column.figure.label}”`;
    const mapping = { ...column.mapping, confidence: confidence === 'person' ? confidence : ('likely' as const), why };
    return [column, { ...column, mapping }];
  });
}

/** One remark for every figure that is added up: a person may be counted in two of the columns. */
export function warnOfSums(mapped: readonly MappedHeading[]): readonly ReadWarning[] {
  const summed = mapped.filter(isOfFigure).filter(({ part }) => part !== null);
  return [...groupBy(summed, whatItGives).values()].map((columns) => {
    const names = columns.map(({ mapping }) => `“${mapping.heading}”`).join('');
    const label = columns[0]?.figure.label ?? '';
    const message = `${names}相加作为“${label}”；如果其中一列已含另一列，请在“核对读法”里把另一列改为不读`;
    return { kind: 'mapping', at: columns.map(({ mapping }) => mapping.at), message };
  });
}

const isOther = (one: Column, other: Column): boolean => one.mapping.heading !== other.mapping.heading;

const contains = ({ figure, part }: Column, other: Column): boolean =>
  figure.parts?.find(({ label }) => label === part)?.includes.includes(other.part ?? '') === true;

function missingIn({ parts = [] }: Figure, columns: readonly Column[]): readonly string[] {
  const given = new Set(columns.map(({ part }) => part));
  return parts.filter(({ label, isNeeded }) => isNeeded && !given.has(label)).map(({ label }) => label);
}

/** What a person has said of a column stands. */
function beside(column: Column, whole: Column): MappedHeading {
  if (column.mapping.confidence === 'person') return { ...column, part: null };
  const why = `已算在“${whole.mapping.heading}”里，不单独读取`;
  return { ...column, target: null, figure: null, mapping: { ...column.mapping, target: { kind: 'ignore' }, why } };
}

const waiting = (column: Column, why: string): MappedHeading =>
  column.mapping.confidence === 'person'
    ? { ...column, part: null }
    : { ...column, target: null, figure: null, mapping: { ...column.mapping, confidence: 'guess', why } };
