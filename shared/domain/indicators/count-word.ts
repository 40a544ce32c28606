import type { UnitTest } from './summarise.ts';

/** Where a school of several stages is judged stage by stage, what is counted is no schools. */
export function countWord(units: readonly UnitTest[]): '所' | '个学部' {
  return new Set(units.map(({ unit: { code } }) => code)).size < units.length ? '个学部' : '所';
}
