import { Button, Input, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Conflict } from '#renderer/stores/conflicts.ts';
import { findFieldSchema } from '#shared/schema/entities.ts';
import type { Json } from '#shared/schema/json.ts';
import { conflictTexts } from './texts.ts';

/** Numbers and texts can be written anew; of anything else one of the two is taken. */
type Writable = 'text' | 'number';

function writableOf({ heads }: Conflict): Writable | null {
  const kinds = new Set(heads.flatMap(({ value }) => (value === null ? [] : [typeof value])));
  if (kinds.size !== 1) return null;
  if (kinds.has('string')) return 'text';
  return kinds.has('number') ? 'number' : null;
}

interface ThirdValueProps {
  readonly conflict: Conflict;
  readonly onWrite: (value: Json) => void;
}

export function ThirdValue({ conflict, onWrite }: ThirdValueProps) {
  const t = useTexts(conflictTexts);
  const [value, setValue] = useState<string | number | null>(null);
  const writable = writableOf(conflict);
  // 达标 or 不达标 is a choice between fixed words, not a text.
  if (writable === null || conflict.field === 'result') return null;
  const fits = findFieldSchema(conflict.entity, conflict.field)?.safeParse(value).success ?? false;
  return (
    <Space.Compact style={{ width: '100%' }}>
      {writable === 'text' ? (
        <Input.TextArea
          autoSize
          aria-label={t.third}
          placeholder={t.third}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => setValue(event.target.value)}
        />
      ) : (
        <InputNumber
          aria-label={t.third}
          placeholder={t.third}
          style={{ width: '100%' }}
          value={typeof value === 'number' ? value : null}
          onChange={(number) => setValue(number)}
        />
      )}
      <Button disabled={value === null || value === '' || !fits} onClick={() => onWrite(value)}>
        {t.write}
      </Button>
    </Space.Compact>
  );
}
