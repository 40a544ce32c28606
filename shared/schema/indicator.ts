import { z } from 'zod';
import { figureIdSchema } from './figure.ts';
import { schoolKindSchema, urbanRuralSchema } from './school.ts';
import { stageSchema } from './stage.ts';
import { comparatorSchema } from './threshold.ts';

/** How far a number of a standard has been checked against its source; shown wherever the number is. */
export const verificationSchema = z.enum([
  'law-text',
  'official-excerpt',
  'secondary-copy',
  'unverified',
  'interpretation',
]);
export type Verification = z.infer<typeof verificationSchema>;

export const standardSourceSchema = z.strictObject({
  document: z.string().min(1),
  locator: z.string().nullable(),
  verification: verificationSchema,
  note: z.string().nullable(),
});
export type StandardSource = z.infer<typeof standardSourceSchema>;

/** Both ends belong to the period; `until` null while nothing ends it. */
export const periodSchema = z.strictObject({ from: z.iso.date(), until: z.iso.date().nullable() });
export type Period = z.infer<typeof periodSchema>;

/**
 * One figure of a formula. At department level it is that department's; at school level the sum over the stages of the
 * test; at county level the county's own figure, or the sum over all schools when `of` says so.
 */
export const termSchema = z.strictObject({
  figure: figureIdSchema,
  times: z.number().default(1),
  of: z.enum(['schools']).nullable().default(null),
});
export type Term = z.infer<typeof termSchema>;

/** `factor` x (the sum of `sum`) / (`over` x the sum of `per`), rounded up when a whole number is called for. */
export const formulaSchema = z.strictObject({
  sum: z.array(termSchema).min(1),
  per: z.array(termSchema).default([]),
  factor: z.number().default(1),
  over: z.number().default(1),
  roundUp: z.boolean().default(false),
});
export type Formula = z.infer<typeof formulaSchema>;

/**
 * One way to reach the value. Of several, the first whose figures somebody in the county reports is used for everybody;
 * a figure that some schools left blank is missing, not a reason to change the formula.
 */
export const variantSchema = formulaSchema.extend({
  /** Replaces the threshold where this variant measures something else. */
  limit: z.number().nullable().default(null),
  /** Shown with the value when this is not the first variant. */
  note: z.string().nullable().default(null),
});
export type Variant = z.infer<typeof variantSchema>;

/** A limit in force for a stage and kind of school (null: any) during a period. */
export const datedLimitSchema = z.strictObject({
  stage: stageSchema.nullable(),
  kinds: z.array(schoolKindSchema).nullable().default(null),
  value: z.number(),
  ...periodSchema.shape,
});
export type DatedLimit = z.infer<typeof datedLimitSchema>;

export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), figure: figureIdSchema, expected: z.boolean() }),
  z.strictObject({
    kind: z.literal('range'),
    figure: figureIdSchema,
    atLeast: z.number().nullable(),
    below: z.number().nullable(),
  }),
  /** The part is more than so much of the whole (0.5: more than half). */
  z.strictObject({ kind: z.literal('share'), part: figureIdSchema, whole: figureIdSchema, above: z.number() }),
  z.strictObject({ kind: z.literal('place'), urbanRural: z.array(urbanRuralSchema).min(1) }),
]);
export type Condition = z.infer<typeof conditionSchema>;

const testBase = { id: z.string().min(1), label: z.string().min(1), stages: z.array(stageSchema).min(1) };

export const limitTestSchema = z
  .strictObject({
    kind: z.literal('limit'),
    ...testBase,
    /** Null: every kind of school that has the stage. */
    kinds: z.array(schoolKindSchema).nullable().default(null),
    /** Only schools of which all of these hold are tested. */
    when: z.array(conditionSchema).default([]),
    variants: z.array(variantSchema).min(1),
    comparator: comparatorSchema.exclude(['between']),
    thresholds: z.array(datedLimitSchema).default([]),
    /** A limit computed from figures, where it isn't a number. */
    limitFormula: formulaSchema.nullable().default(null),
  })
  .refine((test) => (test.limitFormula === null) !== (test.thresholds.length === 0), {
    message: 'a limit is either thresholds or a formula',
  });
export type LimitTest = z.infer<typeof limitTestSchema>;

export const indicatorTestSchema = z.discriminatedUnion('kind', [
  limitTestSchema,
  z.strictObject({ kind: z.literal('flag'), ...testBase, figure: figureIdSchema, expected: z.boolean() }),
  z.strictObject({
    kind: z.literal('grade'),
    ...testBase,
    figure: figureIdSchema,
    accepted: z.array(z.string()).min(1),
  }),
  z.strictObject({
    kind: z.literal('yearly-change'),
    ...testBase,
    variants: z.array(variantSchema).min(1),
    comparator: z.enum(['>=', '<=']),
    /** By how much a year, in the unit of the value; negative when it has to fall. */
    perYear: z.number(),
    /** Counted from this calendar year on; null: against the year before. */
    baseYear: z.int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('never-falls-for'),
    ...testBase,
    variants: z.array(variantSchema).min(1),
    /** Not met when the value fell in each of this many successive years. */
    years: z.int().min(1),
  }),
]);
export type IndicatorTest = z.infer<typeof indicatorTestSchema>;

