import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ItemState } from '#shared/domain/inspection/progress.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { focusField } from './focus-field.ts';
import { Gathered } from './gathered.tsx';
import { ItemFoot } from './item-foot.tsx';
import type { KeyAction } from './keys.ts';
import { inspectionTexts } from './texts.ts';
import { useGathering } from './use-gathering.ts';
import { useInspectionKeys } from './use-inspection-keys.ts';

type WholePanelProps = {
  readonly parts: RecordParts;
  readonly states: readonly ItemState[];
  readonly previous: (() => void) | null;
  readonly next: () => void;
  readonly onHelp: () => void;
};

/** What was seen at the school and belongs to no item, or to one that is no longer asked. */
export function WholePanel({ parts, states, previous, next, onHelp }: WholePanelProps): ReactNode {
  const say = useTexts(inspectionTexts).whole;
  const gathering = useGathering(parts.inspection.id, null);
  useInspectionKeys(({ kind }: KeyAction) => {
    if (kind === 'photograph') void gathering.photograph();
    if (kind === 'file') void gathering.choose('any');
    if (kind === 'finding') gathering.addFinding();
    if (kind === 'search') focusField('search');
    if (kind === 'previous') previous?.();
    if (kind === 'next') next();
    if (kind === 'help') onHelp();
  });
  const asked = new Set<string | null>(states.map(({ item }) => item.id));
  const isWhole = ({ itemId, deleted }: { readonly itemId: string | null; readonly deleted: boolean }): boolean =>
    !deleted && !asked.has(itemId);
  return (
    <section className="site-item" aria-label={say.title}>
      <div className="item-scroll">
        <h2>{say.title}</h2>
        <p className="quiet shown-because">{say.lead}</p>
        <Gathered
          inspectionId={parts.inspection.id}
          itemId={null}
          evidence={parts.evidence.filter(isWhole)}
          required={0}
          findings={parts.findings.filter(isWhole)}
          gathering={gathering}
        />
      </div>
      <ItemFoot previous={previous} next={next} />
    </section>
  );
}
