import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Basis } from '#shared/domain/plan-compare/compare-indicators.ts';
import { compareTexts } from './texts.ts';

export const periodOf = ({ period }: Pick<Basis, 'period'>): string =>
  period === null ? '' : period.from === period.to ? period.from : `${period.from}—${period.to}`;

/** The years a basis is for; marked when they are over or it has expired. */
export function BasisTime({ basis }: { readonly basis: Basis }) {
  const t = useTexts(compareTexts);
  const today = useToday();
  const { period, expiresOn } = basis;
  const over =
    expiresOn !== null && expiresOn < today
      ? t.expired(expiresOn)
      : period !== null && period.to < today.slice(0, period.to.length)
        ? t.over
        : null;
  return (
    <div>
      <span className="quiet">{periodOf(basis)}</span> {over !== null && <Mark tone="warn">{over}</Mark>}
    </div>
  );
}
