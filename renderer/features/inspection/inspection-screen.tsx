import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Drawer } from 'antd';
import { useMedia } from '#renderer/hooks/use-media.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { itemStates, progressOf } from '#shared/domain/inspection/progress.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { ItemPanel } from './item-panel.tsx';
import { KeysHelp } from './keys-help.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { neighbourOf, outlineOf } from './outline.ts';
import type { Place } from './place.ts';
import { ScreenHeader } from './screen-header.tsx';
import { SourcePanel } from './source-panel.tsx';
import { inspectionTexts } from './texts.ts';
import { useSayWhatAppeared, useSayWhenComplete } from './use-announcements.ts';
import { usePlaceInInspection } from './use-place.ts';
import { WholePanel } from './whole-panel.tsx';

type InspectionScreenProps = {
  readonly parts: RecordParts;
  readonly routeItemId: string | null;
  readonly remembered: Place | null;
};

/** Outline left, the item in the middle, what it rests on at the right; under 1280 px the right side is a drawer. */
export function InspectionScreen({ parts, routeItemId, remembered }: InspectionScreenProps): ReactNode {
  const say = useTexts(inspectionTexts);
  const states = useMemo(() => itemStates(parts), [parts]);
  const place = usePlaceInInspection({ inspectionId: parts.inspection.id, routeItemId, remembered }, states);
  const { currentId, filter, search, goToItem } = place;
  const groups = useMemo(() => outlineOf(states, { filter, search, currentId }), [states, filter, search, currentId]);
  const current = states.find(({ item }) => item.id === currentId);
  const progress = progressOf(states);
  useSayWhenComplete(parts, progress.answered === progress.total);
  useSayWhatAppeared(states, parts.template.items);
  const isWide = useMedia('(min-width: 1280px)');
  const [isSourceOpen, setSourceOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const help = useCallback(() => setHelpOpen(true), []);
  const source = current === undefined ? null : <SourcePanel key={currentId} parts={parts} item={current.item} />;
  const asked = new Set<string | null>(states.map(({ item }) => item.id));
  const wholeCount = [...parts.evidence, ...parts.findings].filter(
    ({ itemId, deleted }) => !deleted && !asked.has(itemId),
  ).length;
  const lastId = groups.at(-1)?.states.at(-1)?.item.id ?? null;
  const firstId = groups[0]?.states[0]?.item.id ?? null;
  return (
    <div className="site">
      <ScreenHeader
        parts={parts}
        progress={progress}
        onSource={isWide || source === null ? null : () => setSourceOpen(true)}
        onHelp={help}
      />
      <div className="site-columns">
        <OutlinePanel groups={groups} place={place} wholeCount={wholeCount} />
        {current === undefined ? (
          <WholePanel
            parts={parts}
            states={states}
            previous={lastId === null ? null : () => goToItem(lastId)}
            next={() => (firstId === null ? undefined : goToItem(firstId))}
            onHelp={help}
          />
        ) : (
          <ItemPanel
            key={currentId}
            parts={parts}
            state={current}
            previousId={neighbourOf(groups, currentId, -1)}
            nextId={neighbourOf(groups, currentId, 1)}
            decidesOthers={parts.template.items.some(({ showWhen }) => showWhen?.itemId === currentId)}
            goToItem={goToItem}
            onHelp={help}
          />
        )}
        {isWide ? <aside className="site-source">{source}</aside> : null}
      </div>
      {isWide ? null : (
        <Drawer title={say.sources} open={isSourceOpen} onClose={() => setSourceOpen(false)} size={360}>
          {source}
        </Drawer>
      )}
      {isHelpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </div>
  );
}
