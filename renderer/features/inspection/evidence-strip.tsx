import { useState, type DragEvent, type ReactNode } from 'react';
import { CameraOutlined, FileAddOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Evidence } from '#shared/schema/inspection.ts';
import { EvidenceTile } from './evidence-tile.tsx';
import { inspectionTexts } from './texts.ts';
import { readPhotographs } from './use-evidence.ts';
import type { Gathering } from './use-gathering.ts';
import { usePastedPhotographs } from './use-pasted-photographs.ts';

type EvidenceStripProps = {
  readonly evidence: readonly Identified<Evidence>[];
  /** How many there have to be; 0: none. */
  readonly required: number;
  readonly gathering: Gathering;
};

export function EvidenceStrip({ evidence, required, gathering }: EvidenceStripProps): ReactNode {
  const say = useTexts(inspectionTexts).evidence;
  const { message } = App.useApp();
  const [isOver, setOver] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    const photographs = await readPhotographs(files);
    if (photographs.length === 0) message.info(say.onlyImages);
    else await gathering.add(photographs);
  };
  usePastedPhotographs(add);
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const files = [...event.dataTransfer.files];
    // Anything else is for the window: a PDF is verified, a workbook imported.
    if (!files.some((file) => file.type.startsWith('image/'))) return;
    event.preventDefault();
    void add(files);
  };
  return (
    <section
      className={isOver ? 'item-row is-over' : 'item-row'}
      aria-label={say.title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3>{say.title}</h3>
      <div className="evidence-tiles">
        {evidence.map((entry) => (
          <EvidenceTile key={entry.id} evidence={entry} gathering={gathering} />
        ))}
        <Button size="large" icon={<CameraOutlined aria-hidden />} onClick={() => void gathering.photograph()}>
          {say.photograph} <KeyHint of="P" />
        </Button>
        <Button size="large" icon={<FileAddOutlined aria-hidden />} onClick={() => void gathering.choose('any')}>
          {say.file} <KeyHint of="F" />
        </Button>
        {required > 0 ? (
          <Mark tone={evidence.length >= required ? 'good' : 'warn'}>{say.required(required, evidence.length)}</Mark>
        ) : null}
        <span className="quiet">{say.hint}</span>
      </div>
    </section>
  );
}
