import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { App, Drawer } from 'antd';
import { useMedia } from '#renderer/hooks/use-media.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { must } from '#shared/util/must.ts';
import { ItemPanel } from './item-panel.tsx';
import { KeysHelp } from './keys-help.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { itemStates, neighbourOf, outlineOf, progressOf } from './outline.ts';
import { ScreenHeader } from './screen-header.tsx';
import { SourcePanel } from './source-panel.tsx';
import { inspectionTexts } from './texts.ts';
import type { Place } from './place.ts';
import { usePlaceInInspection } from './use-place.ts';

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
  const { currentId, filter, search } = place;
  const groups = useMemo(() => outlineOf(states, { filter, search, currentId }), [states, filter, search, currentId]);
  const current = must(
    states.find(({ item }) => item.id === currentId),
    'a checklist has at least one item',
  );
  const progress = progressOf(states);
  useSayWhenComplete(progress.answered === progress.total);
  const isWide = useMedia('(min-width: 1280px)');
  const [isSourceOpen, setSourceOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const help = useCallback(() => setHelpOpen(true), []);
  const source = <SourcePanel key={currentId} parts={parts} item={current.item} />;
  return (
    <div className="site">
      <ScreenHeader
        parts={parts}
        progress={progress}
        onSource={isWide ? null : () => setSourceOpen(true)}
        onHelp={help}
      />
      <div className="site-columns">
        <OutlinePanel groups={groups} place={place} />
        <ItemPanel
          key={currentId}
          parts={parts}
          state={current}
          previousId={neighbourOf(groups, currentId, -1)}
          nextId={neighbourOf(groups, currentId, 1)}
          goToItem={place.goToItem}
          onHelp={help}
        />
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

/** Says so the moment the last open item is answered, not each time the screen is opened. */
function useSayWhenComplete(isComplete: boolean): void {
  const say = useTexts(inspectionTexts);
  const { message } = App.useApp();
  const wasComplete = useRef(isComplete);
  useEffect(() => {
    if (isComplete && !wasComplete.current) void message.success({ key: 'end', content: say.complete });
    wasComplete.current = isComplete;
  }, [isComplete, message, say]);
}
