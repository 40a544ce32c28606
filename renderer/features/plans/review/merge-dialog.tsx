import { Modal, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';
import { useLineText } from './use-line-text.ts';

interface MergeDialogProps {
  /** Those that say the same: one, or as many as were marked. */
  readonly lines: readonly ReviewLine[];
  /** Those of the same kind that stand. */
  readonly others: readonly ReviewLine[];
  readonly onMerge: (into: string) => void;
  readonly onClose: () => void;
}

/** Chooses the reading that stands for the others: any one, or one of those that were marked. */
export function MergeDialog({ lines, others, onMerge, onClose }: MergeDialogProps) {
  const t = useTexts(planReviewTexts);
  const { of } = useLineText();
  const [first, second] = lines;
  const isMany = second !== undefined;
  const body = useRef<HTMLDivElement>(null);
  const [into, setInto] = useState<string | null>(isMany ? (first?.id ?? null) : null);
  return (
    <Modal
      open
      title={isMany ? t.mergeManyTitle(lines.length) : t.mergeTitle}
      okText={t.mergeDo}
      cancelText={t.cancel}
      okButtonProps={{ disabled: into === null }}
      // The dialog takes the focus for itself when it opens.
      afterOpenChange={(isOpen) => isOpen && body.current?.querySelector('input')?.focus()}
      onCancel={onClose}
      onOk={() => into !== null && onMerge(into)}
    >
      <div ref={body}>
        {isMany ? (
          <>
            <p>{t.mergeManyLead}</p>
            <Radio.Group
              vertical
              aria-label={t.mergeInto}
              value={into}
              options={lines.map((line) => ({ value: line.id, label: of(line) }))}
              onChange={({ target }) => setInto(String(target.value))}
            />
          </>
        ) : (
          <>
            <p>{t.mergeLead(first === undefined ? '' : of(first))}</p>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t.mergeInto}
              placeholder={t.mergeInto}
              style={{ width: '100%' }}
              value={into}
              options={others.map((each) => ({ value: each.id, label: of(each) }))}
              onChange={setInto}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