export const indicatorGroupSchema = z.enum([
  '资源配置',
  '政府保障程度',
  '教育质量',
  '社会认可度',
  '计划目标',
  '一票否决',
]);
export type IndicatorGroup = z.infer<typeof indicatorGroupSchema>;

export const indicatorIdSchema = z.string().regex(/^[A-Z][A-Za-z0-9-]*$/);

export const indicatorSchema = z
  .strictObject({
    id: indicatorIdSchema,
    group: indicatorGroupSchema,
    name: z.string().min(1),
    /** Not meeting it alone fails whoever does not, by the words of the plan it comes from. */
    veto: z.boolean().default(false),
    /** Unit of the value; `amountUnit` that of what a school would have to add. */
    unit: z.string(),
    amountUnit: z.string().nullable().default(null),
    /** Amounts come whole: teachers and rooms. */
    wholeAmounts: z.boolean().default(false),
    /** `department`: per stage of a school; `national`: a county's value, given by the state. */
    level: z.enum(['department', 'school', 'county', 'national']),
    /** Amounts reported by the whole school are split between its stages by weighted pupils. */
    shared: z.boolean().default(false),
    /** Decimals the official forms print. */
    decimals: z.int().min(0).max(4),
    /** Empty when a person concludes from documents. All must hold. */
    tests: z.array(indicatorTestSchema),
    /** The sentence of the form, with {name} where the value of test `name` goes, or {!name} for the schools that fail it. */
    formText: z.string().nullable().default(null),
    source: standardSourceSchema,
  })
  .refine((indicator) => indicator.group !== '资源配置' || indicator.tests.every((test) => test.kind === 'limit'), {
    message: 'a resource indicator is a value against a limit',
  });
export type Indicator = z.infer<typeof indicatorSchema>;

/** A rule that is eased for some schools while it is in force and switched on. */
export const relaxationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  indicator: indicatorIdSchema,
  /** All must hold; a figure that is missing does not make the relaxation apply. */
  when: z.array(conditionSchema),
  effect: z.discriminatedUnion('kind', [
    /** Terms that may be counted too; those not reported are not claimed. */
    z.strictObject({ kind: z.literal('also-count'), terms: z.array(termSchema).min(1) }),
    z.strictObject({ kind: z.literal('tests'), tests: z.array(indicatorTestSchema).min(1) }),
  ]),
  /** Used without being switched on by a bureau. */
  onByDefault: z.boolean().default(false),
  ...periodSchema.shape,
  source: standardSourceSchema,
});
export type Relaxation = z.infer<typeof relaxationSchema>;

/** Pupils of a stage as a multiple of a 小学 pupil when a school's shared amounts are split; null where no rule gives one. */
export const splitWeightSchema = z.strictObject({ stage: stageSchema, weight: z.number().positive().nullable() });

export const nationalStandardSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  jurisdiction: z.literal('全国'),
  ...periodSchema.shape,
  source: standardSourceSchema,
  /** Departments that the school rule and the coefficients are about. */
  stages: z.array(stageSchema).min(1),
  scope: z.strictObject({
    excludedKinds: z.array(schoolKindSchema),
    /** Schools of this kind with fewer pupils are left out. */
    smallSites: z.strictObject({ kind: schoolKindSchema, pupilsBelow: z.int() }),
  }),
  schoolRule: z.strictObject({ minMet: z.int(), floor: z.number() }),
  coefficients: z.strictObject({ decimals: z.int(), thresholds: z.array(datedLimitSchema).min(1) }),
  splitWeights: z.array(splitWeightSchema),
  indicators: z.array(indicatorSchema).min(1),
  relaxations: z.array(relaxationSchema),
});
export type NationalStandard = z.infer<typeof nationalStandardSchema>;

/** A jurisdiction's word on whether a relaxation is used, and from when to when. */
export const relaxationSwitchSchema = z.strictObject({
  id: z.string().min(1),
  on: z.boolean(),
  ...periodSchema.shape,
  source: standardSourceSchema.nullable().default(null),
});
export type RelaxationSwitch = z.infer<typeof relaxationSwitchSchema>;

export const profileLevelSchema = z.enum(['省', '市', '县']);
export type ProfileLevel = z.infer<typeof profileLevelSchema>;

/** What a province, city or county lays over the standard above it; it may raise and add, and date the relaxations. */
export const profileSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  jurisdiction: z.string().min(1),
  level: profileLevelSchema,
  ...periodSchema.shape,
  source: standardSourceSchema,
  thresholds: z.array(
    z.strictObject({
      indicator: indicatorIdSchema,
      test: z.string().min(1),
      threshold: datedLimitSchema,
      source: standardSourceSchema,
    }),
  ),
  /** Limits of the 差异系数; the source is the profile's where they have none of their own. */
  coefficients: z.array(datedLimitSchema.extend({ source: standardSourceSchema.nullable().default(null) })),
  splitWeights: z.array(splitWeightSchema),
  indicators: z.array(indicatorSchema),
  relaxations: z.array(relaxationSwitchSchema),
});
export type Profile = z.infer<typeof profileSchema>;
