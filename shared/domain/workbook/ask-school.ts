import type { SchoolKind } from '#shared/schema/school.ts';
import type { FactRow, Refusal } from '#shared/schema/workbook-reading.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { FoundSchool, NameIndex } from './join-school.ts';
import {
  codeOfAnswer,
  listStated,
  type SchoolAnswer,
  type SchoolAnswers,
  type SchoolQuestion,
} from './school-answer.ts';
import { kindFromName } from './identity.ts';
import { kindOfStages } from './kind-of-stages.ts';

type Asked = Extract<FoundSchool, { kind: 'asked' }>;

interface Question extends Asked {
  readonly answer: SchoolAnswer | null;
  readonly isRemembered: boolean;
  readonly rows: FactRow[];
}

/** The questions of one import, each asked once however many rows wait for it. */
export interface Asking {
  readonly answers: SchoolAnswers;
  /** Every code an answer can mean. */
  readonly known: ReadonlySet<string>;
  readonly questions: Map<string, Question>;
}

export const startAsking = (answers: SchoolAnswers, names: NameIndex): Asking => ({
  answers,
  known: new Set([...names.schools.map(({ code }) => code), ...listStated(answers).keys()]),
  questions: new Map(),
});

/** The code that was answered for a row, or why the row waits. */
export function ask(asking: Asking, found: Asked, row: FactRow): Result<string, Refusal> {
  const question = asking.questions.get(found.key) ?? newQuestion(asking, found);
  asking.questions.set(found.key, question);
  question.rows.push(row);
  const { answer, message } = question;
  const code = codeOfAnswer(answer);
  if (code !== undefined) return ok(code);
  return fail({
    kind: 'needsConfirmation',
    at: [row.at],
    found: found.code ?? found.name,
    message: answer === null ? message : `“${found.name}”按您的答复没有导入`,
    candidates: found.candidates,
  });
}

function newQuestion({ answers, known }: Asking, found: Asked): Question {
  const said = answers.get(found.key);
  const remembered: SchoolAnswer | null = found.remembered === null ? null : { kind: 'school', code: found.remembered };
  const answer = said ?? remembered;
  const code = codeOfAnswer(answer);
  // The school may have been taken out of the register since it was named.
  const isPossible = code === undefined || known.has(code);
  return {
    ...found,
    answer: isPossible ? answer : null,
    isRemembered: said === undefined && answer !== null,
    rows: [],
  };
}

export const listQuestions = ({ questions }: Asking): readonly SchoolQuestion[] =>
  [...questions.values()].map(({ key, code, name, candidates, answer, isRemembered, rows }) => ({
    key,
    code,
    name,
    at: rows.map(({ at }) => at),
    candidates,
    answer,
    isRemembered,
    proposed: { name, kind: kindOf(name, rows), district: first(rows, ({ identity }) => identity.district) },
  }));

function first<T>(rows: readonly FactRow[], pick: (row: FactRow) => T | null): T | null {
  for (const row of rows) {
    const found = pick(row);
    if (found !== null) return found;
  }
  return null;
}

const kindOf = (name: string, rows: readonly FactRow[]): SchoolKind | null =>
  first(rows, ({ identity }) => identity.kind) ?? kindFromName(name) ?? kindFromFigures(name, rows);

/** The stages of the figures, unless they are of a primary school that is called 中学: a form may have but one column. */
function kindFromFigures(name: string, rows: readonly FactRow[]): SchoolKind | null {
  const kind = kindOfStages(rows.flatMap(({ figures }) => Object.entries(figures)));
  return kind === undefined || (kind === '小学' && name.includes('中学')) ? null : kind;
}
