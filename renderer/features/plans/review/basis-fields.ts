import { guessPlace } from '#shared/domain/plan-review/guess-place.ts';
import type { BasisLine } from '#shared/domain/plan-review/review-line.ts';
import type { Region } from '#shared/schema/plan-comparison.ts';
import { confirmedBasisSchema, type ConfirmedBasis } from '#shared/schema/plan-review.ts';

/** What stands in the fields of the dialog: blank is a text of no length. */
export interface BasisFields {
  readonly title: string;
  readonly issuer: string;
  readonly jurisdiction: string;
  readonly covers: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly effectiveOn: string;
  readonly expiresOn: string;
  readonly words: string;
}

/** The districts of a city as the app knows them. */
export const coversOf = (place: string, regions: readonly Region[]): readonly string[] =>
  regions.find(({ name }) => name === place)?.covers ?? [];

/** What is proposed to a person: what they said before, or what the text seems to say. */
export function basisToConfirm(line: BasisLine, regions: readonly Region[], words: string): BasisFields {
  if (line.decision?.kind === 'basis') {
    const { period, issuer, effectiveOn, expiresOn, ...basis } = line.decision.basis;
    return {
      ...basis,
      issuer: issuer ?? '',
      from: period?.from ?? '',
      to: period?.to ?? '',
      effectiveOn: effectiveOn ?? '',
      expiresOn: expiresOn ?? '',
      words: words === '' ? basis.words : words,
    };
  }
  const { read, quote } = line;
  const issuer = read?.issuer ?? null;
  const jurisdiction = guessPlace({ title: quote, issuer }, regions);
  return {
    title: quote.slice(0, 300),
    issuer: issuer ?? '',
    jurisdiction,
    covers: coversOf(jurisdiction, regions),
    from: read?.period?.from ?? '',
    to: read?.period?.to ?? '',
    effectiveOn: '',
    expiresOn: read?.expires ?? '',
    words,
  };
}

/** The paragraph of the source that the compiler took the day of expiry from; empty when it found none. */
export function validityWords(text: string, { read, decision }: BasisLine): string {
  if (decision !== null) return '';
  const line = /^L(\d+)/.exec(read?.expiresSource ?? '')?.[1];
  return line === undefined ? '' : (text.split('\n')[Number(line) - 1] ?? '').trim().slice(0, 500);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What a person confirmed; null while a field is not whole. */
export function confirmedBasis(fields: BasisFields): ConfirmedBasis | null {
  const { from, to } = fields;
  const isPeriodless = from.trim() === '' && to.trim() === '';
  const parsed = confirmedBasisSchema.safeParse({
    title: fields.title.trim(),
    issuer: orNull(fields.issuer),
    jurisdiction: fields.jurisdiction.trim(),
    covers: fields.covers.map((each) => each.trim()).filter((each) => each !== ''),
    period: isPeriodless ? null : { from: from.trim() || to.trim(), to: to.trim() || from.trim() },
    effectiveOn: orNull(fields.effectiveOn),
    expiresOn: orNull(fields.expiresOn),
    words: fields.words.trim().slice(0, 500),
  });
  return parsed.success && (parsed.data.period === null || parsed.data.period.from <= parsed.data.period.to)
    ? parsed.data
    : null;
}
