import type { Stage } from '#shared/schema/stage.ts';
import { findOnlyStage } from './find-target.ts';
import { findSchoolYear } from './school-year.ts';
import { isSchoolCode } from './identity.ts';
import { textsOf, type SheetView } from './sheet-view.ts';
import { compact } from './text.ts';
import { findUnit, type Unit } from './units.ts';

/** 学年, and in words for the user what says so. */
export interface CaptionYear {
  readonly value: string;
  readonly from: string;
}

/** What the lines above a table say about everything below them. */
export interface Captions {
  readonly lines: readonly string[];
  readonly year: CaptionYear | undefined;
  readonly code: string | undefined;
  readonly name: string | undefined;
  /** 办学类型, as written. */
  readonly kind: string | undefined;
  readonly reporter: string | undefined;
  /** The stage the whole table is about, when its title, its sheet or a line inside it names only one. */
  readonly stage: Stage | undefined;
  /** `单位：万元`, or one for each measure: `单位：人、平方米、万元`. */
  readonly units: readonly Unit[];
}

const valueAfter = (lines: readonly string[], label: RegExp): string | undefined => {
  for (const line of lines) {
    const found = label.exec(line);
    if (found?.[1] !== undefined && found[1] !== '') return found[1];
  }
  return undefined;
};

function yearIn(line: string): CaptionYear | undefined {
  const value = findSchoolYear(line);
  return value === undefined ? undefined : { value, from: `表上的“${line}”` };
}

/** Reads the rows from `from` up to, not including, `to`; a label and its value may stand in cells side by side. */
export function readCaptions(view: SheetView, from: number, to: number): Captions {
  const lines: string[] = [];
  for (let row = from; row < to; row += 1) {
    const texts = textsOf(view, row);
    for (let at = 0; at < texts.length; at += 1) {
      const text = compact(texts[at] ?? '');
      const joined = /[:]$/.test(text) ? text + compact(texts[at + 1] ?? '') : text;
      lines.push(joined);
      if (joined !== text) at += 1;
    }
  }
  const code = valueAfter(lines, /^(?:学校)?(?:\(机构\))?(?:标识码|代码)(?:\(.*\))?:(\d+)$/);
  const unit = valueAfter(lines, /(?:^|\()(?:计量)?单位:([^()]+)\)?$/);
  const year = valueAfter(lines, /^(?:填报|统计)?(?:学年度?|年度):(.+)$/);
  return {
    lines,
    year: (year === undefined ? undefined : yearIn(year)) ?? lines.map(yearIn).find((it) => it !== undefined),
    code: code !== undefined && isSchoolCode(code) ? code : undefined,
    name: valueAfter(lines, /^(?:学校名称|学校|校名|单位名称)(?:\(.*\))?:(.+)$/),
    kind: valueAfter(lines, /^(?:学校)?(?:办学)?(?:类型|类别):(.+)$/),
    reporter: valueAfter(lines, /^(?:填报|填表|报送)(?:单位|区县)(?:\(.*\))?:(.+)$/),
    stage: lines.map(findOnlyStage).find((it) => it !== undefined),
    units: (unit ?? '').split(/[、,;]/).flatMap((part) => findUnit(part) ?? []),
  };
}
