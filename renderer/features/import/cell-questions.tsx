import { Button, Radio, Space, Table } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ImportAnswers } from '#renderer/stores/importing.ts';
import { canTake } from '#shared/domain/workbook/join-readings.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { Refusal, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { isSameValue } from '#shared/util/canonical-json.ts';
import { answerCells, useImportFlow } from './import-flow.ts';
import { placeTextFor } from './place-text.ts';
import { importTexts } from './texts.ts';

/** Two cells that give one figure differently; `taken`: the one a person has said holds. */
export interface CellQuestion {
  readonly refusal: Refusal;
  readonly taken: Refusal['at'][number] | null;
}

/** Those still open, and those answered in this import, where they stand in the files. */
export function listCellQuestions(
  { refused }: ImportPlan,
  reading: WorkbookReading,
  { cells }: ImportAnswers,
): readonly CellQuestion[] {
  const open = refused.filter(({ kind, at }) => kind === 'conflict' && canTake(reading, at));
  const all = [...open.map((refusal) => ({ refusal, taken: null })), ...cells];
  const placeOf = ({ refusal }: CellQuestion): string =>
    refusal.at.map(({ file, sheet, cell }) => [file, sheet, cell].join(' ')).join(' ');
  // An answer does not move its line.
  return all.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'zh', { numeric: true }));
}

export function CellQuestions({ questions }: { readonly questions: readonly CellQuestion[] }) {
  const t = useTexts(importTexts);
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const place = useMemo(() => placeTextFor(questions.map(({ refusal }) => refusal)), [questions]);
  return (
    <Table<CellQuestion>
      size="small"
      rowKey={({ refusal }) => place(refusal.at)}
      dataSource={[...questions]}
      pagination={questions.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: t.cellsAsked, render: (_, { refusal }) => refusal.message },
        {
          title: t.answer,
          width: 280,
          render: (_, { refusal, taken }) => (
            <Space wrap>
              <Radio.Group
                aria-label={`${t.answer} ${refusal.message}`}
                disabled={isBusy}
                value={taken === null ? null : refusal.at.findIndex((cell) => isSameValue(cell, taken))}
                onChange={({ target }) => answerCells(refusal, choose(refusal, Number(target.value)))}
                options={refusal.found.split(' / ').map((text, at) => ({
                  value: at,
                  label: t.takeCell(text, refusal.at[at]?.cell ?? ''),
                }))}
                vertical
              />
              {taken !== null && (
                <Button size="small" disabled={isBusy} onClick={() => answerCells(refusal, null)}>
                  {t.takeBack}
                </Button>
              )}
            </Space>
          ),
        },
      ]}
    />
  );
}

function choose(refusal: Refusal, chosen: number): Parameters<typeof answerCells>[1] {
  const [taken, left] = chosen === 0 ? refusal.at : refusal.at.toReversed();
  return taken === undefined || left === undefined ? null : { refusal, taken, left };
}
