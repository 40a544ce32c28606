import type { FigureDictionary, FigureKey } from '#shared/schema/figure.ts';
import type { School } from '#shared/schema/school.ts';
import type { SchoolFacts } from '#shared/schema/school-facts.ts';
import type { ReadWarning, Refusal, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { factChecker } from './check-facts.ts';
import { stagedLabel } from './fact-draft.ts';
import type { FieldSetting, FigureSetting } from './field-setting.ts';
import { joinRows, type JoinedRows } from './join-rows.ts';
import type { SchoolAlias } from './join-school.ts';
import { planSchool } from './plan-school.ts';
import {
  codeOfAnswer,
  listStated,
  type SchoolAnswers,
  type SchoolQuestion,
  type StatedSchool,
} from './school-answer.ts';
import { isSameFigure } from './same-figure.ts';
import { yearBefore } from './school-year.ts';
import { compact } from './text.ts';

/** What is already stored, what persons have confirmed about names, and what they have answered just now. */
export interface Register {
  readonly schools: readonly School[];
  readonly facts: readonly SchoolFacts[];
  readonly aliases: readonly SchoolAlias[];
  readonly answers: SchoolAnswers;
  /** The losses that a person has agreed to, by `lossId`. */
  readonly agreed: ReadonlySet<string>;
}

export const EMPTY_REGISTER: Register = {
  schools: [],
  facts: [],
  aliases: [],
  answers: new Map(),
  agreed: new Set(),
};

/** What an import would do, for a person to look at before it is done. */
export interface ImportPlan {
  readonly file: string;
  readonly newSchools: readonly School[];
  readonly added: readonly FieldSetting[];
  readonly changed: readonly FieldSetting[];
  /** Numbers that 无, — or a failed formula would take the place of. They are among the changes once agreed to. */
  readonly losses: readonly FigureSetting[];
  readonly unchanged: number;
  /** Blank cells where a value is stored: the value stays. */
  readonly kept: number;
  readonly refused: readonly Refusal[];
  readonly warnings: readonly ReadWarning[];
  /** Schools that only a person can tell, answered or not. */
  readonly questions: readonly SchoolQuestion[];
  /** What the answers make known for the next import. */
  readonly aliases: readonly SchoolAlias[];
}

/** What a person agrees to lose. */
export const lossId = ({ schoolCode, year, key }: FigureSetting): string => `${schoolCode} ${year} ${key}`;

interface Draft {
  readonly answers: SchoolAnswers;
  readonly agreed: Register['agreed'];
  readonly stated: ReadonlyMap<string, StatedSchool>;
  readonly schools: Map<string, School>;
  readonly newSchools: Set<string>;
  readonly facts: Map<string, SchoolFacts>;
  readonly added: FieldSetting[];
  readonly changed: FieldSetting[];
  readonly losses: FigureSetting[];
  unchanged: number;
  kept: number;
  readonly refused: Refusal[];
  readonly warnings: ReadWarning[];
  readonly questions: SchoolQuestion[];
}

const idOf = ({ code, year }: { readonly code: string; readonly year: string }): string => `${code} ${year}`;

/** Compares what was read with what is stored. Nothing is changed: apply the plan's settings in one transaction. */
export function planImport(existing: Register, read: WorkbookReading, dictionary: FigureDictionary): ImportPlan {
  const draft: Draft = {
    answers: existing.answers,
    agreed: existing.agreed,
    stated: listStated(existing.answers),
    schools: new Map(existing.schools.map((school) => [school.code, school])),
    newSchools: new Set(),
    facts: new Map(existing.facts.map((facts) => [idOf(facts), facts])),
    added: [],
    changed: [],
    losses: [],
    unchanged: 0,
    kept: 0,
    refused: [...read.refused],
    warnings: [...read.warnings],
    questions: [],
  };
  const { joined, refused, warnings: joining, questions } = joinRows(existing, read.rows, labelsOf(dictionary));
  draft.questions.push(...questions);
  for (const refusal of refused) draft.refused.push(refusal);
  for (const warning of joining) draft.warnings.push(warning);
  const taken = joined.filter((rows) => takeSchool(draft, rows));
  for (const rows of taken) takeFigures(draft, rows);
  const check = factChecker(dictionary);
  for (const rows of taken) {
    const facts = draft.facts.get(idOf(rows));
    if (facts !== undefined)
      draft.warnings.push(
        ...check(facts, draft.facts.get(idOf({ ...rows, year: yearBefore(rows.year) }))).map(({ warning }) => warning),
      );
  }
  const newSchools = [...draft.newSchools].flatMap((code) => draft.schools.get(code) ?? []);
  const { added, changed, losses, unchanged, kept, warnings, questions: asked } = draft;
  const aliases = learn(draft);
  return {
    file: read.file,
    newSchools,
    added,
    changed,
    losses,
    unchanged,
    kept,
    refused: draft.refused,
    warnings,
    questions: asked,
    aliases,
  };
}

/** What the answers tell of names and codes that the register does not. */
function learn({ questions, schools }: Draft): readonly SchoolAlias[] {
  return questions.flatMap(({ key, code, name, answer, isRemembered }): readonly SchoolAlias[] => {
    const means = codeOfAnswer(answer);
    const school = means === undefined ? undefined : schools.get(means);
    if (school === undefined || isRemembered || school.code === key || compact(school.name) === key) return [];
    return [{ name: code ?? name, code: school.code }];
  });
}

function labelsOf({ figures }: FigureDictionary): (key: FigureKey) => string {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  return (key) => stagedLabel(known.get(key.split('@')[0] ?? '') ?? { label: key }, key);
}

/** False when the school cannot be registered: none of its figures are taken then. */
function takeSchool(draft: Draft, rows: JoinedRows): boolean {
  if (rows.scope === 'county') return true;
  const isKnown = draft.schools.has(rows.code);
  const planned = planSchool(rows, draft.schools.get(rows.code), draft.stated.get(rows.code));
  if (!isKnown && (!planned.ok || draft.answers.has(rows.code))) askKind(draft, rows);
  if (!planned.ok) {
    draft.refused.push(planned.error);
    return false;
  }
  const { school, settings, warnings } = planned.value;
  if (!isKnown) draft.newSchools.add(rows.code);
  draft.schools.set(rows.code, school);
  draft.warnings.push(...warnings);
  for (const setting of settings) (setting.before === null ? draft.added : draft.changed).push(setting);
  return true;
}

/** A person may know what the sheet leaves out of a new school: what kind it is. */
function askKind({ answers, questions }: Draft, { code, name, rows }: JoinedRows): void {
  if (name === code || questions.some(({ key }) => key === code)) return;
  const answer = answers.get(code) ?? null;
  const district = rows.find(({ identity }) => identity.district !== null)?.identity.district ?? null;
  const proposed = { name, kind: null, district };
  const at = rows.map((row) => row.at);
  questions.push({ key: code, code, name, at, candidates: [], answer, isRemembered: false, proposed });
}

function takeFigures(draft: Draft, { code, name, year, figures: read }: JoinedRows): void {
  const before = draft.facts.get(idOf({ code, year }))?.figures ?? {};
  const schoolName = draft.schools.get(code)?.name ?? name;
  const figures = { ...before };
  for (const [key, value] of read) {
    const old = before[key] ?? null;
    if (old !== null && isSameFigure(old, value)) draft.unchanged += 1;
    else if (old !== null && old.state !== 'blank' && value.state === 'blank') draft.kept += 1;
    else {
      const setting = { kind: 'figure', schoolCode: code, schoolName, year, key, value, before: old } as const;
      const isLoss = old?.state === 'value' && value.state !== 'value';
      if (isLoss) draft.losses.push(setting);
      if (isLoss && !draft.agreed.has(lossId(setting))) continue;
      (old === null ? draft.added : draft.changed).push(setting);
      figures[key] = value;
    }
  }
  draft.facts.set(idOf({ code, year }), { code, schoolName, year, figures });
}
