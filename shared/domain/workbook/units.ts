import { normaliseHeading } from './text.ts';

/** A unit as written, and what it is in the unit facts are kept in. */
export interface Unit {
  readonly written: string;
  readonly base: string;
  /** Multiply a written value by this. */
  readonly factor: number;
}

const unit = (written: string, base: string, factor: number): Unit => ({ written, base, factor });

// One 亩 is 2000/3 ㎡ by law. Counting words are interchangeable: a sheet may say 名 or 人.
const UNITS: readonly Unit[] = [
  unit('元', '元', 1),
  unit('百元', '元', 100),
  unit('千元', '元', 1000),
  unit('万元', '元', 10_000),
  unit('亿元', '元', 100_000_000),
  unit('㎡', '㎡', 1),
  unit('亩', '㎡', 2000 / 3),
  unit('公顷', '㎡', 10_000),
  unit('万㎡', '㎡', 10_000),
  unit('%', '%', 1),
  ...['人', '名', '个', '间', '台', '册', '份', '级', '班', '所', '套', '位', '台套', '台/套'].map((written) =>
    unit(written, '个', 1),
  ),
  unit('万人', '个', 10_000),
  unit('万册', '个', 10_000),
  unit('万台', '个', 10_000),
];

const BY_NAME = new Map(UNITS.map((it) => [it.written, it]));

/** The unit a text names by itself, as in a unit column. */
export const findUnit = (text: string): Unit | undefined =>
  BY_NAME.get(
    normaliseHeading(text)
      .replace(/^单位:?/, '')
      .replace(/^人民币/, ''),
  );

/** Units measure the same thing: money, area, share, or things counted. */
export const isSameMeasure = (written: Unit, canonical: string): boolean =>
  written.base === (BY_NAME.get(canonical)?.base ?? canonical);

/** `教学仪器设备值(万元)` -> the heading without its unit, and the unit; a level that is a unit alone has no heading. */
export function splitUnit(heading: string): { readonly heading: string; readonly unit: Unit | undefined } {
  const normal = normaliseHeading(heading);
  const alone = BY_NAME.get(normal);
  if (alone !== undefined) return { heading: '', unit: alone };
  const found =
    /^(.+?)\(?单位:([^()]+)\)?$/.exec(normal) ??
    /^(.+?)[([]([^()[\]]+)[)\]]$/.exec(normal) ??
    /^(.+?)[/,:](万元|千元|元|㎡|亩|人|间|%)$/.exec(normal);
  if (found === null) return { heading: normal, unit: undefined };
  const unitFound = findUnit(found[2] ?? '');
  return unitFound === undefined ? { heading: normal, unit: undefined } : { heading: found[1] ?? '', unit: unitFound };
}

/** Converts without the noise of binary fractions: 83.26 万元 is 832600 元, not 832600.0000000001. */
export const toBase = (value: number, from: Unit): number =>
  from.factor === 1 ? value : Number((value * from.factor).toPrecision(12));
