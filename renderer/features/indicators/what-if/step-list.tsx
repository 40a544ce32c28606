import { Button } from 'antd';
import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { toKnownKey } from './known-key.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { WhatIfStep } from '#shared/domain/indicators/what-if.ts';
import { assertNever } from '#shared/util/must.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { whatIfTexts } from './texts.ts';
import { schoolName, type Supposing } from './use-what-if.ts';

interface StepListProps {
  readonly supposing: Supposing;
  readonly county: CountyData;
  readonly standard: Standard;
}

function useStepText({ supposing, county, standard }: StepListProps): (step: WhatIfStep) => string {
  const t = useTexts(whatIfTexts);
  const word = useWord();
  const nameOf = (code: string): string => schoolName(code, county, supposing.steps);
  return (step) => {
    switch (step.kind) {
      case 'set-figure': {
        const { label, unit } = toKnownKey(step.key, standard);
        return t.step.set(nameOf(step.code), label, `${formatNumber(step.value)} ${unit}`.trim());
      }
      case 'move-pupils':
        return t.step.move(nameOf(step.from), nameOf(step.to), t.pupils(step.count, word(step.stage)));
      case 'add-school':
        return t.step.add(step.school.name, word(step.school.kind));
      default:
        return assertNever(step);
    }
  };
}

/** What has been supposed so far, in order. */
export function StepList(props: StepListProps) {
  const t = useTexts(whatIfTexts);
  const stepText = useStepText(props);
  const { steps, remove, clear } = props.supposing;
  if (steps.length === 0) return <div className="quiet">{t.noSteps}</div>;
  return (
    <div className="stack">
      <ol className="what-if-steps">
        {steps.map((step, index) => {
          const text = stepText(step);
          return (
            <li key={`${index} ${text}`}>
              {text}
              <Button type="link" size="small" aria-label={`${t.remove} ${text}`} onClick={() => remove(index)}>
                {t.remove}
              </Button>
            </li>
          );
        })}
      </ol>
      <div>
        <Button size="small" onClick={clear}>
          {t.clear}
        </Button>
      </div>
    </div>
  );
}
