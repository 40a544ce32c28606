import type { ReactNode } from 'react';
import { Checkbox, InputNumber, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { methodSchema, type Method } from '#shared/schema/template.ts';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';

/** What the inspector does to find out, and what has to be shown for it. */
export function CheckFields({ item, set }: FieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const photographs = item.kind === 'photo';
  const countText = photographs ? say.photographs : say.evidenceRequired;
  return (
    <>
      <div className="draft-field">
        {say.methods}
        <Checkbox.Group<Method>
          value={item.methods}
          options={methodSchema.options.map((method) => ({ value: method, label: method }))}
          onChange={(methods) => void set({ methods })}
        />
      </div>
      <DraftText label={say.guide} stored={item.guide} rows={2} maxLength={2000} onCommit={(guide) => set({ guide })} />
      <label>
        {say.evidence}
        <Select<string[]>
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={say.evidence}
          placeholder={say.evidenceHint}
          value={item.evidence}
          onChange={(evidence) => void set({ evidence: evidence.map((it) => it.trim()).filter((it) => it !== '') })}
        />
      </label>
      <label className="draft-short">
        {countText}
        <InputNumber
          aria-label={countText}
          min={photographs ? 1 : 0}
          max={50}
          precision={0}
          value={photographs ? Math.max(1, item.evidenceRequired) : item.evidenceRequired}
          onChange={(count) => void set({ evidenceRequired: count ?? 0 })}
        />
      </label>
    </>
  );
}
