import type { TestSummary } from '#shared/domain/indicators/summarise.ts';

/** Where a school of several stages is judged stage by stage, what is counted is no schools. */
export function countWord({ units }: Pick<TestSummary, 'units'>): '所' | '个学部' {
  return new Set(units.map(({ unit: { code } }) => code)).size < units.length ? '个学部' : '所';
}
