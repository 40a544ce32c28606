import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { AddSchoolForm } from './add-school-form.tsx';
import type { Evaluation } from '../evaluation.ts';
import { MovePupilsForm } from './move-pupils-form.tsx';
import { SetFigureForm } from './set-figure-form.tsx';
import { whatIfTexts } from './texts.ts';

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

const FORMS = { 'set-figure': SetFigureForm, 'move-pupils': MovePupilsForm, 'add-school': AddSchoolForm } as const;

/** One form for each kind of step. */
export function StepForms(props: StepFormProps) {
  const t = useTexts(whatIfTexts);
  const [kind, setKind] = useState<WhatIfStep['kind']>('set-figure');
  const StepForm = FORMS[kind];
  return (
    <div className="stack">
      <Segmented<WhatIfStep['kind']>
        style={{ alignSelf: 'flex-start' }}
        value={kind}
        options={(['set-figure', 'move-pupils', 'add-school'] as const).map((value) => ({
          value,
          label: t.kinds[value],
        }))}
        onChange={setKind}
      />
      <StepForm {...props} />
    </div>
  );
}
