import { App } from 'antd';
import { useMemo, useState } from 'react';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { supposeSteps, type WhatIf, type WhatIfProblem, type WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { Result } from '#shared/util/result.ts';
import { whatIfTexts } from './texts.ts';

export interface Supposing {
  readonly steps: readonly WhatIfStep[];
  /** Fails only when the real figures have changed under the steps, as by a sync. */
  readonly supposed: Result<WhatIf, WhatIfProblem>;
  readonly problemText: (problem: WhatIfProblem) => string;
  /** Answers whether the steps can be supposed; what can't is said and left out. */
  readonly add: (steps: readonly WhatIfStep[]) => boolean;
  readonly remove: (index: number) => void;
  readonly clear: () => void;
}

/** Steps that are supposed over a county. They live as long as the page and are written nowhere. */
export function useWhatIf(county: CountyData): Supposing {
  const [steps, setSteps] = useState<readonly WhatIfStep[]>([]);
  const { message } = App.useApp();
  const problemText = useProblemText(county, steps);
  const supposed = useMemo(() => supposeSteps(county, steps), [county, steps]);
  function change(next: readonly WhatIfStep[]): boolean {
    const result = supposeSteps(county, next);
    if (result.ok) setSteps(next);
    else message.warning(problemText(result.error));
    return result.ok;
  }
  return {
    steps,
    supposed,
    problemText,
    add: (added) => change([...steps, ...added]),
    remove: (index) => void change(steps.filter((_, i) => i !== index)),
    clear: () => setSteps([]),
  };
}

function useProblemText(county: CountyData, steps: readonly WhatIfStep[]): (problem: WhatIfProblem) => string {
  const t = useTexts(whatIfTexts);
  return (problem) => {
    if (problem.kind === 'not-a-figure') return t.problems[problem.kind](formatNumber(problem.value));
    const name = schoolName(problem.code, county, steps);
    if (problem.kind === 'too-few-pupils') return t.problems[problem.kind](name, problem.pupils, problem.wanted);
    return t.problems[problem.kind](name);
  };
}

/** The name of a school that is there or supposed. */
export function schoolName(code: string, county: CountyData, steps: readonly WhatIfStep[]): string {
  const added = steps.flatMap((step) => (step.kind === 'add-school' ? [step.school] : []));
  return [...county.schools, ...added].find((school) => school.code === code)?.name ?? code;
}
