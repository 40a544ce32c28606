import type { NotTarget } from '../../schema/plan.ts';
import { findMasks, maskOver } from './masks.ts';
import { scanQuantities } from './quantities.ts';
import type { BodyParagraph } from './tasks.ts';
import { spanOf } from './text.ts';

/** Figures outside of the tasks: baselines in the history, names and counts in introductions. Never targets. */
export function readAsideFigures(
  paragraphs: readonly BodyParagraph[],
  source: string,
  kind: 'baseline' | 'structure',
): NotTarget[] {
  return paragraphs.flatMap(({ passage, lineNo }) => {
    const masks = findMasks(passage.text);
    const figures = scanQuantities(passage.text).filter(
      (quantity) =>
        maskOver(masks, quantity.from, quantity.unitTo) === null && (kind === 'structure' || !quantity.isChinese),
    );
    const named = masks.filter((mask) =>
      /[\d一二三四五六七八九十两双零首]/.test(passage.text.slice(mask.from, mask.to)),
    );
    const why = kind === 'baseline' ? 'state reached or problem, not a commitment' : 'introduction, not a commitment';
    return [
      ...figures.map((quantity) => ({ from: quantity.from, to: quantity.to, class: kind as string, why })),
      ...named.map((mask) => ({ from: mask.from, to: mask.to, class: mask.class, why: mask.why })),
    ].map((figure) => {
      const span = spanOf(passage, figure.from, figure.to);
      return { lineNo, quote: source.slice(span.start, span.end), class: figure.class, why: figure.why, span };
    });
  });
}
