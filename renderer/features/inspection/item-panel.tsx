import type { ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { CameraDialog } from './camera-dialog.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { FindingsList } from './findings-list.tsx';
import { ItemConflicts } from './item-conflicts.tsx';
import { MeasuredField } from './measured-field.tsx';
import { NoteField } from './note-field.tsx';
import { resultOf } from './outline.ts';
import { OverruleField } from './overrule-field.tsx';
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
        <h2>
          <span>{item.no}</span> {item.question}
        </h2>
        <dl className="item-facts">
          <dt>{say.how}</dt>
          <dd>
            {item.methods.join(' · ')}
            <br />
            {item.guide}
          </dd>
          <dt>{say.look}</dt>
          <dd>{item.evidence.join(' · ')}</dd>
          {item.kind === 'number' ? (
            <>
              <dt>{say.standard}</dt>
              <dd>
                <strong>{thresholdText(item.threshold)}</strong>
              </dd>
            </>
          ) : null}
        </dl>
        <ItemConflicts inspectionId={parts.inspection.id} itemId={item.id} />
        {item.kind === 'number' ? (
          <MeasuredField
            threshold={item.threshold}
            measured={answer?.measured ?? null}
            result={resultOf(state)}
            onMeasure={actions.measure}
            onSubmit={actions.measureAndMoveOn}
            onAdopt={(result) => void actions.answer(result)}
          />
        ) : null}
        <AnswerButtons result={resultOf(state)} onAnswer={(result) => void actions.answer(result)} />
        {state.isOverruled ? (
          <OverruleField
            reason={answer?.overruleReason ?? ''}
            onCommit={(overruleReason) => actions.setAnswer({ overruleReason })}
          />
        ) : null}
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
