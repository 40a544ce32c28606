import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import { AddSchoolForm } from './add-school-form.tsx';
import { MovePupilsForm } from './move-pupils-form.tsx';
import { SetFigureForm } from './set-figure-form.tsx';
import type { StepFormProps } from './step-form-props.ts';
import { whatIfTexts } from './texts.ts';

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
