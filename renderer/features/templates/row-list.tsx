import { useEffect, useRef, type ReactNode } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';

type RowListProps<R> = {
  readonly title: string;
  readonly rows: readonly R[];
  /** What a row is called, by its place from 1. */
  readonly nameOf: (at: number) => string;
  readonly addText: string;
  readonly blank: R;
  readonly most: number;
  readonly onChange: (change: (rows: readonly R[]) => R[]) => Promise<boolean>;
  readonly children: (row: R, at: number, setRow: (fields: Partial<R>) => Promise<boolean>) => ReactNode;
};

/** Levels, options or columns: one in a line, added, taken out, and moved. */
export function RowList<R extends object>(props: RowListProps<R>): ReactNode {
  const say = useTexts(itemTexts);
  const { title, rows, nameOf, addText, blank, most, onChange, children } = props;
  const list = useRef<HTMLDivElement>(null);
  // How many rows there will be once the one just asked for has come.
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current !== rows.length) return;
    awaited.current = null;
    [...(list.current?.querySelectorAll('.rows-row') ?? [])].at(-1)?.querySelector('input')?.focus();
  });
  const add = (): void => {
    awaited.current = rows.length + 1;
    void onChange((now) => [...now, blank]);
  };
  const move = (at: number, step: -1 | 1): Promise<boolean> =>
    onChange((now) => {
      const [row, beside] = [now[at], now[at + step]];
      return row === undefined || beside === undefined ? [...now] : now.with(at, beside).with(at + step, row);
    });
  return (
    <div role="group" aria-label={title} className="rows" ref={list}>
      <span className="rows-title">{title}</span>
      {rows.map((row, at) => (
        // A row has no name of its own but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="rows-row">
          {children(row, at, (fields) => onChange((now) => now.map((it, i) => (i === at ? { ...it, ...fields } : it))))}
          <span className="rows-tools">
            <Button
              type="text"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={say.rowUp(nameOf(at + 1))}
              disabled={at === 0}
              onClick={() => void move(at, -1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={say.rowDown(nameOf(at + 1))}
              disabled={at === rows.length - 1}
              onClick={() => void move(at, 1)}
            />
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={say.removeRow(nameOf(at + 1))}
              onClick={() => void onChange((now) => now.toSpliced(at, 1))}
            />
          </span>
        </div>
      ))}
      <Button className="rows-add" disabled={rows.length >= most} onClick={add}>
        {addText}
      </Button>
    </div>
  );
}
