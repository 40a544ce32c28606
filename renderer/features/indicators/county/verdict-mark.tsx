import { useTexts } from '#renderer/i18n/texts.ts';
import { VerdictMark } from '../marked-value.tsx';
import { countyTexts } from './texts.ts';

/** A verdict in words, for tables of other programs. */
export function useVerdictWord(): (met: boolean | null) => string {
  const t = useTexts(countyTexts);
  return (met) => (met === null ? t.unknown : met ? t.passed : t.failed);
}

export function MetMark({ met }: { readonly met: boolean | null }) {
  const t = useTexts(countyTexts);
  return <VerdictMark passes={met} words={{ passes: t.passed, fails: t.failed, unknown: t.unknown }} />;
}
