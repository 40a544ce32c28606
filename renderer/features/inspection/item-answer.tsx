import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { formOf, isOverruled, type Given } from '#shared/domain/inspection/form.ts';
import type { Item } from '#shared/schema/template.ts';
import { AnswerButtons } from './fields/answer-buttons.tsx';
import { AnswerField } from './fields/answer-field.tsx';
import { OverruleField } from './fields/overrule-field.tsx';
import { useStandardText } from './standard-text.ts';
import { inspectionTexts } from './texts.ts';
import type { Giving } from './use-giving.ts';

/** The question, how it is checked, and what it is held against. */
export function ItemHead({ item }: { readonly item: Item }): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const standard = useStandardText()(formOf(item));
  return (
    <>
      <h2>
        <span>{item.no}</span> {item.question}
      </h2>
      {item.vetoBasis === null ? null : (
        <p className="item-veto">
          <Mark tone="bad">{say.veto}</Mark> {item.vetoBasis}
        </p>
      )}
      <dl className="item-facts">
        <dt>{say.how}</dt>
        <dd>
          {item.methods.join(' · ')}
          <br />
          {item.guide}
        </dd>
        <dt>{say.look}</dt>
        <dd>{item.evidence.join(' · ')}</dd>
        {standard === null ? null : (
          <>
            <dt>{say.standard}</dt>
            <dd>
              <strong>{standard}</strong>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

export type ItemAnswerProps = {
  readonly item: Item;
  readonly given: Given;
  readonly overruleReason: string | null;
  readonly giving: Giving;
  /** Photographs and files attached so far. */
  readonly evidenceCount: number;
  /** Who signs the record; a signature item wants somebody else. */
  readonly signers: readonly string[];
  /** Null where no photograph can be taken. */
  readonly onPhotograph: (() => void) | null;
};

/** The field for the item's form, the result, and the reason where the two part. */
export function ItemAnswer({ overruleReason, ...props }: ItemAnswerProps): ReactNode {
  const { item, given, giving } = props;
  const form = formOf(item);
  const isAgainst = isOverruled(form, given);
  return (
    <>
      <AnswerField form={form} {...props} />
      <AnswerButtons form={form} given={given} onAnswer={(result) => void giving.answer(result)} />
      {isAgainst || overruleReason !== null ? (
        <OverruleField
          against={isAgainst ? (form.kind === 'number' ? 'measured' : 'value') : 'nothing'}
          reason={overruleReason ?? ''}
          onCommit={giving.explain}
        />
      ) : null}
    </>
  );
}
