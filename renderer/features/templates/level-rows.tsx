import type { ReactNode } from 'react';
import { Button, InputNumber, Select, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftForm } from '#shared/schema/template-draft.ts';
import { DraftText } from './draft-text.tsx';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { percentOfShare } from '#renderer/parts/answer-facts.ts';
import { RowList } from './row-list.tsx';

type Level = DraftForm['levels'][number];

const level = (label: string, isMet: boolean, share: number): Level => ({ label, isMet, share });
/** Scales that bureaus use, offered while there is none. */
const COMMON_LEVELS = {
  four: [level('优秀', true, 1), level('良好', true, 0.8), level('合格', true, 0.6), level('不合格', false, 0)],
  three: [level('合格', true, 1), level('基本合格', true, 0.6), level('不合格', false, 0)],
  two: [level('好', true, 1), level('一般', true, 0.6), level('差', false, 0)],
} as const satisfies Readonly<Record<string, readonly Level[]>>;

/** The steps of a scale, each with what it says about the standard and what it earns. */
export function LevelRows({ item, setForm }: FieldsProps): ReactNode {
  const say = useTexts(itemTexts);
  const { levels } = item.form;
  return (
    <>
      {levels.length === 0 ? (
        <Space wrap>
          <span className="quiet">{say.commonLevels}</span>
          {(['four', 'three', 'two'] as const).map((name) => (
            <Button key={name} onClick={() => void setForm(() => ({ levels: [...COMMON_LEVELS[name]] }))}>
              {say.commonLevelSets[name]}
            </Button>
          ))}
        </Space>
      ) : null}
      <RowList<Level>
        title={say.levels}
        rows={levels}
        nameOf={say.level}
        addText={say.addLevel}
        blank={level('', true, 1)}
        most={20}
        onChange={(change) => setForm((form) => ({ levels: change(form.levels) }))}
      >
        {(row, at, setRow) => (
          <>
            <DraftText
              label={say.level(at + 1)}
              stored={row.label}
              rows={1}
              maxLength={100}
              onCommit={(label) => setRow({ label })}
            />
            <label>
              {say.isMet}
              <Select<'met' | 'unmet'>
                aria-label={`${say.level(at + 1)} ${say.isMet}`}
                value={row.isMet ? 'met' : 'unmet'}
                options={(['met', 'unmet'] as const).map((value) => ({ value, label: say[value] }))}
                onChange={(verdict) => void setRow({ isMet: verdict === 'met' })}
              />
            </label>
            <label>
              {say.share}
              <InputNumber
                aria-label={`${say.level(at + 1)} ${say.share}`}
                min={0}
                max={100}
                value={percentOfShare(row.share)}
                onChange={(percent) => void setRow({ share: (percent ?? 0) / 100 })}
              />
            </label>
          </>
        )}
      </RowList>
    </>
  );
}
