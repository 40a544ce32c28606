import type { ReactNode } from 'react';
import { Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftForm } from '#shared/schema/template-draft.ts';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { RowList } from './row-list.tsx';

type Option = DraftForm['options'][number];
type Verdict = 'met' | 'unmet' | 'unjudged';

const verdictOf = ({ isMet }: Option): Verdict => (isMet === null ? 'unjudged' : isMet ? 'met' : 'unmet');
const isMetBy: Readonly<Record<Verdict, boolean | null>> = { met: true, unmet: false, unjudged: null };

/** What can be chosen or ticked; where one is chosen, each says whether it reaches the standard. */
export function OptionRows({ item, setForm }: FieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const isOne = item.kind === 'choice';
  return (
    <RowList<Option>
      title={say.options}
      rows={item.form.options}
      nameOf={say.option}
      addText={say.addOption}
      blank={{ label: '', isMet: null }}
      most={50}
      onChange={(change) => setForm((form) => ({ options: change(form.options) }))}
    >
      {(row, at, setRow) => (
        <>
          <DraftText
            label={say.option(at + 1)}
            stored={row.label}
            rows={1}
            maxLength={100}
            onCommit={(label) => setRow({ label })}
          />
          {isOne ? (
            <label>
              {say.isMet}
              <Select<Verdict>
                aria-label={`${say.option(at + 1)} ${say.isMet}`}
                value={verdictOf(row)}
                options={(['met', 'unmet', 'unjudged'] as const).map((value) => ({ value, label: say[value] }))}
                onChange={(verdict) => void setRow({ isMet: isMetBy[verdict] })}
              />
            </label>
          ) : null}
        </>
      )}
    </RowList>
  );
}
