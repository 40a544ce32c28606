import figureDictionary from '#seeds/figures.json' with { type: 'json' };
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { resolveStandard, type StandardRequest } from '#shared/domain/indicators/resolve-standard.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { type Figure, figureDictionarySchema } from '#shared/schema/figure.ts';
import type { Profile } from '#shared/schema/indicator.ts';
import type { School, SchoolKind } from '#shared/schema/school.ts';
import type { FigureValue, SchoolFacts } from '#shared/schema/school-facts.ts';

export const FIGURES: readonly Figure[] = figureDictionarySchema.parse(figureDictionary).figures;

/** `blank`, `none`, … stand for a cell that says so. */
export type FigureInput = number | boolean | string;

const STATES = ['blank', 'none', 'dash', 'error'] as const;

export function figureValue(input: FigureInput, cell: string): FigureValue {
  const state = STATES.find((it) => it === input) ?? 'value';
  return {
    value: state === 'value' ? input : null,
    state,
    unit: '',
    source: { file: '试验县填报表.xlsx', sheet: '数据', cell, text: String(input) },
    note: null,
  };
}

export function schoolFacts(code: string, year: string, figures: Readonly<Record<string, FigureInput>>): SchoolFacts {
  const entries = Object.entries(figures).map(([key, input], i) => [key, figureValue(input, `B${i + 2}`)]);
  return { code, schoolName: `试验学校${code}`, year, figures: Object.fromEntries(entries) };
}

export function school(code: string, kind: SchoolKind, more: Partial<School> = {}): School {
  const unknown = { urbanRural: null, ownership: null, district: null, address: null, principal: null, phone: null };
  return { code, name: `试验学校${code}`, kind, ...unknown, ...more };
}

/** Figures of a stage that reach every threshold of both stages with room to spare. */
export const goodStage = (stage: '小学' | '初中' | '高中', pupils: number): Record<string, FigureInput> => ({
  [`pupils@${stage}`]: pupils,
  [`teachers-college@${stage}`]: 0.01 * pupils,
  [`teachers-bachelor@${stage}`]: 0.06 * pupils,
  [`teachers-master@${stage}`]: 0.01 * pupils,
  [`teachers-doctor@${stage}`]: 0,
  [`backbone-teachers@${stage}`]: 0.02 * pupils,
  [`pe-teachers@${stage}`]: 0.01 * pupils,
  [`music-teachers@${stage}`]: 0.01 * pupils,
  [`fine-art-teachers@${stage}`]: 0.01 * pupils,
  [`arts-teachers@${stage}`]: 0,
});

/** Shared amounts of a whole school that reach every threshold for so many pupils. */
export const goodShared = (pupils: number): Record<string, FigureInput> => ({
  'teaching-area': 8 * pupils,
  'indoor-sports-area': pupils,
  'gym-area': pupils,
  'sports-ground-area': 10 * pupils,
  'equipment-value': 3000 * pupils,
  'multimedia-rooms': 0.03 * pupils,
});

export const goodPrimary = (pupils: number): Record<string, FigureInput> => ({
  ...goodStage('小学', pupils),
  ...goodShared(pupils),
});

export const YEAR = '2025-2026';

/** A county of 小学 numbered from 330000001, one for each set of figures. */
export function primaryCounty(figures: readonly Readonly<Record<string, FigureInput>>[]): CountyData {
  const codes = figures.map((_, i) => String(330000001 + i));
  return {
    year: YEAR,
    schools: codes.map((code) => school(code, '小学')),
    facts: codes.map((code, i) => schoolFacts(code, YEAR, figures[i] ?? {})),
    county: null,
  };
}

export function standardWith(request: Partial<StandardRequest>): Standard {
  const resolved = resolveStandard({
    national: NATIONAL_STANDARD,
    profiles: [],
    figures: FIGURES,
    date: '2025-09-01',
    ...request,
  });
  if (resolved.problems.length > 0)
    throw new Error(`the standard does not resolve: ${JSON.stringify(resolved.problems)}`);
  return resolved;
}

/** A county profile that changes nothing, to be filled in. */
export const emptyProfile: Profile = {
  id: 'test-county',
  name: '试验县标准',
  jurisdiction: '试验县',
  level: '县',
  from: '2020-01-01',
  until: null,
  source: { document: '试验县文件', locator: null, verification: 'unverified', note: null },
  thresholds: [],
  coefficients: [],
  splitWeights: [],
  indicators: [],
  relaxations: [],
};
