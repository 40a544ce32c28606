import type { School } from '#shared/schema/school.ts';
import { ok, fail, type Result } from '#shared/util/result.ts';
import { likeness } from './likeness.ts';
import type { FactRow, Refusal } from '#shared/schema/workbook-reading.ts';
import { compact } from './text.ts';

/** A name a person has confirmed to mean a school. */
export interface SchoolAlias {
  readonly name: string;
  readonly code: string;
}

type Named = Pick<School, 'code' | 'name'>;

/** The names a row without a code can be joined by. */
export interface NameIndex {
  readonly schools: readonly Named[];
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byAlias: ReadonlyMap<string, string>;
  /** Codes whose leading zero a spreadsheet took for a number's, by what it leaves, where no other school has that one. */
  readonly byShortCode: ReadonlyMap<string, string>;
}

/** Schools of the register, and those the same file names along with their codes. */
export function indexNames(
  known: readonly Named[],
  aliases: readonly SchoolAlias[],
  rows: readonly FactRow[],
): NameIndex {
  const schools = new Map(known.map((school) => [school.code, school]));
  for (const { identity } of rows)
    if (identity.code !== null && identity.name !== null && !schools.has(identity.code))
      schools.set(identity.code, { code: identity.code, name: identity.name });
  const byShortCode = new Map<string, string>();
  for (const { code, name } of schools.values()) {
    const short = code.startsWith('0') ? code.slice(1) : '';
    const other = schools.get(short);
    if (short === '' || (other !== undefined && compact(other.name) !== compact(name))) continue;
    byShortCode.set(short, code);
    schools.delete(short);
  }
  const byName = new Map<string, string[]>();
  for (const { code, name } of schools.values())
    byName.set(compact(name), [...(byName.get(compact(name)) ?? []), code]);
  return {
    schools: [...schools.values()],
    byName,
    byAlias: new Map(aliases.map(({ name, code }) => [compact(name), code])),
    byShortCode,
  };
}

const MOST_CANDIDATES = 5;
const LEAST_LIKENESS = 0.3;

/** The code of the school a row is about: its own, else the one school of that name or confirmed alias; else a question. */
export function joinSchool({ identity, at }: FactRow, names: NameIndex): Result<string, Refusal> {
  if (identity.code !== null) return ok(names.byShortCode.get(identity.code) ?? identity.code);
  const name = identity.name ?? '';
  const same = names.byName.get(compact(name)) ?? [];
  const [only] = same;
  if (only !== undefined && same.length === 1) return ok(only);
  const alias = names.byAlias.get(compact(name));
  if (alias !== undefined) return ok(alias);
  const candidates = candidatesFor(name, names, same);
  const question = candidates.length === 0 ? '学校库中没有相近的学校，请补充学校标识码' : '请确认是哪一所学校';
  const message = `“${name}”没有学校标识码，${same.length > 1 ? `有 ${same.length} 所学校同名，` : ''}${question}`;
  return fail({ kind: 'needsConfirmation', at: [at], found: name, message, candidates });
}

function candidatesFor(name: string, { schools }: NameIndex, same: readonly string[]): readonly Named[] {
  if (same.length > 1) return schools.filter(({ code }) => same.includes(code));
  const telling = tellingSigns(name, schools);
  return schools
    .filter((school) => telling.length === 0 || telling.some((sign) => school.name.includes(sign)))
    .map((school) => ({ school, score: likeness(compact(name), compact(school.name)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ school: { code, name: full } }) => ({ code, name: full }));
}

/** The signs of a name that tell schools apart: those that at most half of them have. 样例区 and 小学 say nothing. */
const tellingSigns = (name: string, schools: readonly Named[]): readonly string[] =>
  [...new Set(compact(name))].filter(
    (sign) => schools.filter((school) => school.name.includes(sign)).length * 2 <= schools.length,
  );
