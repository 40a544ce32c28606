import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { basisStatus } from '#shared/domain/plan-compare/basis-status.ts';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import type { Basis } from '#shared/schema/template.ts';
import { assertNever } from '#shared/util/must.ts';
import { validityTexts } from './validity-texts.ts';

/** Whether a plan still holds, by the day it names or else by its period. */
export function PlanValidity({ plan }: { readonly plan: Pick<PlanSeed, 'expiresOn' | 'period'> }) {
  const t = useTexts(validityTexts);
  const status = basisStatus(plan, useToday());
  switch (status.kind) {
    case 'expired':
      return <Mark tone="warn">{t.expired(status.on)}</Mark>;
    case 'over':
      return <Mark tone="warn">{t.over(status.to)}</Mark>;
    case 'holds':
      return status.until === null ? (
        <span className="quiet">{t.noExpiry}</span>
      ) : (
        <span>{t.validUntil(status.until)}</span>
      );
    default:
      return assertNever(status);
  }
}

/** Whether a document still holds; one that has expired is a poor basis for a finding. */
export const Validity = ({ expiresOn }: { readonly expiresOn: string | null }) => (
  <PlanValidity plan={{ expiresOn, period: null }} />
);

/** The documents that have expired by a day, each with the day it did. */
export const expiredBases = (basis: readonly Basis[], day: string): readonly { title: string; on: string }[] =>
  basis.flatMap(({ title, expiresOn }) => {
    const status = basisStatus({ expiresOn, period: null }, day);
    return status.kind === 'expired' ? [{ title, on: status.on }] : [];
  });

/** The documents a checklist rests on that have expired by a day, named wherever it is used; nothing while all hold. */
export function ExpiredBases({ basis, day }: { readonly basis: readonly Basis[]; readonly day: string }) {
  const t = useTexts(validityTexts);
  return expiredBases(basis, day).map(({ title, on }) => (
    <Mark key={title} tone="warn">
      {t.basisExpired(title, on)}
    </Mark>
  ));
}
