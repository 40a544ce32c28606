import { groupBy } from '#shared/util/group-by.ts';
import type { WorkbookOptions } from '#shared/schema/workbook-reading.ts';
import type { Register } from './plan-import.ts';
import { codeOfAnswer, listStated } from './school-answer.ts';
import { compact } from './text.ts';

/**
 * What kinds of school a reading can go by: those of the register, and of what a person has said, under every code and
 * name that means the school. A name that several have tells nothing.
 */
export function listKinds({
  schools,
  aliases,
  answers,
}: Pick<Register, 'schools' | 'aliases' | 'answers'>): WorkbookOptions['knownKinds'] {
  const byCode = new Map([...schools, ...listStated(answers).values()].map(({ code, kind }) => [code, kind]));
  const names = schools.map(({ code, name }) => [compact(name), code] as const);
  const sharing = groupBy(names, ([name]) => name);
  const said = [...answers].map(([key, answer]) => [key, codeOfAnswer(answer)] as const);
  const means = new Map<string, string | undefined>([
    ...names.filter(([name]) => sharing.get(name)?.length === 1),
    ...aliases.map(({ name, code }) => [compact(name), code] as const),
    ...said,
  ]);
  for (const [name, code] of means) {
    const kind = code === undefined ? undefined : byCode.get(code);
    if (kind !== undefined) byCode.set(name, kind);
  }
  return [...byCode].map(([code, kind]) => ({ code, kind }));
}
