import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { basisStatus } from '#shared/domain/plan-compare/basis-status.ts';
import type { Basis } from '#shared/domain/plan-compare/compare-indicators.ts';
import { compareTexts } from './texts.ts';

export const periodOf = ({ period }: Pick<Basis, 'period'>): string =>
  period === null ? '' : period.from === period.to ? period.from : `${period.from}—${period.to}`;

/** The years a basis is for; marked when they are over or it has expired. */
export function BasisTime({ basis }: { readonly basis: Basis }) {
  const t = useTexts(compareTexts);
  const status = basisStatus(basis, useToday());
  return (
    <div>
      <span className="quiet">{periodOf(basis)}</span>{' '}
      {status.kind !== 'holds' && <Mark tone="warn">{status.kind === 'expired' ? t.expired(status.on) : t.over}</Mark>}
    </div>
  );
}
