import type { ReactNode } from 'react';
import { NOTHING_GIVEN } from '#shared/domain/inspection/form.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { Gathered } from './gathered.tsx';
import { ItemAnswer, ItemHead } from './item-answer.tsx';
import { ItemConflicts } from './item-conflicts.tsx';
import { ItemFoot } from './item-foot.tsx';
import { NoteField } from './note-field.tsx';
import { ShownBecause } from './shown-because.tsx';
import { useInspectionKeys } from './use-inspection-keys.ts';
import { useItemActions, type ItemPanelProps } from './use-item-actions.ts';

/** One question, answered: value, result, note, evidence, findings. */
export function ItemPanel(props: Omit<ItemPanelProps, 'inspection'> & { readonly parts: RecordParts }): ReactNode {
  const { parts, state } = props;
  const actions = useItemActions({ ...props, inspection: parts.inspection });
  useInspectionKeys(actions.run);
  const { item, answer } = state;
  const evidence = parts.evidence.filter((entry) => entry.itemId === item.id && !entry.deleted);
  return (
    <section className="site-item" aria-label={`${item.no} ${item.question}`}>
      <div className="item-scroll">
        <ItemHead item={item} />
        <ShownBecause item={item} items={parts.template.items} />
        <ItemConflicts inspectionId={parts.inspection.id} itemId={item.id} />
        <ItemAnswer
          item={item}
          given={answer ?? NOTHING_GIVEN}
          overruleReason={answer?.overruleReason ?? null}
          giving={actions.giving}
          evidenceCount={evidence.length}
          signers={parts.visit.inspectors}
          onPhotograph={() => void actions.gathering.photograph()}
        />
        <NoteField note={answer?.note ?? ''} onCommit={actions.setNote} />
        <Gathered
          inspectionId={parts.inspection.id}
          itemId={item.id}
          evidence={evidence}
          required={item.evidenceRequired}
          findings={parts.findings.filter((finding) => finding.itemId === item.id && !finding.deleted)}
          gathering={actions.gathering}
        />
      </div>
      <ItemFoot previous={props.previousId === null ? null : actions.previous} next={actions.next} />
    </section>
  );
}
