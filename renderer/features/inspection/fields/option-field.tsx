import type { ReactNode } from 'react';
import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { AnswerForm, Given } from '#shared/domain/inspection/form.ts';
import type { Giving } from '../use-giving.ts';
import { leaveAfterPointer } from '../leave-after-pointer.ts';
import { chosenLabels, optionsOf, withOption } from './options.ts';
import { Suggestion } from './suggestion.tsx';
import { fieldTexts } from './texts.ts';

type OptionFieldProps = {
  readonly form: Extract<AnswerForm, { kind: 'level' | 'choice' | 'choices' }>;
  readonly given: Given;
  readonly giving: Giving;
};

/** Levels or options as large targets; the first nine answer to their digit. */
export function OptionField({ form, given, giving }: OptionFieldProps): ReactNode {
  const say = useTexts(fieldTexts);
  const results = useTexts(resultTexts);
  const chosen = chosenLabels(given.value);
  const isMany = form.kind === 'choices';
  const take = (label: string): void => {
    const value = withOption(form, given.value, label);
    void (isMany ? giving.type({ value }) : giving.choose({ value }));
  };
  return (
    <div>
      <div className="options" role="group" aria-label={say.options[form.kind]}>
        {optionsOf(form).map(({ label, isMet }, at) => (
          <button
            key={label}
            type="button"
            className="option"
            aria-pressed={chosen.includes(label)}
            aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
            onClick={(event) => {
              leaveAfterPointer(event);
              take(label);
            }}
          >
            {at < 9 ? <KeyHint of={String(at + 1)} /> : null}
            <span className={isMany ? 'option-box' : 'option-dot'} aria-hidden>
              {chosen.includes(label) ? <CheckOutlined /> : null}
            </span>
            <span className="option-label">{label}</span>
            {isMet === null ? null : <small>{results[isMet ? 'met' : 'unmet']}</small>}
          </button>
        ))}
        {given.value === null ? null : (
          <Button type="text" onClick={() => void giving.choose({ value: null })}>
            {say.clear}
          </Button>
        )}
      </div>
      {form.kind === 'choices' ? (
        <p className="entry-note" aria-live="polite">
          <span>{say.ticked(chosen.length, form.least)}</span>
          {chosen.length === 0 ? null : <Suggestion form={form} given={given} giving={giving} />}
        </p>
      ) : null}
    </div>
  );
}
