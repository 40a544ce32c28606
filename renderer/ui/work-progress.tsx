import type { ReactNode } from 'react';
import { Button, Progress, Spin } from 'antd';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';

const texts = defineTexts({ cancel: '取消' }, { cancel: 'Cancel' });

type WorkProgressProps = {
  readonly label: string;
  /** 0 to 1; null while how much there is to do is unknown. */
  readonly done: number | null;
  readonly onCancel: (() => void) | null;
};

export function WorkProgress({ label, done, onCancel }: WorkProgressProps): ReactNode {
  const say = useTexts(texts);
  return (
    <div className="progress-row" role="status">
      {/* A full bar would say that it is nearly done. */}
      {done === null && <Spin size="small" />}
      <span>{label}</span>
      {done !== null && <Progress percent={Math.round(done * 100)} />}
      {onCancel === null ? null : <Button onClick={onCancel}>{say.cancel}</Button>}
    </div>
  );
}
