import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { plansTexts } from './texts.ts';

/** Whether a document still holds; one that has expired is a poor basis for a finding. */
export function Validity({ expiresOn }: { readonly expiresOn: string | null }) {
  const t = useTexts(plansTexts);
  const today = useToday();
  if (expiresOn === null) return <span className="quiet">{t.noExpiry}</span>;
  return expiresOn < today ? <Mark tone="warn">{t.expired(expiresOn)}</Mark> : <span>{t.validUntil(expiresOn)}</span>;
}
