import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Given } from '#shared/domain/inspection/form.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import type { Giving } from '../use-giving.ts';
import { EntryNote } from './entry-note.tsx';
import { FieldRow } from './field-row.tsx';
import { readFigure } from './reading.ts';
import { AgainstThreshold, Suggestion } from './suggestion.tsx';
import { TextInput } from './text-input.tsx';
import { fieldTexts } from './texts.ts';
import { useEntry } from './use-entry.ts';

type NumberFieldProps = { readonly threshold: Threshold; readonly given: Given; readonly giving: Giving };

/** The measured figure, held against the standard while it is typed. */
export function NumberField({ threshold, given, giving }: NumberFieldProps): ReactNode {
  const say = useTexts(fieldTexts);
  const entry = useEntry({
    stored: given.measured === null ? '' : String(given.measured),
    read: (text) => readFigure(text, threshold),
    onType: (measured) => giving.type({ measured }),
    onEnter: (measured) => giving.enter({ measured }),
  });
  const { reading } = entry;
  return (
    <FieldRow label={say.measured} fieldKey="M">
      <TextInput entry={entry} after={threshold.unit} inputMode="decimal" />
      <EntryNote entry={entry} isSettled={given.result !== null}>
        {reading.kind === 'value' ? (
          <Suggestion
            form={{ kind: 'number', threshold }}
            given={{ ...given, measured: reading.value }}
            giving={giving}
          >
            <AgainstThreshold figure={reading.value} threshold={threshold} />
          </Suggestion>
        ) : null}
      </EntryNote>
    </FieldRow>
  );
}
