import type { ReactNode } from 'react';
import { CheckOutlined, CloseOutlined, MinusOutlined } from '@ant-design/icons';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';

const icons: Readonly<Record<InspectionResult, ReactNode>> = {
  met: <CheckOutlined aria-hidden />,
  unmet: <CloseOutlined aria-hidden />,
  notApplicable: <MinusOutlined aria-hidden />,
};

/** ✓ ✕ – or an empty ring; the word is there for those who cannot see it. */
export function StateIcon({ result }: { readonly result: InspectionResult | null }): ReactNode {
  const say = useTexts(resultTexts);
  return (
    <span className={`state-icon state-${result ?? 'none'}`} role="img" aria-label={say[result ?? 'none']}>
      {result === null ? <span className="state-ring" /> : icons[result]}
    </span>
  );
}
