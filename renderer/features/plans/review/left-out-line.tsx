import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { LEFT_OUT, leftOutOf, type LeftOut } from '#shared/domain/plan-review/left-out.ts';
import type { ReviewLine } from '#shared/domain/plan-review/review-line.ts';
import { planReviewTexts } from './texts.ts';

interface LeftOutLineProps {
  readonly lines: readonly ReviewLine[];
  readonly onShow: (why: LeftOut) => void;
}

/** Which targets the draft of a checklist would not ask, by reason, with the way to them. */
export function LeftOutLine({ lines, onShow }: LeftOutLineProps) {
  const t = useTexts(planReviewTexts);
  const reasons = lines.flatMap((line) => leftOutOf(line) ?? []);
  if (reasons.length === 0) return null;
  return (
    <span className="left-out">
      {t.leftOutCount(reasons.length)}
      {LEFT_OUT.map((why) => {
        const count = reasons.filter((reason) => reason === why).length;
        return count === 0 ? null : (
          <Button key={why} type="link" size="small" onClick={() => onShow(why)}>
            {t.leftOut[why]} {count}
          </Button>
        );
      })}
    </span>
  );
}
