import type { Damage } from '../../schema/plan.ts';
import type { Line } from './lines.ts';
import { spanOf } from './text.ts';

/** Faults of conversion and typing that change no figure, seen in the source text around a line. */
type Finder = (line: Line, raw: string) => Pick<Damage, 'raw' | 'reading' | 'why' | 'kind' | 'certainty'>[];

const structure = (
  raw: string,
  reading: string,
  why: string,
): Pick<Damage, 'raw' | 'reading' | 'why' | 'kind' | 'certainty'> => ({
  raw,
  reading,
  why,
  kind: 'structure',
  certainty: 'certain',
});

const text = (raw: string, reading: string, why: string): ReturnType<typeof structure> => ({
  ...structure(raw, reading, why),
  kind: 'text',
});

const mixedBrackets: Finder = (_line, raw) => [
  ...[...raw.matchAll(/\([^()（）]{1,60}）/g)].map((match) =>
    structure(match[0], `（${match[0].slice(1)}`, 'half-width ( closed by full-width ）'),
  ),
  ...[...raw.matchAll(/（[^()（）]{1,60}\)/g)].map((match) =>
    structure(match[0], `${match[0].slice(0, -1)}）`, 'full-width （ closed by half-width )'),
  ),
];

const count = (raw: string, signs: RegExp): number => raw.match(signs)?.length ?? 0;

const unbalanced: Finder = (line, raw) => {
  const found: ReturnType<Finder> = [];
  const body = raw.slice(line.mark === null ? 0 : Math.min(4, raw.length));
  if (count(body, /[(（]/g) !== count(body, /[)）]/g))
    found.push(structure(raw.slice(0, 20), '(unchanged)', 'brackets do not pair'));
  if (count(raw, /《/g) !== count(raw, /》/g))
    found.push(structure(raw.slice(0, 20), '(unchanged)', 'title marks 《》 do not pair'));
  return found;
};

const wrongQuotes: Finder = (_line, raw) =>
  [...raw.matchAll(/“[^“”]{1,30}“(?![^“”]{1,30}”)/g)].map((match) =>
    text(match[0], `${match[0].slice(0, -1)}”`, 'closing quotation mark is an opening one'),
  );

const bookmarks: Finder = (_line, raw) =>
  [...raw.matchAll(/\[bookmark:[^\]]*\]/g)].map((match) =>
    structure(match[0], '(delete)', 'Word bookmark left in by the converter'),
  );

const MIN_BODY = 40;

const lostFullStop: Finder = (_line, raw) => {
  const end = raw.trimEnd();
  if (end.length < MIN_BODY || !end.includes('。') || /[。；;：:！!？?)）”》】\]］…]$/.test(end)) return [];
  return [text(end.slice(-8), `${end.slice(-8)}。`, 'final full stop missing at the end of the paragraph')];
};

const dotlessNumber: Finder = (line, raw) => {
  if (line.mark?.style !== 'ar' || !/^\s*\d+[\u4e00-\u9fff]/.test(raw)) return [];
  return [
    structure(
      raw.trim().slice(0, 12),
      raw
        .trim()
        .replace(/^(\d+)/, '$1.')
        .slice(0, 13),
      'stop after the number missing',
    ),
  ];
};

const leadingSpace: Finder = (line, raw) =>
  line.mark !== null && /^\s/.test(raw)
    ? [structure(raw.slice(0, 12), raw.trimStart().slice(0, 12), 'leading space before the number')]
    : [];

const strayComma: Finder = (_line, raw) => {
  const full = count(raw, /，/g);
  const half = [...raw.matchAll(/[\u4e00-\u9fff]{1,4},[\u4e00-\u9fff]{1,4}/g)];
  return full >= 2 && half.length <= 3
    ? half.map((match) => text(match[0], match[0].replace(',', '，'), 'half-width comma in full-width text'))
    : [];
};

/** A space behind the number or the title of a line is style. */
const MAX_MARK = 16;

const straySpace: Finder = (_line, raw) =>
  [...raw.matchAll(/[\u4e00-\u9fff、] +[\u4e00-\u9fff“]/g)]
    .filter((match) => match.index > MAX_MARK)
    .slice(0, 3)
    .map((match) => text(match[0], match[0].replace(/ +/, ''), 'stray space'));

const FINDERS: readonly Finder[] = [
  mixedBrackets,
  unbalanced,
  wrongQuotes,
  bookmarks,
  lostFullStop,
  dotlessNumber,
  leadingSpace,
  strayComma,
  straySpace,
];

/** More than this of one kind is the style of the file, not damage: it is reported once. */
const MAX_OF_A_KIND = 6;

/** Faults of text and structure, at most a few of each kind. */
export function findTextDamage(lines: readonly Line[], source: string): Damage[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line) => {
    const span = spanOf(line.passage);
    const start = source.lastIndexOf('\n', span.start - 1) + 1;
    const raw = source.slice(Math.max(start, span.start - 8), span.end);
    return FINDERS.flatMap((finder) => finder(line, raw)).flatMap((damage) => {
      const times = (seen.get(damage.why) ?? 0) + 1;
      seen.set(damage.why, times);
      return times > MAX_OF_A_KIND ? [] : [{ ...damage, lineNo: line.no, span }];
    });
  });
}
