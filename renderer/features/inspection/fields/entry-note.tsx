import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Doubt } from '#shared/domain/inspection/plausible.ts';
import { fieldTexts } from './texts.ts';
import type { FieldEntry } from './use-entry.ts';

type EntryNoteProps<T> = {
  readonly entry: FieldEntry<T>;
  /** Whether the item has a result: then nobody is asked again. */
  readonly isSettled: boolean;
  /** Shown while nothing is wrong with the value. */
  readonly children: ReactNode;
};

/** What is to be said of the text in a field: why it is not taken, whether it is really meant, or what follows from it. */
export function EntryNote<T>({ entry, isSettled, children }: EntryNoteProps<T>): ReactNode {
  const say = useTexts(fieldTexts);
  const { reading, isConfirmed, confirm } = entry;
  return (
    <span aria-live="polite" className="entry-note">
      {reading.kind === 'unreadable' ? <Mark tone="bad">{say.unreadable[reading.expected]}</Mark> : null}
      {reading.kind === 'impossible' ? <Mark tone="bad">{doubtText(reading.doubt, say.doubts)}</Mark> : null}
      {reading.kind === 'value' && reading.doubt !== null && !isConfirmed && !isSettled ? (
        <>
          <Mark tone="warn">{doubtText(reading.doubt, say.doubts)}</Mark>
          <Button onClick={confirm}>{say.confirm}</Button>
        </>
      ) : null}
      {reading.kind === 'value' ? children : null}
    </span>
  );
}

export const isWrong = <T,>({ reading: { kind } }: FieldEntry<T>): boolean =>
  kind === 'unreadable' || kind === 'impossible';

export function doubtText(doubt: Doubt, say: (typeof fieldTexts)['zh']['doubts']): string {
  switch (doubt.kind) {
    case 'beyondPeriod':
      return say.beyondPeriod(doubt.most, doubt.unit);
    case 'beyondFull':
      return say.beyondFull(doubt.full);
    case 'farAbove':
      return say.farAbove(doubt.times);
    case 'negative':
    case 'countBeyondTotal':
    case 'fraction':
    case 'noneCounted':
    case 'beyondHundred':
    case 'dayToCome':
      return say[doubt.kind];
  }
}
