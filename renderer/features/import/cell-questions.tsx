import { Button, Radio, Space, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { ImportAnswers } from '#renderer/stores/importing.ts';
import { canTake, findOffered } from '#shared/domain/workbook/join-readings.ts';
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
  readonly isRemembered: boolean;
  /** What each answer is, in order. */
  readonly options: readonly CellOption[];
}

interface CellOption {
  readonly text: string;
  readonly cell: string;
}

/** Of two cells what stands in them; of one that is only about right, the number it would be read as. */
function optionsOf({ kind, found, at }: Refusal, reading: WorkbookReading): readonly CellOption[] {
  const [first] = at;
  if (kind !== 'approximate' || first === undefined)
    return found.split(' / ').map((text, index) => ({ text, cell: at[index]?.cell ?? '' }));
  const [exact = found] = /[\d.,]+/.exec(found) ?? [];
  return findOffered(reading, first) === undefined ? [] : [{ text: exact, cell: first.cell }];
}

/** Kinds of refusal that the choice of a cell lifts. */
export const isAskable = (kind: Refusal['kind']): boolean => kind === 'conflict' || kind === 'approximate';

/** Those still open, and those answered in this import, where they stand in the files. */
export function listCellQuestions(
  { refused }: ImportPlan,
  reading: WorkbookReading,
  { cells }: ImportAnswers,
): readonly CellQuestion[] {
  const open = refused.filter(({ kind, at }) => isAskable(kind) && canTake(reading, at));
  const all = [...open.map((refusal) => ({ refusal, taken: null, isRemembered: false })), ...cells].map((it) => ({
    ...it,
    options: optionsOf(it.refusal, reading),
  }));
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
        {
          title: t.cellsAsked,
          render: (_, { refusal, isRemembered }) => (
            <>
              {refusal.message} {isRemembered && <Tag>{t.remembered}</Tag>}
            </>
          ),
        },
        {
          title: t.answer,
          width: 280,
          render: (_, { refusal, taken, options }) => (
            <Space wrap>
              <Radio.Group
                aria-label={`${t.answer} ${refusal.message}`}
                disabled={isBusy}
                value={taken === null ? null : refusal.at.findIndex((cell) => isSameValue(cell, taken))}
                onChange={({ target }) => answerCells(refusal, choose(refusal, Number(target.value)))}
                options={options.map(({ text, cell }, value) => ({ value, label: t.takeCell(text, cell) }))}
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
  return taken === undefined ? null : { refusal, taken, left: left ?? null, isRemembered: false };
}
