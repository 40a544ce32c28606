import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import type { Verdict } from '#shared/domain/indicators/verdict.ts';
import { WALL_SIGNS, type WallMark } from './mark-of.ts';
import { tellingText } from '#shared/domain/indicators/printed-text.ts';

interface MarkedValueProps extends Pick<Verdict, 'asPrinted'> {
  readonly value: number | null;
  readonly decimals: number;
  readonly mark: WallMark;
}

/** `✓ 4.52`, with more decimals where these would be judged otherwise; what can't be computed is its sign alone. */
export const MarkedValue = ({ value, decimals, mark, asPrinted }: MarkedValueProps) => (
  <span className={`wall-${mark}`}>
    <span>{WALL_SIGNS[mark]}</span> {value === null ? '' : tellingText(value, decimals, asPrinted)}
  </span>
);

const TONES: Readonly<Record<'passes' | 'fails' | 'unknown', Tone>> = { passes: 'good', fails: 'bad', unknown: 'warn' };

interface VerdictMarkProps {
  readonly passes: boolean | null;
  readonly words: Readonly<Record<'passes' | 'fails' | 'unknown', string>>;
}

export function VerdictMark({ passes, words }: VerdictMarkProps) {
  const verdict = passes === null ? 'unknown' : passes ? 'passes' : 'fails';
  return <Mark tone={TONES[verdict]}>{words[verdict]}</Mark>;
}
