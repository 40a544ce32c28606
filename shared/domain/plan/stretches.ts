import { slicePassage, type Passage } from './text.ts';

/** Characters of a paragraph that are read together. No real one is as long: what has no end is cut, so that the work stays linear. */
const LONGEST = 3000;
const ENDS = ['。', ';', ','] as const;

/** Where to cut: behind the last sentence that fits, else the last clause, else anywhere. */
function cutAt(text: string, from: number): number {
  const to = from + LONGEST;
  const ends = ENDS.map((sign) => text.lastIndexOf(sign, to - 1) + 1);
  return ends.find((end) => end > from) ?? to;
}

/** A passage in stretches of a bounded length. */
export function inStretches(passage: Passage): Passage[] {
  const { text } = passage;
  const stretches: Passage[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const to = cutAt(text, from);
    stretches.push(slicePassage(passage, from, to));
    from = to;
  }
  return [...stretches, from === 0 ? passage : slicePassage(passage, from)];
}
