import { PictureOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { useExport } from '#renderer/hooks/use-export.ts';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import { chartPng } from './chart-png.ts';
import type { ChartOption } from './chart.tsx';
import { datedName } from './dated-name.ts';
import { useExportMarks } from './export-origin.ts';

const texts = defineTexts({ picture: '存为图片' }, { picture: 'Save picture' });

const WIDTH_PX = 960;

interface SavePictureProps {
  /** Of the file, without the day and the ending; stands in its heading too. */
  readonly name: string;
  readonly option: ChartOption;
  readonly heightPx: number;
}

/** A chart on the screen as a picture. */
export function SavePicture({ name, option, heightPx }: SavePictureProps) {
  const t = useTexts(texts);
  const { isBusy, run } = useExport();
  const { token } = theme.useToken();
  const marks = useExportMarks();
  const save = () => {
    const bytes = chartPng(option, {
      heading: marks.heading(name),
      font: `600 16px ${token.fontFamily}`,
      color: token.colorText,
      background: token.colorBgContainer,
      widthPx: WIDTH_PX,
      heightPx,
    });
    return bridge.pictureSave({ name: datedName(marks.fileName(name)), bytes });
  };
  return (
    <Button size="small" loading={isBusy} icon={<PictureOutlined aria-hidden />} onClick={() => run(save)}>
      {t.picture}
    </Button>
  );
}
