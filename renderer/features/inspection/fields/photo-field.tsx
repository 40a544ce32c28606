import type { ReactNode } from 'react';
import { CameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { fieldTexts } from './texts.ts';

type PhotoFieldProps = {
  readonly wanted: number;
  readonly found: number;
  /** Null where no photograph can be taken. */
  readonly onPhotograph: (() => void) | null;
};

/** An item that is answered by its photographs, which lie among its evidence. */
export function PhotoField({ wanted, found, onPhotograph }: PhotoFieldProps): ReactNode {
  const say = useTexts(fieldTexts);
  return (
    <div className="entry-note">
      <Button
        size="large"
        className="photo-button"
        icon={<CameraOutlined aria-hidden />}
        disabled={onPhotograph === null}
        onClick={() => onPhotograph?.()}
      >
        {say.photograph} <KeyHint of="P" />
      </Button>
      <Mark tone={found >= wanted ? 'good' : 'warn'}>{say.photographs(found, wanted)}</Mark>
    </div>
  );
}
