import type { ReactNode } from 'react';
import { CheckOutlined, CloseOutlined, EditOutlined, MinusOutlined } from '@ant-design/icons';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';

const icons: Readonly<Record<InspectionResult | 'recorded', ReactNode>> = {
  met: <CheckOutlined aria-hidden />,
  unmet: <CloseOutlined aria-hidden />,
  notApplicable: <MinusOutlined aria-hidden />,
  recorded: <EditOutlined aria-hidden />,
};

/** ✓ ✕ –, a pen for what is only recorded, or an empty ring; the word is there for those who cannot see it. */
export function StateIcon(props: {
  readonly result: InspectionResult | null;
  readonly isAnswered: boolean;
}): ReactNode {
  const say = useTexts(resultTexts);
  const state = props.result ?? (props.isAnswered ? 'recorded' : 'none');
  return (
    <span className={`state-icon state-${state}`} role="img" aria-label={say[state]}>
      {state === 'none' ? <span className="state-ring" /> : icons[state]}
    </span>
  );
}
