import type { ReactNode } from 'react';
import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { usePageTitle } from '#renderer/ui/page-title.ts';
import type { Progress } from '#shared/domain/inspection/progress.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { inspectionTexts } from './texts.ts';

type ScreenHeaderProps = {
  readonly parts: RecordParts;
  readonly progress: Progress;
  /** Opens the drawer; null where the right side is always in sight. */
  readonly onSource: (() => void) | null;
  readonly onHelp: () => void;
};

export function ScreenHeader({ parts, progress, onSource, onHelp }: ScreenHeaderProps): ReactNode {
  const say = useTexts(inspectionTexts);
  usePageTitle([parts.school.name, parts.visit.title, parts.visit.inspectors.join('、')].join(' · '));
  const { answered, total, unmet, vetoed } = progress;
  const inspectionId = parts.inspection.id;
  return (
    <header className="site-head">
      <div className="site-progress" role="status">
        <progress value={answered} max={total} aria-hidden />
        {say.progress(answered, total)} · {say.unmet(unmet)} · {say.unanswered(total - answered)}
      </div>
      {vetoed[0] === undefined ? null : (
        <a className="site-vetoed" href={hrefOf({ page: 'inspection', inspectionId, itemId: vetoed[0].id })}>
          <Mark tone="bad">{say.vetoed(vetoed)}</Mark>
        </a>
      )}
      <Space size={4}>
        {onSource === null ? null : <Button onClick={onSource}>{say.sources}</Button>}
        <Button onClick={onHelp}>
          {say.help} <KeyHint of="?" />
        </Button>
        <Button
          type={answered === total ? 'primary' : 'default'}
          onClick={() => goTo({ page: 'signing', inspectionId })}
        >
          {say.toSigning}
        </Button>
      </Space>
    </header>
  );
}
