import { useState, type DragEvent, type ReactNode } from 'react';
import { CameraOutlined, FileAddOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Evidence } from '#shared/schema/inspection.ts';
import type { Item } from '#shared/schema/template.ts';
import { EvidenceTile } from './evidence-tile.tsx';
import { inspectionTexts } from './texts.ts';
import { readPhotographs } from './use-evidence.ts';
import type { ItemActions } from './use-item-actions.ts';
import { usePastedPhotographs } from './use-pasted-photographs.ts';

type EvidenceStripProps = {
  readonly item: Item;
  readonly evidence: readonly Identified<Evidence>[];
  readonly actions: ItemActions;
};

export function EvidenceStrip({ item, evidence, actions }: EvidenceStripProps): ReactNode {
  const say = useTexts(inspectionTexts).evidence;
  const { message } = App.useApp();
  const [isOver, setOver] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    const photographs = await readPhotographs(files);
    if (photographs.length === 0) message.info(say.onlyImages);
    else await actions.evidence.add(item.id, photographs);
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
          <EvidenceTile key={entry.id} evidence={entry} actions={actions.evidence} />
        ))}
        <Button size="large" icon={<CameraOutlined aria-hidden />} onClick={() => void actions.photograph()}>
          {say.photograph} <KeyHint of="P" />
        </Button>
        <Button
          size="large"
          icon={<FileAddOutlined aria-hidden />}
          onClick={() => void actions.evidence.choose(item.id, 'any')}
        >
          {say.file} <KeyHint of="F" />
        </Button>
        {item.evidenceRequired > 0 ? (
          <Mark tone={evidence.length >= item.evidenceRequired ? 'good' : 'warn'}>
            {say.required(item.evidenceRequired, evidence.length)}
          </Mark>
        ) : null}
        <span className="quiet">{say.hint}</span>
      </div>
    </section>
  );
}
