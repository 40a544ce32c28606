import type { Cell } from '#shared/schema/grid.ts';
import {
  schoolCodeSchema,
  schoolKindSchema,
  type Ownership,
  type SchoolKind,
  type UrbanRural,
} from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { findStage } from './find-target.ts';
import { compact } from './text.ts';

/**
 * A code or telephone number as text. A number cell is read as it is shown, because leading zeros live in its format;
 * one shown in scientific notation is written out, as long as it still is exact.
 */
export function codeText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = compact(cell.text).replace(/^'/, '');
  if (typeof cell.value !== 'number' || /^\d+$/.test(text)) return text;
  return Number.isSafeInteger(cell.value) ? String(cell.value) : text;
}

export const isSchoolCode = (text: string): boolean => schoolCodeSchema.safeParse(text).success;

const KINDS: readonly (readonly [RegExp, SchoolKind])[] = [
  [/教学点/, '教学点'],
  [/九年一贯|九年制/, '九年一贯制学校'],
  [/十二年一贯|十二年制/, '十二年一贯制学校'],
  [/完全中学|完中/, '完全中学'],
  [/高级中学|高中/, '高级中学'],
  [/中等职业|中职|职业高中|职业技术/, '中等职业学校'],
  [/特殊教育|特教/, '特殊教育学校'],
  [/幼儿园/, '幼儿园'],
  [/初级中学|初中/, '初级中学'],
  [/小学/, '小学'],
];

const KIND_NAMES = new Map<string, SchoolKind>(schoolKindSchema.options.map((kind) => [kind, kind]));

/** 办学类型 as written in a column of its own. */
export const findKind = (text: string): SchoolKind | undefined =>
  KIND_NAMES.get(text) ?? KINDS.find(([words]) => words.test(compact(text)))?.[1];

/** What a name gives away about the kind of school; 中学 alone says too little. */
export const kindFromName = (name: string): SchoolKind | undefined =>
  findKind(name.replace(/\((小学|初中|高中)部\)$/, ''));

export const findUrbanRural = (text: string): UrbanRural | undefined => {
  const plain = compact(text);
  if (/城区|城乡结合/.test(plain)) return '城区';
  if (/镇/.test(plain)) return '镇区';
  return /村|乡/.test(plain) ? '乡村' : undefined;
};

export const findOwnership = (text: string): Ownership | undefined => {
  const plain = compact(text);
  if (/民办|私立|社会力量/.test(plain)) return '民办';
  return /公办|公立|教育部门|政府|国有/.test(plain) ? '公办' : undefined;
};

/** `样例学校(初中部)` is the junior department of 样例学校: both are returned. */
export function splitDepartment(name: string): { readonly name: string; readonly stage: Stage | undefined } {
  const plain = compact(name);
  if (!/[部段]\)?$/.test(plain)) return { name: plain, stage: undefined };
  const found = /^(.+?)[(-]?((小学|初中|高中|幼儿)部|小学段|初中段)\)?$/.exec(plain);
  const stage = found === null ? undefined : findStage(found[2] ?? '');
  return stage === undefined ? { name: plain, stage: undefined } : { name: found?.[1] ?? plain, stage };
}
