import { useEffect, useRef } from 'react';
import { App } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { contentGaps } from '#shared/domain/inspection/completeness.ts';
import type { ItemState } from '#shared/domain/inspection/progress.ts';
import { recordContent, type RecordParts } from '#shared/domain/inspection/record.ts';
import type { Item } from '#shared/schema/template.ts';
import { useReason } from './shown-because.tsx';
import { inspectionTexts } from './texts.ts';

/**
 * Says so the moment the last open item is answered, not each time the screen is opened; and how much is still missing
 * beside the answers.
 */
export function useSayWhenComplete(parts: RecordParts, isComplete: boolean): void {
  const say = useTexts(inspectionTexts);
  const { message } = App.useApp();
  const wasComplete = useRef(isComplete);
  useEffect(() => {
    if (isComplete && !wasComplete.current) {
      const gaps = contentGaps(recordContent(parts), parts.template).length;
      if (gaps === 0) void message.success({ key: 'end', content: say.complete });
      else void message.info({ key: 'end', content: say.answered(gaps) });
    }
    wasComplete.current = isComplete;
  }, [isComplete, parts, message, say]);
}

/** Says which items an answer has brought up, and why, and that others are no longer asked. */
export function useSayWhatAppeared(states: readonly ItemState[], items: readonly Item[]): void {
  const say = useTexts(inspectionTexts);
  const reasonOf = useReason(items);
  const { message } = App.useApp();
  const before = useRef(states);
  useEffect(() => {
    const was = new Set(before.current.map(({ item }) => item.id));
    const appeared = states.map(({ item }) => item).filter(({ id }) => !was.has(id));
    const gone = before.current.length + appeared.length - states.length;
    before.current = states;
    const condition = appeared[0]?.showWhen ?? null;
    if (condition !== null) void message.info({ key: 'shown', content: say.appeared(appeared, reasonOf(condition)) });
    else if (gone > 0) void message.info({ key: 'shown', content: say.gone(gone) });
  }, [states, message, say, reasonOf]);
}
