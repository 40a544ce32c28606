import figureDictionary from '#seeds/figures.json' with { type: 'json' };
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { resolveStandard } from '#shared/domain/indicators/resolve-standard.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { applyImport, withSettings } from '#shared/domain/workbook/apply-import.ts';
import { distinctCounties, findCounty } from '#shared/domain/workbook/county-name.ts';
import { EMPTY_REGISTER, planImport } from '#shared/domain/workbook/plan-import.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { type SchoolFacts, schoolYearSchema } from '#shared/schema/school-facts.ts';
import type { School } from '#shared/schema/school.ts';
import { PLAIN_OPTIONS, type Refusal, type WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { plainNote, type ReportNote, toNote } from './indicator-report.ts';
import { type LoadProblem, type ReadWorkbook, readWithUnits } from './read-with-units.ts';

export interface LoadedCounty {
  readonly data: CountyData;
  readonly standard: Standard;
  /** Schools that go by their names for want of any code: what stands as their code is none. */
  readonly uncoded: ReadonlySet<string>;
  readonly warnings: readonly ReportNote[];
  readonly refused: readonly ReportNote[];
}

const dictionary = figureDictionarySchema.parse(figureDictionary);

/** Reads a county's workbook as the app does, without a person to confirm anything. `year` null: the latest in the file. */
export async function loadCounty(
  read: ReadWorkbook,
  file: string,
  year: string | null,
): Promise<Result<LoadedCounty, LoadProblem>> {
  if (year !== null && !isSchoolYear(year)) return fail({ message: `学年应写成 2025-2026，实际是“${year}”` });
  const opened = await readWithUnits(read, { ...PLAIN_OPTIONS, year });
  if (!opened.ok) return opened;
  const { reading: coded, notes: codeNotes, uncoded } = withAnyCodes(opened.value.reading);
  const { reading: dated, assumedYear } = withYears(coded);
  const reading = withAnyNames(dated);
  if (reading.rows.length === 0 && reading.refused.length === 0)
    return fail({ message: `“${file}”中没有找到学校数据：需要有学校标识码(或学校名称)和数据项目的表头` });
  const plan = planImport(EMPTY_REGISTER, reading, dictionary);
  const facts = withSettings([], applyImport(plan));
  if (facts.length === 0 && plan.refused.length === 0)
    return fail({ message: `“${file}”中只有学校名单，没有可以计算的数据` });
  // Where every school was refused, the sheets still say which year they are about.
  const years = listYears(
    facts.length > 0 ? facts : reading.sheets.map((sheet) => ({ year: sheet.year?.value ?? null })),
  );
  const chosen = year ?? years.at(-1) ?? assumedYear;
  if (chosen === undefined || (year !== null && years.length > 0 && !years.includes(year)))
    return fail({
      message: `“${file}”中没有${year ?? '任何'}学年的学校数据${years.length === 0 ? '' : `，有的是${years.join('、')}`}`,
    });
  const { standard, notes } = standardFor(chosen);
  notes.push(...codeNotes);
  if (assumedYear !== undefined) notes.push(`表中没有写明学年，按${assumedYear}学年处理`);
  if (years.length > 1) notes.push(`文件中有${years.join('、')}学年的数据，只计算${chosen}学年`);
  const leftOut = plan.refused.filter(({ kind }) => WHOLE_ROW.includes(kind)).length;
  if (leftOut > 0) notes.push(`有${leftOut}行没有导入，全县平均值和差异系数不含这些学校`);
  const ofYear = facts.filter((it) => it.year === chosen);
  const { schools, elsewhere } = schoolsOf(plan.newSchools, facts, chosen);
  if (elsewhere.length > 0)
    notes.push(`${elsewhere.map(({ name }) => name).join('、')}只有其他学年的数据，${chosen}学年不含这些学校`);
  const counties = countiesOf(schools, reading);
  if (counties.length > 1)
    notes.push(`文件中有${counties.join('、')}的学校，合在一起计算；分县的结果请分别用各县的文件计算`);
  const codes = new Set(plan.newSchools.map(({ code }) => code));
  return ok({
    data: {
      year: chosen,
      schools,
      facts: ofYear.filter(({ code }) => codes.has(code)),
      county: ofYear.find(({ code }) => !codes.has(code)) ?? null,
    },
    standard,
    uncoded,
    warnings: [...notes.map(plainNote), ...opened.value.notes, ...plan.warnings.map(toNote)],
    refused: plan.refused.map(toNote),
  });
}

/** A school that is listed and reported nothing is of every year; one with figures of other years only is of those. */
function schoolsOf(
  listed: readonly School[],
  facts: readonly SchoolFacts[],
  year: string,
): { readonly schools: readonly School[]; readonly elsewhere: readonly School[] } {
  const reported = new Set(facts.map(({ code }) => code));
  const inYear = new Set(facts.filter((it) => it.year === year).map(({ code }) => code));
  const isOfYear = ({ code }: School): boolean => inYear.has(code) || !reported.has(code);
  return { schools: listed.filter(isOfYear), elsewhere: listed.filter((school) => !isOfYear(school)) };
}

/** The column of districts may hold townships instead; those are of one county. Else titles and sheets name them. */
function countiesOf(schools: readonly School[], { sheets }: WorkbookReading): readonly string[] {
  const districts = schools.flatMap(({ district }) => district ?? []).filter((name) => /[县区市旗]$/.test(name));
  const ofSheets = sheets
    .filter(({ shape }) => shape !== 'skipped')
    .flatMap(({ sheet, notes }) => [sheet, ...notes].map(findCounty).find((name) => name !== undefined) ?? []);
  return distinctCounties(districts.length > 0 ? districts : ofSheets);
}

/** Refusals that leave a school out altogether. */
const WHOLE_ROW: readonly Refusal['kind'][] = ['badCode', 'noSchool', 'noYear', 'needsConfirmation'];

/**
 * Nothing is stored here, so a workbook without any 学校标识码 can be computed all the same: its schools go by the
 * bureau's own numbers, or by their names. The app asks which schools they are.
 */
function withAnyCodes(reading: WorkbookReading): {
  readonly reading: WorkbookReading;
  readonly notes: readonly string[];
  readonly uncoded: ReadonlySet<string>;
} {
  const schools = reading.rows.filter(({ scope }) => scope === 'school');
  if (schools.length === 0 || schools.some(({ identity }) => identity.code !== null))
    return { reading, notes: [], uncoded: new Set() };
  const numbers = new Map(
    schools.flatMap(({ identity: { ownNumber, name } }) =>
      ownNumber === null || name === null ? [] : [[name, ownNumber]],
    ),
  );
  const codeOf = (name: string | null): string | null => (name === null ? null : (numbers.get(name) ?? name));
  const rows = reading.rows.map((row) =>
    row.scope === 'school'
      ? { ...row, identity: { ...row.identity, code: row.identity.ownNumber ?? codeOf(row.identity.name) } }
      : row,
  );
  const uncoded = new Set(
    schools
      .flatMap(({ identity }) => codeOf(identity.name) ?? [])
      .filter((code) => ![...numbers.values()].includes(code)),
  );
  const by = uncoded.size === 0 ? '表中的编号' : '学校名称';
  return { reading: { ...reading, rows }, notes: [`表中没有学校标识码，按${by}区分学校`], uncoded };
}

/** A list of test results may name its school by the code alone, which is then the only name it has here. */
function withAnyNames(reading: WorkbookReading): WorkbookReading {
  const named = new Set(reading.rows.flatMap(({ identity: { code, name } }) => (name === null ? [] : [code])));
  const rows = reading.rows.map((row) => {
    const { code, name } = row.identity;
    return name !== null || code === null || named.has(code)
      ? row
      : { ...row, identity: { ...row.identity, name: code } };
  });
  return { ...reading, rows };
}

const listYears = (dated: readonly { readonly year: string | null }[]): readonly string[] =>
  [...new Set(dated.flatMap(({ year }) => year ?? []))].toSorted();

const isSchoolYear = (year: string): boolean =>
  schoolYearSchema.safeParse(year).success && Number(year.slice(5)) === Number(year.slice(0, 4)) + 1;

/** Rows that name no year belong to the latest the file names, else to the present one. */
function withYears(reading: WorkbookReading): {
  readonly reading: WorkbookReading;
  readonly assumedYear: string | undefined;
} {
  if (!reading.rows.some((row) => row.year === null)) return { reading, assumedYear: undefined };
  const named = reading.rows.flatMap((row) => row.year ?? []).toSorted();
  const assumedYear = named.at(-1) ?? presentSchoolYear(new Date());
  return {
    reading: { ...reading, rows: reading.rows.map((row) => ({ ...row, year: row.year ?? assumedYear })) },
    assumedYear,
  };
}

/** Statistics are of September: until then the last school year is the one there are figures of. */
const SEPTEMBER = 8;

function presentSchoolYear(now: Date): string {
  const begins = now.getMonth() >= SEPTEMBER ? now.getFullYear() : now.getFullYear() - 1;
  return `${begins}-${begins + 1}`;
}

/** The national standard as of the day the year's statistics are about. */
function standardFor(year: string): { readonly standard: Standard; readonly notes: string[] } {
  const day = `${year.slice(0, 4)}-09-01`;
  const isEarly = day < NATIONAL_STANDARD.from;
  const date = isEarly ? NATIONAL_STANDARD.from : day;
  const { figures } = dictionary;
  const standard = resolveStandard({ national: NATIONAL_STANDARD, profiles: [], figures, date });
  const notes = isEarly ? [`${year}学年早于${NATIONAL_STANDARD.name}，仍按该标准计算`] : [];
  return { standard, notes };
}
