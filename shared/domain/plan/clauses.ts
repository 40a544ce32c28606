/** A stretch of one sentence between commas, colons and semicolons; brackets are clauses of their own. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** The bracket's offset when the clause stands in brackets. */
  readonly bracketAt: number | null;
  /** Brackets inside, whose text the clause skips. */
  readonly brackets: readonly { readonly from: number; readonly to: number }[];
}

interface Bracket {
  readonly from: number;
  readonly to: number;
}

const OPENING = '([【〔{';
const CLOSING = ')]】〕}';
/** An unclosed bracket must not swallow the paragraph. */
const MAX_BRACKET = 400;

/** Outermost brackets of a text; one that never closes is no bracket. */
function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (depth > 0 && index - start > MAX_BRACKET) {
      index = start;
      depth = 0;
      continue;
    }
    if (OPENING.includes(sign)) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (CLOSING.includes(sign) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from: start, to: index + 1 });
    }
  }
  return found;
}

function quoteDepthAfter(depth: number, sign: string): number {
  if ('“《'.includes(sign)) return depth + 1;
  return '”》'.includes(sign) ? Math.max(0, depth - 1) : depth;
}

const ENDS_SENTENCE = '。!?';
const ENDS_CLAUSE = ',;:';
/** A quotation longer than this was never closed. */
const MAX_QUOTE = 120;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly bracketAt: number | null;
}

/** Splits a paragraph into clauses. Signs in brackets and quotations do not split what is around them. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  const split = (range: Range): void => {
    const brackets =
      range.bracketAt === null
        ? findBrackets(text.slice(range.from, range.to)).map((each) => ({
            from: each.from + range.from,
            to: each.to + range.from,
          }))
        : [];
    const bracketAt = new Map(brackets.map((each) => [each.from, each] as const));
    let start = range.from;
    let quote = 0;
    let quoteFrom = 0;
    const close = (end: number): void => {
      const inside = brackets.filter((bracket) => bracket.from >= start && bracket.to <= end);
      if (end > start) clauses.push({ from: start, to: end, sentence, bracketAt: range.bracketAt, brackets: inside });
      for (const bracket of inside) split({ from: bracket.from + 1, to: bracket.to - 1, bracketAt: bracket.from });
      start = end + 1;
    };
    for (let index = range.from; index < range.to; index += 1) {
      const bracket = bracketAt.get(index);
      if (bracket !== undefined) {
        index = bracket.to - 1;
        continue;
      }
      const sign = text.charAt(index);
      const depth = quoteDepthAfter(quote, sign);
      if (depth > quote) quoteFrom = index;
      quote = depth > 0 && index - quoteFrom > MAX_QUOTE ? 0 : depth;
      if (quote > 0) continue;
      const isInFigure =
        (sign === ',' && /\d,\d{3}(?!\d)/.test(text.slice(index - 1, index + 5))) ||
        (sign === ':' && /\d:\d/.test(text.slice(index - 1, index + 2)));
      if (ENDS_SENTENCE.includes(sign)) {
        close(index);
        if (range.bracketAt === null) sentence += 1;
      } else if (ENDS_CLAUSE.includes(sign) && !isInFigure) close(index);
    }
    close(range.to);
  };
  split({ from: 0, to: text.length, bracketAt: null });
  return clauses;
}
