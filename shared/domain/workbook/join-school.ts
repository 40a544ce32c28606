import { isProvisionalCode, type School } from '#shared/schema/school.ts';
import type { FactRow } from '#shared/schema/workbook-reading.ts';
import { likeness } from './likeness.ts';
import { codeOfAnswer, type SchoolAnswers } from './school-answer.ts';
import { compact } from './text.ts';

/** A name a person has confirmed to mean a school, or the 学校标识码 it got after it was registered. */
export interface SchoolAlias {
  readonly name: string;
  readonly code: string;
}

type Named = Pick<School, 'code' | 'name'>;

/** What is stored about schools, and what a person has said just now. */
interface KnownSchools {
  readonly schools: readonly Named[];
  readonly aliases: readonly SchoolAlias[];
  readonly answers: SchoolAnswers;
}

/** What rows can be joined by. */
export interface NameIndex {
  readonly schools: readonly Named[];
  /** The codes of the register and its aliases. */
  readonly registered: ReadonlySet<string>;
  /** Registered schools whose 学校标识码 is not known yet. */
  readonly uncoded: readonly Named[];
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byAlias: ReadonlyMap<string, string>;
  /** Codes whose leading zero a spreadsheet took for a number's, by what it leaves, where no other school has that one. */
  readonly byShortCode: ReadonlyMap<string, string>;
}

/** Schools of the register, and those the same file names along with their codes. */
export function indexNames({ schools: known, aliases, answers }: KnownSchools, rows: readonly FactRow[]): NameIndex {
  const byAlias = new Map(aliases.map(({ name, code }) => [compact(name), code]));
  const said = new Map([...answers].flatMap(([key, answer]) => [[key, codeOfAnswer(answer)] as const]));
  const schools = new Map(known.map((school) => [school.code, school]));
  for (const { identity } of rows) {
    if (identity.code === null || identity.name === null) continue;
    const code = said.get(identity.code) ?? byAlias.get(identity.code) ?? identity.code;
    if (!schools.has(code)) schools.set(code, { code, name: identity.name });
  }
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
  const coded = new Set(aliases.filter(({ name }) => /^\d+$/.test(name)).map(({ code }) => code));
  return {
    schools: [...schools.values()],
    registered: new Set([...known.map(({ code }) => code), ...aliases.map(({ name }) => name)]),
    uncoded: known.filter(({ code }) => isProvisionalCode(code) && !coded.has(code)),
    byName,
    byAlias,
    byShortCode,
  };
}

const MOST_CANDIDATES = 5;
const LEAST_LIKENESS = 0.3;

/** The school a row is about, or what a person has to be asked. `remembered`: what was answered at an earlier import. */
export type FoundSchool =
  | { readonly kind: 'known'; readonly code: string }
  | {
      readonly kind: 'asked';
      readonly key: string;
      readonly code: string | null;
      readonly name: string;
      readonly remembered: string | null;
      readonly candidates: readonly Named[];
      readonly message: string;
    };

/** A row's own code, else the one school of its name; else a question, which a confirmed alias answers. */
export function joinSchool({ identity }: FactRow, names: NameIndex): FoundSchool {
  if (identity.code !== null) return joinCoded(identity.code, identity.name ?? '', names);
  const name = identity.name ?? '';
  const key = compact(name);
  const same = names.byName.get(key) ?? [];
  const [only] = same;
  if (only !== undefined && same.length === 1) return { kind: 'known', code: only };
  const candidates = candidatesFor(name, names, same);
  const many = same.length > 1 ? `有 ${same.length} 所学校同名，` : '';
  const question =
    candidates.length === 0
      ? '学校库中没有相近的学校，请说明是哪一所或作为新学校登记，也可以在表中补上标识码'
      : '请确认是哪一所学校';
  const message = `“${name}”没有学校标识码，${many}${question}`;
  return { kind: 'asked', key, code: null, name, remembered: names.byAlias.get(key) ?? null, candidates, message };
}

/** A code that is new here may be that of a school that was registered without one. */
function joinCoded(written: string, name: string, names: NameIndex): FoundSchool {
  const code = names.byShortCode.get(written) ?? written;
  const alias = names.byAlias.get(code);
  if (alias !== undefined) return { kind: 'known', code: alias };
  const candidates = names.registered.has(code) ? [] : names.uncoded.filter((school) => mayBeOne(school.name, name));
  if (candidates.length === 0) return { kind: 'known', code };
  const message = `“${name}”的学校标识码 ${code} 是新的，学校库中的“${candidates[0]?.name ?? ''}”还没有标识码，请确认是不是同一所`;
  return { kind: 'asked', key: code, code, name, remembered: null, candidates, message };
}

/** One name in full, the other perhaps without the place it begins with. */
function mayBeOne(one: string, other: string): boolean {
  const [short, long] = [compact(one), compact(other)].toSorted((a, b) => a.length - b.length);
  return short !== undefined && short !== '' && long?.endsWith(short) === true;
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

/** What a school is, which many are. */
const KIND_WORDS = /小学|中学|学校|初级|高级|完全|九年一贯制?|十二年一贯制?|教学点|幼儿园/g;

/** The signs of a name that tell schools apart: those that at most half of them have. 样例区 and 小学 say nothing. */
const tellingSigns = (name: string, schools: readonly Named[]): readonly string[] =>
  [...new Set(compact(name).replace(KIND_WORDS, ''))].filter(
    (sign) => schools.filter((school) => school.name.includes(sign)).length * 2 <= schools.length,
  );
