import type { ReactNode } from 'react';
import { InputNumber, Switch } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { canHaveResult } from '#shared/domain/template/sound-condition.ts';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';

/** What the item weighs, and whether failing it alone fails the whole check, by what law. */
export function ScoreFields({ item, set }: FieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const isVeto = item.vetoBasis !== null;
  return (
    <>
      <label className="draft-short">
        {say.weight}
        <InputNumber
          aria-label={say.weight}
          min={0}
          max={1000}
          value={item.weight}
          onChange={(weight) => void set({ weight: weight ?? 0 })}
        />
      </label>
      <label className="draft-switch">
        <Switch aria-label={say.veto} checked={isVeto} onChange={(on) => void set({ vetoBasis: on ? '' : null })} />
        {say.veto}
      </label>
      {item.vetoBasis === null ? null : (
        <DraftText
          label={say.vetoBasis}
          stored={item.vetoBasis}
          rows={2}
          maxLength={500}
          onCommit={(vetoBasis) => set({ vetoBasis })}
        />
      )}
      {isVeto && !canHaveResult(item) ? <Mark tone="warn">{say.vetoUnjudged}</Mark> : null}
    </>
  );
}
