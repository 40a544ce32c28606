import { attributeOf, xmlEvents } from './xml-events.ts';

/** Automatic numbers of Word: the text 一、 or (一) is not in the paragraph, only a reference to a list and level. */
interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

export interface NumberingDefinitions {
  /** numId -> abstractNumId. */
  readonly lists: ReadonlyMap<string, string>;
  /** abstractNumId -> level -> definition. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  /** Paragraph style -> its list and level. */
  readonly styles: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
}

const DIGITS = '零一二三四五六七八九';

/** Chinese numeral of 1 to 99, as Word counts. */
export function chineseCount(value: number): string {
  if (value < 1 || value > 99) return String(value);
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

const CIRCLED_ONE = 0x2460;

function formatNumber(value: number, format: string): string {
  if (/chinese|ideograph|japaneseCounting|taiwanese/i.test(format)) return chineseCount(value);
  if (/EnclosedCircle/.test(format) && value <= 20) return String.fromCodePoint(CIRCLED_ONE + value - 1);
  if (format === 'upperLetter' && value <= 26) return String.fromCodePoint(0x40 + value);
  if (format === 'lowerLetter' && value <= 26) return String.fromCodePoint(0x60 + value);
  return String(value);
}

function readLevels(numberingXml: string): Pick<NumberingDefinitions, 'lists' | 'levels'> {
  const lists = new Map<string, string>();
  const levels = new Map<string, Map<number, ListLevel>>();
  let abstract = '';
  let num = '';
  let level = -1;
  const change = (patch: Partial<ListLevel>): void => {
    const map = levels.get(abstract);
    const before = map?.get(level) ?? { format: 'decimal', text: '', start: 1 };
    map?.set(level, { ...before, ...patch });
  };
  for (const event of xmlEvents(numberingXml)) {
    const value = attributeOf(event.attributes, 'w:val') ?? '';
    if (event.kind === 'close' && event.value === 'w:abstractNum') abstract = '';
    if (event.kind !== 'open') continue;
    if (event.value === 'w:abstractNum') {
      abstract = attributeOf(event.attributes, 'w:abstractNumId') ?? '';
      levels.set(abstract, new Map());
    } else if (event.value === 'w:lvl' && abstract !== '') level = Number(attributeOf(event.attributes, 'w:ilvl') ?? 0);
    else if (event.value === 'w:numFmt' && abstract !== '') change({ format: value });
    else if (event.value === 'w:lvlText' && abstract !== '') change({ text: value });
    else if (event.value === 'w:start' && abstract !== '') change({ start: Number(value) || 1 });
    else if (event.value === 'w:num') num = attributeOf(event.attributes, 'w:numId') ?? '';
    else if (event.value === 'w:abstractNumId' && num !== '') lists.set(num, value);
  }
  return { lists, levels };
}

function readStyles(stylesXml: string): NumberingDefinitions['styles'] {
  const styles = new Map<string, { numId: string; level: number }>();
  let style = '';
  let level = 0;
  for (const event of xmlEvents(stylesXml)) {
    if (event.kind !== 'open') continue;
    const value = attributeOf(event.attributes, 'w:val') ?? '';
    if (event.value === 'w:style') {
      style = attributeOf(event.attributes, 'w:styleId') ?? '';
      level = 0;
    } else if (event.value === 'w:ilvl') level = Number(value) || 0;
    else if (event.value === 'w:numId' && style !== '') styles.set(style, { numId: value, level });
  }
  return styles;
}

export const readNumbering = (numberingXml: string, stylesXml: string): NumberingDefinitions => ({
  ...readLevels(numberingXml),
  styles: readStyles(stylesXml),
});

/** Counts the paragraphs of every list and writes their numbers out. */
export class NumberWriter {
  readonly #definitions: NumberingDefinitions;
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(definitions: NumberingDefinitions) {
    this.#definitions = definitions;
  }

  next(numId: string, level: number): string {
    const abstract = this.#definitions.lists.get(numId);
    const levels = abstract === undefined ? undefined : this.#definitions.levels.get(abstract);
    const own = levels?.get(level);
    if (
      abstract === undefined ||
      levels === undefined ||
      own === undefined ||
      own.format === 'bullet' ||
      own.format === 'none'
    )
      return '';
    const counts = this.#counts.get(abstract) ?? new Map<number, number>();
    this.#counts.set(abstract, counts);
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    return own.text.replace(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at) ?? own;
      return formatNumber(counts.get(at) ?? shown.start, shown.format);
    });
  }
}
