import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';
import { useLineText } from './use-line-text.ts';

interface MergeDialogProps {
  readonly line: ReviewLine;
  /** Those of the same kind that stand. */
  readonly others: readonly ReviewLine[];
  readonly onMerge: (into: string) => void;
  readonly onClose: () => void;
}

/** Chooses the reading that stands for this one too. */
export function MergeDialog({ line, others, onMerge, onClose }: MergeDialogProps) {
  const t = useTexts(planReviewTexts);
  const lineText = useLineText();
  const [into, setInto] = useState<string | null>(null);
  return (
    <Modal
      open
      title={t.mergeTitle}
      okText={t.mergeDo}
      cancelText={t.cancel}
      okButtonProps={{ disabled: into === null }}
      onCancel={onClose}
      onOk={() => into !== null && onMerge(into)}
    >
      <p>{t.mergeLead(lineText(line))}</p>
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t.mergeInto}
        placeholder={t.mergeInto}
        style={{ width: '100%' }}
        value={into}
        options={others.map((each) => ({ value: each.id, label: lineText(each) }))}
        onChange={setInto}
      />
    </Modal>
  );
}
