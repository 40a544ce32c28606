import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { z } from 'zod';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { doubtOfUnit } from '#shared/domain/inspection/plausible.ts';
import type { Column } from '#shared/schema/answer-form.ts';
import { FIELD_IDS } from '../focus-field.ts';
import { doubtText } from './entry-note.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { readMeasured } from './measured.ts';
import {
  isBlankRow,
  MOST_CHARACTERS,
  pasteInto,
  readGrid,
  shownRows,
  widthOf,
  withCell,
  withoutRow,
  writtenPart,
  type Cell,
  type Rows,
} from './table-rows.ts';
import { fieldTexts } from './texts.ts';

const rowsSchema = z.array(z.array(z.string()));

/** Rows under fixed headings: Enter goes down, from the last column to the next row's first; there is always a blank row at the end. */
export function TableField({ form, given, giving }: FieldProps<'table'>): ReactNode {
  const say = useTexts(fieldTexts);
  const { message } = App.useApp();
  const table = useRef<HTMLTableElement>(null);
  const { value } = given;
  const size = { columns: form.columns.length, least: form.leastRows };
  // The rows are one text while they are typed, so that they are stored as one.
  const draft = useDraft(JSON.stringify(value?.kind === 'table' ? value.rows : []), (text) => {
    const rows = rowsSchema.parse(JSON.parse(text));
    return giving.type({ value: rows.length === 0 ? null : { kind: 'table', rows } });
  });
  const rows = shownRows(rowsSchema.parse(JSON.parse(draft.text)), size);
  const change = (changed: Rows): void => draft.onChange(JSON.stringify(writtenPart(changed)));
  const focus = ({ row, column }: Cell): void => {
    const cell = table.current?.rows[row + 1]?.cells[column]?.querySelector('input');
    cell?.focus();
    cell?.select();
  };
  const onKeyDown = (event: KeyboardEvent, { row, column }: Cell): void => {
    if (event.nativeEvent.isComposing) return;
    const isLast = column === size.columns - 1;
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focus({ row: row + step, column: isLast && event.key === 'Enter' ? 0 : column });
    }
    if (event.key === 'Delete' && event.ctrlKey) {
      event.preventDefault();
      change(withoutRow(rows, row));
    }
  };
  const onPaste = (event: ClipboardEvent, at: Cell): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text)) return;
    // A spreadsheet offers a picture of the cells as well; it is not meant as evidence.
    event.preventDefault();
    event.nativeEvent.stopPropagation();
    const pasted = pasteInto(rows, at, readGrid(text));
    change(pasted.rows);
    if (pasted.left > 0) message.warning(say.pastedLess(pasted.left));
  };
  const filled = rows.filter((row) => !isBlankRow(row)).length;
  return (
    <FieldRow label={say.table} fieldKey="M">
      <table className="answer-table" ref={table}>
        <thead>
          <tr>
            {form.columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
                {column.unit === null ? null : `（${column.unit}）`}
              </th>
            ))}
            <th aria-label={say.removeRow} />
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // Rows have no identity but their place.
            <tr key={row}>
              {form.columns.map((column, at) => (
                <td key={column.label}>
                  <CellInput
                    id={row === 0 && at === 0 ? FIELD_IDS.value : undefined}
                    column={column}
                    label={say.cell(column.label, row + 1)}
                    text={cells[at] ?? ''}
                    onChange={(text) => change(withCell(rows, { row, column: at }, text))}
                    onBlur={draft.onBlur}
                    onKeyDown={(event) => onKeyDown(event, { row, column: at })}
                    onPaste={(event) => onPaste(event, { row, column: at })}
                  />
                </td>
              ))}
              <td>
                {isBlankRow(cells) ? null : (
                  <Button
                    type="text"
                    tabIndex={-1}
                    aria-label={`${say.removeRow} ${row + 1}`}
                    icon={<CloseOutlined aria-hidden />}
                    onClick={() => change(withoutRow(rows, row))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {say.rows(filled, form.leastRows)} {say.tableHint}
      </p>
    </FieldRow>
  );
}

type CellInputProps = {
  readonly id: string | undefined;
  readonly column: Column;
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
};

/** A plain field: a table may have hundreds. What is typed is kept as it is; what is wrong with it is said at the cell. */
function CellInput({ column, text, label, onChange, ...rest }: CellInputProps): ReactNode {
  const wrong = useWrong(column, text);
  return (
    <>
      <input
        {...rest}
        aria-label={label}
        aria-invalid={wrong !== null}
        autoComplete="off"
        inputMode={column.content === 'number' ? 'decimal' : 'text'}
        className={column.content === 'number' ? 'cell cell-number' : 'cell'}
        size={widthOf(column)}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong === null ? null : <span className="cell-wrong">{wrong}</span>}
    </>
  );
}

function useWrong(column: Column, text: string): string | null {
  const say = useTexts(fieldTexts);
  if (column.content !== 'number') return null;
  const read = readMeasured(text);
  if (read.kind === 'invalid') return say.unreadable.number;
  const doubt = read.kind === 'number' ? doubtOfUnit(read.value, column.unit ?? '') : null;
  return doubt === null ? null : doubtText(doubt, say.doubts);
}
