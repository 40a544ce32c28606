/**
 * Sheets with a line for each pupil: fitness tests, eyesight lists, rosters. What the indicators need is how many, so
 * lines are counted here and forgotten; no name, number, birthday or address leaves this file, not even in a message.
 */
import { figureKey, type FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { FactRow, RowIdentity } from '#shared/schema/workbook-reading.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { cellName } from './cell-name.ts';
import { findGrade } from './grade.ts';
import type { HeaderBlock } from './header-block.ts';
import type { MappedHeading } from './mapped-heading.ts';
import type { ReadSession } from './read-session.ts';
import { hasOwnNumbers, identityColumnsOf, readSubject, type RowSubject } from './row-identity.ts';
import { isBlankRow } from './sheet-view.ts';
import { compact, normaliseHeading } from './text.ts';
import type { Table } from './wide-table.ts';

const PERSON_HEADING = /^(学生|教师|教职工)?(姓名|名字)$|学籍号|身份证|证件号/;

const lowest = (path: readonly string[]): string => normaliseHeading(path.at(-1) ?? '');

/** A table whose lines are persons. */
export const isPersonal = ({ columns }: HeaderBlock): boolean =>
  columns.some(({ path }) => PERSON_HEADING.test(lowest(path)));

interface TestColumns {
  readonly grade: number | undefined;
  readonly level: number | undefined;
  readonly score: number | undefined;
  readonly myopia: number | undefined;
  readonly remark: number | undefined;
  readonly exempt: number | undefined;
}

function findTestColumns({ columns }: HeaderBlock): TestColumns {
  const named = (words: RegExp): number | undefined => columns.find(({ path }) => words.test(lowest(path)))?.column;
  return {
    grade: named(/^(年级编号|年级|年级名称)$/),
    level: named(/^((总分|综合|总评|最终|总)(评定)?等级|等级|综合评定)$/),
    score: named(/^(总分|标准分|综合得分|总成绩|最终得分|学年总分)$/),
    myopia: named(/^(是否)?近视(与否)?$/),
    remark: named(/^(备注|说明|(测试|参测)(状态|情况)|(免测|缓测|未测|缺测)(原因|情况|说明))$/),
    exempt: named(/^是否(免测|免予执行|免试|缓测|缺测)$/),
  };
}

/** Marks of the national standard for pupils' fitness: 90 优秀, 80 良好, 60 及格. */
const LEVELS = { excellent: 90, good: 80, passed: 60 } as const;

/** 免测, 免予执行, 缓测, 缺考, 病假 and the like: whatever score stands beside it, the pupil did not take the test. */
const NOT_TESTED = /免|缓|缺|病|伤|休学|请假|未测|未参|未考|残/;

/** Where a pupil stands on the scale, from the level written or else the score; undefined when neither can be read. */
function marksOf(level: string, score: string): number | undefined {
  if (level.startsWith('优')) return LEVELS.excellent;
  if (level.startsWith('良')) return LEVELS.good;
  if (/^(及格|合格)/.test(level)) return LEVELS.passed;
  if (/^(不及格|不合格)/.test(level)) return 0;
  return score !== '' && Number.isFinite(Number(score)) ? Number(score) : undefined;
}

interface Tally {
  readonly subject: RowSubject;
  readonly stage: Stage | undefined;
  readonly counts: Map<string, number>;
  readonly byGrade: Map<string, number>;
  readonly firstRow: number;
  lastRow: number;
  /** Pupils who did not take the fitness test; they are in none of its counts. */
  untested: number;
}

const count = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);

interface Personal extends Table {
  readonly headings: readonly MappedHeading[];
  readonly tests: TestColumns;
}

/** Counts the lines by school and stage, adds the sums to the reading, and says that nothing else was taken. */
export function readPersonalTable(session: ReadSession, table: Table, headings: readonly MappedHeading[]): void {
  const { view } = table;
  const personal: Personal = { ...table, headings, tests: findTestColumns(table.header) };
  const { level, score, myopia } = personal.tests;
  const canCount = level !== undefined || score !== undefined || myopia !== undefined;
  const tallies = canCount ? tally(session, personal) : [];
  session.warnings.push({
    kind: 'personal',
    at: [view.ref(table.header.top, 0)],
    message: `工作表“${view.grid.sheet}”含个人信息，${says(tallies)}姓名、证件号等个人信息没有读取，也不会保存`,
  });
  for (const it of tallies) if (it.counts.size > 0) addRow(session, personal, it);
}

function says(tallies: readonly Tally[]): string {
  const counted = tallies.flatMap(({ byGrade }) => [...byGrade].map(([grade, many]) => `${grade} ${many} 人`));
  const untested = tallies.reduce((sum, it) => sum + it.untested, 0);
  const sums = counted.length === 0 ? '没有可汇总的体质健康或视力结果；' : `只汇总了人数（${counted.join('，')}）；`;
  return untested === 0 ? sums : `${sums}${saysUntested(untested)}；`;
}

