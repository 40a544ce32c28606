import { z } from 'zod';
import type { Stage } from './stage.ts';

/** 办学类型, as the yearly education statistics print it. */
export const schoolKindSchema = z.enum([
  '幼儿园',
  '小学',
  '教学点',
  '初级中学',
  '九年一贯制学校',
  '完全中学',
  '十二年一贯制学校',
  '高级中学',
  '中等职业学校',
  '特殊教育学校',
]);
export type SchoolKind = z.infer<typeof schoolKindSchema>;

/** The stages a kind of school teaches; one entry means a heading without a stage is unambiguous. */
export const STAGES_OF_KIND: Readonly<Record<SchoolKind, readonly Stage[]>> = {
  幼儿园: ['幼儿园'],
  小学: ['小学'],
  教学点: ['小学'],
  初级中学: ['初中'],
  九年一贯制学校: ['小学', '初中'],
  完全中学: ['初中', '高中'],
  十二年一贯制学校: ['小学', '初中', '高中'],
  高级中学: ['高中'],
  中等职业学校: ['中职'],
  特殊教育学校: ['特教'],
};

/** 城乡类型 of the place a school stands in. */
export const urbanRuralSchema = z.enum(['城区', '镇区', '乡村']);
export type UrbanRural = z.infer<typeof urbanRuralSchema>;

export const ownershipSchema = z.enum(['公办', '民办']);
export type Ownership = z.infer<typeof ownershipSchema>;

/** 学校标识码: nine or ten digits, kept as text because a leading zero is part of it. */
const SCHOOL_CODE = /^\d{9,10}$/;

/**
 * What a school is registered under that had no 学校标识码 then. It says so wherever it is shown, is never used again for
 * another school, and stays when the school gets its 学校标识码, which then is an alias of it.
 */
export const provisionalCode = (uuid: string): string => `临时-${uuid.replaceAll('-', '').slice(0, 12)}`;
const PROVISIONAL_CODE = /^临时-[0-9a-f]{12}$/;
export const isProvisionalCode = (code: string): boolean => PROVISIONAL_CODE.test(code);

/** What a school is registered under. */
export const schoolCodeSchema = z.string().regex(new RegExp(`${SCHOOL_CODE.source}|${PROVISIONAL_CODE.source}`));

/** A school as the register knows it; null where no sheet has said so yet. */
export const schoolSchema = z.object({
  code: schoolCodeSchema,
  name: z.string().min(1),
  kind: schoolKindSchema,
  urbanRural: urbanRuralSchema.nullable(),
  ownership: ownershipSchema.nullable(),
  district: z.string().nullable(),
  address: z.string().nullable(),
  principal: z.string().nullable(),
  phone: z.string().nullable(),
});
export type School = z.infer<typeof schoolSchema>;
