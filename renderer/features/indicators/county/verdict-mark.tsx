import { useTexts } from '#renderer/i18n/texts.ts';
import { VerdictMark } from '../marked-value.tsx';
import { countyTexts } from './texts.ts';

export function MetMark({ met }: { readonly met: boolean | null }) {
  const t = useTexts(countyTexts);
  return <VerdictMark passes={met} words={{ passes: t.passed, fails: t.failed, unknown: t.unknown }} />;
}
