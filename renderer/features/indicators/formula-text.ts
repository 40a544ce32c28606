import { formatNumber } from '#renderer/i18n/format-number.ts';
import type { Formula, Indicator, Term, Variant } from '#shared/schema/indicator.ts';
import type { Stage } from '#shared/schema/stage.ts';

type Labels = (figure: string) => string;

function sumText(terms: readonly Term[], labelOf: Labels): string {
  return terms
    .map(({ figure, times }, index) => {
      const sign = times < 0 ? '− ' : index === 0 ? '' : '+ ';
      const factor = Math.abs(times) === 1 ? '' : `${formatNumber(Math.abs(times))} × `;
      return `${sign}${factor}${labelOf(figure)}`;
    })
    .join(' ');
}

const bracketed = (terms: readonly Term[], text: string): string => (terms.length > 1 ? `（${text}）` : text);

/** `（教学及辅助用房面积 − 室内体育用房面积）÷ 在校生数`. */
export function formulaText({ sum, per, factor, over }: Formula, labelOf: Labels): string {
  const top = sumText(sum, labelOf);
  if (per.length === 0 && factor === 1 && over === 1) return top;
  const parts = [bracketed(sum, top)];
  if (per.length > 0) parts.push(`÷ ${bracketed(per, sumText(per, labelOf))}`);
  if (over !== 1) parts.push(`÷ ${formatNumber(over)}`);
  if (factor !== 1) parts.push(`× ${formatNumber(factor)}`);
  return parts.join(' ');
}

/** The variant a value was computed by; variants are told apart by the note that is shown with the value. */
export function findVariant({ tests }: Indicator, stage: Stage, note: string | null): Variant | undefined {
  const test = tests.find((it) => it.kind === 'limit' && it.stages.includes(stage));
  return test?.kind === 'limit' ? test.variants.find((variant) => variant.note === note) : undefined;
}
