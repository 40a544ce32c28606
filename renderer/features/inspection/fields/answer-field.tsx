import type { ReactNode } from 'react';
import { evidenceWanted, type AnswerForm, type Given } from '#shared/domain/inspection/form.ts';
import type { Item } from '#shared/schema/template.ts';
import { assertNever } from '#shared/util/must.ts';
import type { Giving } from '../use-giving.ts';
import { DateField } from './date-field.tsx';
import { NumberField } from './number-field.tsx';
import { OptionField } from './option-field.tsx';
import { PhotoField } from './photo-field.tsx';
import { RatioField } from './ratio-field.tsx';
import { ScoreField } from './score-field.tsx';
import { SignatureField } from './signature-field.tsx';
import { TableField } from './table-field.tsx';
import { WordsField } from './words-field.tsx';
import './fields.css';

export type AnswerFieldProps = {
  readonly item: Item;
  readonly form: AnswerForm;
  readonly given: Given;
  readonly giving: Giving;
  readonly evidenceCount: number;
  readonly signers: readonly string[];
  readonly onPhotograph: (() => void) | null;
};

/** What an item asks for besides the result, in its form. */
export function AnswerField({ form, ...props }: AnswerFieldProps): ReactNode {
  const { item, given, giving, evidenceCount, signers, onPhotograph } = props;
  const common = { given, giving };
  switch (form.kind) {
    case 'verdict':
      return null;
    case 'number':
      return <NumberField threshold={form.threshold} {...common} />;
    case 'level':
    case 'choice':
    case 'choices':
      return <OptionField form={form} {...common} />;
    case 'score':
      return <ScoreField form={form} {...common} />;
    case 'ratio':
      return <RatioField form={form} {...common} />;
    case 'text':
      return <WordsField {...common} />;
    case 'date':
      return <DateField form={form} {...common} />;
    case 'table':
      return <TableField form={form} {...common} />;
    case 'signature':
      return <SignatureField form={form} {...common} signers={signers} />;
    case 'photo':
      return (
        <PhotoField
          wanted={evidenceWanted(form, item.evidenceRequired)}
          found={evidenceCount}
          onPhotograph={onPhotograph}
        />
      );
    default:
      return assertNever(form);
  }
}
