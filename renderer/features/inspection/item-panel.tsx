import type { ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { NOTHING_GIVEN } from '#shared/domain/inspection/form.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { FindingsList } from './findings-list.tsx';
import { ItemAnswer, ItemHead } from './item-answer.tsx';
import { ItemConflicts } from './item-conflicts.tsx';
import { NoteField } from './note-field.tsx';
import { inspectionTexts } from './texts.ts';
import { useInspectionKeys } from './use-inspection-keys.ts';
import { useItemActions, type ItemPanelProps } from './use-item-actions.ts';

/** One question, answered: result, figure, note, evidence, findings. */
export function ItemPanel(props: Omit<ItemPanelProps, 'inspection'> & { readonly parts: RecordParts }): ReactNode {
  const say = useTexts(inspectionTexts).item;
  const { parts, state } = props;
  const actions = useItemActions({ ...props, inspection: parts.inspection });
  useInspectionKeys(actions.run);
  const { item, answer } = state;
  const evidence = parts.evidence.filter((entry) => entry.itemId === item.id && !entry.deleted);
  const findings = parts.findings.filter((finding) => finding.itemId === item.id && !finding.deleted);
  return (
    <section className="site-item" aria-label={`${item.no} ${item.question}`}>
      <div className="item-scroll">
        <ItemHead item={item} />
        <ItemConflicts inspectionId={parts.inspection.id} itemId={item.id} />
        <ItemAnswer
          item={item}
          given={answer ?? NOTHING_GIVEN}
          overruleReason={answer?.overruleReason ?? null}
          giving={actions.giving}
          evidenceCount={evidence.length}
          signers={parts.visit.inspectors}
          onPhotograph={() => void actions.photograph()}
        />
        <NoteField note={answer?.note ?? ''} onCommit={(note) => actions.setAnswer({ note })} />
        <EvidenceStrip item={item} evidence={evidence} actions={actions} />
        <FindingsList inspectionId={parts.inspection.id} itemId={item.id} findings={findings} actions={actions} />
      </div>
      <footer className="item-foot">
        <Button
          size="large"
          icon={<LeftOutlined aria-hidden />}
          disabled={props.previousId === null}
          onClick={actions.previous}
        >
          {say.previous} <KeyHint of="K" />
        </Button>
        <Button size="large" onClick={actions.next} icon={<RightOutlined aria-hidden />} iconPlacement="end">
          {say.next} <KeyHint of="J" />
        </Button>
      </footer>
      {actions.isCameraOpen ? (
        <CameraDialog
          onTake={(photograph) => actions.evidence.add(item.id, [photograph])}
          onFailed={() => {
            actions.closeCamera();
            void actions.evidence.choose(item.id, 'photographs');
          }}
          onClose={actions.closeCamera}
        />
      ) : null}
    </section>
  );
}
