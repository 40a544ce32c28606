import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { chooseWorkbooks } from './import-flow.ts';
import { PastImports } from './past-imports.tsx';
import { importTexts } from './texts.ts';

interface ChooseStepProps {
  readonly problems: readonly string[];
  readonly isFault: boolean;
}

export function ChooseStep({ problems, isFault }: ChooseStepProps) {
  const t = useTexts(importTexts);
  return (
    <>
      {problems.map((problem) => (
        <ErrorState key={problem} what={t.notRead} safe={t.unchangedSafe} next={problem} />
      ))}
      {isFault && <ErrorState what={t.notRead} safe={t.unchangedSafe} next={t.failed} />}
      <div className="drop-zone">
        <InboxOutlined aria-hidden className="drop-icon" />
        <strong>{t.drop}</strong>
        <span className="quiet">{t.formats}</span>
        <Button type="primary" onClick={chooseWorkbooks}>
          {t.chooseFile}
        </Button>
      </div>
      <PastImports />
    </>
  );
}
