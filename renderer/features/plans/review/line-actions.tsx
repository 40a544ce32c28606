import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { isAdded, type ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import type { ActName, LineActs } from './line-acts.ts';
import { planReviewTexts } from './texts.ts';

/** Of the document only whose it is can be said; what a person added is changed or taken away again. */
function actsFor(line: ReviewLine): readonly ActName[] {
  if (line.kind === 'basis') return ['edit'];
  if (isAdded(line)) return ['edit'];
  return line.read === null ? ['edit', 'reject'] : ['accept', 'edit', 'reject', 'merge', 'split'];
}

export function LineActions({ line, acts }: { readonly line: ReviewLine; readonly acts: LineActs }) {
  const t = useTexts(planReviewTexts);
  return (
    <Space wrap size="small">
      {actsFor(line).map((name) => (
        <Button key={name} size="small" onClick={acts[name]}>
          {line.kind === 'basis' && line.decision === null ? t.confirmBasis : t.acts[name]}
        </Button>
      ))}
      {line.decision !== null && (
        <Button size="small" type="link" onClick={acts.reset}>
          {isAdded(line) ? t.removeAdded : t.reset}
        </Button>
      )}
    </Space>
  );
}
