import type { FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { FactRow, ReadWarning, Refusal } from '#shared/schema/workbook-reading.ts';
import { countyCodeFor, type KnownNames } from './county-name.ts';
import { listShared, splitByDepartment } from './by-department.ts';
import { ask, listQuestions, startAsking } from './ask-school.ts';
import { findConflict } from './fact-draft.ts';
import { indexNames, joinSchool, type SchoolAlias } from './join-school.ts';
import type { SchoolAnswers, SchoolQuestion } from './school-answer.ts';

/** Everything one file says about one school (or county) in one school year. */
export interface JoinedRows {
  readonly scope: FactRow['scope'];
  readonly code: string;
  readonly year: string;
  /** As the first row that gives one has it. */
  readonly name: string;
  readonly rows: readonly FactRow[];
  readonly figures: ReadonlyMap<FigureKey, FigureValue>;
}

export interface Joining {
  readonly joined: readonly JoinedRows[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly ReadWarning[];
  readonly questions: readonly SchoolQuestion[];
}

interface Group {
  readonly code: string;
  readonly year: string;
  readonly rows: FactRow[];
}

/** Puts the rows of several sheets, departments and stages together; what they disagree about is refused. */
export function joinRows(
  register: KnownNames & { readonly aliases: readonly SchoolAlias[]; readonly answers: SchoolAnswers },
  rows: readonly FactRow[],
  labelOf: (key: FigureKey) => string,
): Joining {
  const names = indexNames(register, rows);
  const asking = startAsking(register.answers, names);
  const groups = new Map<string, Group>();
  const refused: Refusal[] = [];
  const warnings: ReadWarning[] = [];
  const codeOf = (row: FactRow): string | null => {
    // A county has no 标识码: its figures are kept under its name.
    if (row.scope === 'county') return countyCodeFor(row, register);
    const found = joinSchool(row, names);
    if (found.kind === 'known') return found.code;
    const answered = ask(asking, found, row);
    if (!answered.ok) refused.push(answered.error);
    return answered.ok ? answered.value : null;
  };
  for (const row of rows) {
    const code = codeOf(row);
    if (code === null) continue;
    if (row.year === null) refused.push(noYear(row));
    else {
      const id = `${code} ${row.year}`;
      const group = groups.get(id) ?? { code, year: row.year, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
      const { code: written } = row.identity;
      if (written !== null && names.byShortCode.get(written) === code) warnings.push(lostZero(row, written, code));
    }
  }
  const joined = [...groups.values()].map((group) => joinGroup(group, refused, labelOf));
  for (const group of joined) warnings.push(...repeatedTotals(group, labelOf));
  return { joined, refused, warnings, questions: listQuestions(asking) };
}

const noYear = ({ at, identity }: FactRow): Refusal => ({
  kind: 'noYear',
  at: [at],
  found: identity.name ?? identity.code ?? '',
  message: `表中没有写明学年（如 2025-2026学年），请选择“${identity.name ?? identity.code ?? ''}”的数据属于哪一学年`,
  candidates: [],
});

const lostZero = ({ at }: FactRow, written: string, code: string): ReadWarning => ({
  kind: 'school',
  at: [at],
  message: `学校标识码“${written}”前面的 0 丢失了，按“${code}”读取，请核对`,
});

/** Each department may have as much as the other, or both lines give what they share: only a person can tell. */
function repeatedTotals({ name, year, rows }: JoinedRows, labelOf: (key: FigureKey) => string): readonly ReadWarning[] {
  const split = splitByDepartment(rows);
  const shared = split === rows ? listShared(rows) : [];
  if (shared.length === 0) return [];
  const shown = shared.map(({ key, cells }) => {
    const at = cells.map(({ sheet, cell }) => `${sheet}!${cell}`);
    return `“${labelOf(key)}”（${at.join('、')}）`;
  });
  const message = `${name} ${year}学年各学段所填相同：${shown.join('、')}，按全校合计读取；如果是各学段自有的，请把各行相加后填报`;
  return [{ kind: 'school', at: shared.flatMap(({ cells }) => cells), message }];
}

function joinGroup({ code, year, rows }: Group, refused: Refusal[], labelOf: (key: FigureKey) => string): JoinedRows {
  const name = rows.find(({ identity }) => identity.name !== null)?.identity.name ?? code;
  const figures = new Map<FigureKey, FigureValue>();
  const disputed = new Set<FigureKey>();
  for (const row of splitByDepartment(rows))
    for (const [key, value] of Object.entries(row.figures)) {
      const before = figures.get(key);
      const conflict =
        before === undefined ? undefined : findConflict(`${name} ${year}学年 ${labelOf(key)}`, before, value);
      if (conflict !== undefined && !disputed.has(key)) {
        refused.push(conflict);
        disputed.add(key);
      }
      if (before === undefined || before.state !== 'value') figures.set(key, value);
    }
  for (const key of disputed) figures.delete(key);
  return { scope: rows[0]?.scope ?? 'school', code, year, name, rows, figures };
}
