import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { Evaluation } from '../evaluation.ts';

export interface StepFormProps {
  /** Of the county as it is supposed so far. */
  readonly evaluation: Evaluation;
  /** As it was reported. */
  readonly county: CountyData;
  /** As it is supposed so far. */
  readonly data: CountyData;
  readonly stage: Stage;
  /** Answers whether the steps could be supposed. */
  readonly onAdd: (steps: readonly WhatIfStep[]) => boolean;
}