const saysUntested = (many: number): string => `${many} 人免测、缓测或缺考，没有计入测试人数`;

function tally(session: ReadSession, { view, header, captions, headings, tests }: Personal): readonly Tally[] {
  const columns = identityColumnsOf(headings);
  const place = {
    view,
    columns,
    captions,
    knownKinds: session.knownKinds,
    hasOwnNumbers: hasOwnNumbers(view, columns, header.bottom + 1),
  };
  const hidden = new Set(session.options.includeHidden ? [] : view.grid.hiddenRows);
  const tallies = new Map<string, Tally>();
  const text = (row: number, column: number | undefined): string =>
    column === undefined ? '' : compact(view.text(row, column));
  for (let row = header.bottom + 1; row < view.height; row += 1) {
    if (isBlankRow(view, row) || hidden.has(row)) continue;
    const [level, score] = [text(row, tests.level), text(row, tests.score)];
    const isUntested =
      [level, score, text(row, tests.remark)].some((it) => NOT_TESTED.test(it)) ||
      /^(是|√|1)/.test(text(row, tests.exempt));
    const marks = isUntested ? undefined : marksOf(level, score);
    const myopia = myopiaOf(text(row, tests.myopia));
    if (!isUntested && marks === undefined && myopia === undefined) continue;
    const subject = readSubject(place, row);
    const grade = findGrade(text(row, tests.grade));
    const stage = grade?.stage ?? subject.stage;
    const id = `${subject.identity.code ?? subject.identity.name ?? ''} ${stage ?? ''}`;
    const known = tallies.get(id) ?? {
      subject,
      stage,
      counts: new Map(),
      byGrade: new Map(),
      firstRow: row,
      lastRow: row,
      untested: 0,
    };
    tallies.set(id, known);
    known.lastRow = row;
    if (isUntested) known.untested += 1;
    if (marks === undefined && myopia === undefined) continue;
    count(known.byGrade, grade?.name ?? '年级不明');
    countPupil(known.counts, marks, myopia);
  }
  return [...tallies.values()];
}

function myopiaOf(text: string): boolean | undefined {
  if (/^(是|近视|1|√)/.test(text)) return true;
  return /^(否|不|正常|0|×|未)/.test(text) ? false : undefined;
}

function countPupil(counts: Map<string, number>, marks: number | undefined, myopia: boolean | undefined): void {
  if (marks !== undefined) {
    for (const id of ['fitness-tested', 'fitness-passed', 'fitness-good', 'fitness-excellent'])
      counts.set(id, counts.get(id) ?? 0);
    count(counts, 'fitness-tested');
    if (marks >= LEVELS.passed) count(counts, 'fitness-passed');
    if (marks >= LEVELS.good) count(counts, 'fitness-good');
    if (marks >= LEVELS.excellent) count(counts, 'fitness-excellent');
  }
  if (myopia !== undefined) {
    counts.set('myopic-pupils', counts.get('myopic-pupils') ?? 0);
    count(counts, 'vision-tested');
    if (myopia) count(counts, 'myopic-pupils');
  }
}

function addRow(session: ReadSession, personal: Personal, counted: Tally): void {
  const { subject, stage, counts, firstRow, lastRow, untested } = counted;
  const { view, captions } = personal;
  const at = view.ref(firstRow, 0);
  const { code, name } = subject.identity;
  if (subject.refused !== undefined || (code === null && name === null)) {
    const message = '看不出这些成绩属于哪一所学校，请在表头上方写明学校名称或标识码';
    session.refused.push({ kind: 'noSchool', at: [at], found: '', message, candidates: [] });
    return;
  }
  if (stage === undefined) {
    const message = '看不出这些成绩属于哪个学段，请写明年级';
    session.refused.push({ kind: 'noStage', at: [at], found: '', message, candidates: [] });
    return;
  }
  const range = `${cellName(firstRow, 0)}:${cellName(lastRow, view.grid.width - 1)}`;
  const figures: Record<FigureKey, FigureValue> = {};
  for (const [id, value] of counts)
    figures[figureKey(id, stage)] = {
      value,
      state: 'value',
      unit: '人',
      source: { file: view.grid.file, sheet: view.grid.sheet, cell: range, text: `${lastRow - firstRow + 1} 行汇总` },
      note: `由逐人成绩汇总，个人信息未保存${untested === 0 ? '' : `；${saysUntested(untested)}`}`,
    };
  session.rows.push({
    scope: 'school',
    at,
    identity: onlySchool(subject.identity),
    year: subject.year ?? captions.year?.value ?? null,
    figures,
    offered: [],
  });
}

/** Address and telephone of such a sheet are a pupil's, not the school's. */
const onlySchool = (identity: RowIdentity): FactRow['identity'] => ({
  ...identity,
  address: null,
  phone: null,
  principal: null,
});
