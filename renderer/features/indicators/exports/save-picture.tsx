import { PictureOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { chartPng } from '#renderer/ui/chart-png.ts';
import type { ChartOption } from '#renderer/ui/chart.tsx';
import { exportTexts } from './texts.ts';
import { useExport } from './use-export.ts';

const WIDTH_PX = 960;

interface SavePictureProps {
  readonly name: string;
  readonly option: ChartOption;
  readonly heightPx: number;
}

/** A chart on the screen as a picture. */
export function SavePicture({ name, option, heightPx }: SavePictureProps) {
  const t = useTexts(exportTexts);
  const { isBusy, run } = useExport();
  const { token } = theme.useToken();
  const save = () => {
    const bytes = chartPng(option, { widthPx: WIDTH_PX, heightPx, background: token.colorBgContainer });
    return bridge.pictureSave({ name, bytes });
  };
  return (
    <Button size="small" loading={isBusy} icon={<PictureOutlined aria-hidden />} onClick={() => run(save)}>
      {t.picture}
    </Button>
  );
}
