import type { ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { inspectionTexts } from './texts.ts';

/** To the item before and after; null where there is none. */
export function ItemFoot(props: { readonly previous: (() => void) | null; readonly next: () => void }): ReactNode {
  const say = useTexts(inspectionTexts).item;
  return (
    <footer className="item-foot">
      <Button
        size="large"
        icon={<LeftOutlined aria-hidden />}
        disabled={props.previous === null}
        onClick={() => props.previous?.()}
      >
        {say.previous} <KeyHint of="K" />
      </Button>
      <Button size="large" onClick={props.next} icon={<RightOutlined aria-hidden />} iconPlacement="end">
        {say.next} <KeyHint of="J" />
      </Button>
    </footer>
  );
}
