import type { FigureKey } from '#shared/schema/figure.ts';
import type { School } from '#shared/schema/school.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';

/** One field to be set; `before` is what stood there, null when nothing did. A null value clears the field. */
export type FieldSetting = FigureSetting | SchoolSetting;

export interface FigureSetting {
  readonly kind: 'figure';
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly year: string;
  readonly key: FigureKey;
  readonly value: FigureValue | null;
  readonly before: FigureValue | null;
}

export interface SchoolSetting {
  readonly kind: 'school';
  readonly schoolCode: string;
  readonly field: Exclude<keyof School, 'code'>;
  readonly value: string | null;
  readonly before: string | null;
}

/** The settings that take these back, last first. */
export const invertSettings = (settings: readonly FieldSetting[]): readonly FieldSetting[] =>
  settings
    .toReversed()
    .map((setting) =>
      setting.kind === 'figure'
        ? { ...setting, value: setting.before, before: setting.value }
        : { ...setting, value: setting.before, before: setting.value },
    );
