import { createHash } from 'node:crypto';
import { contentHashOf, recordContent } from '#shared/domain/inspection/record.ts';
import type { AnswerValue } from '#shared/schema/answer-form.ts';
import type { Answer } from '#shared/schema/inspection.ts';
import type { SealedRecord } from '#shared/schema/sealed-record.ts';
import { formsChecklist } from './forms-checklist.ts';
import { sealedRecord } from './sealed-record.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const stroke = Array.from({ length: 40 }, (_, step): [number, number] => [
  60 + step * 11,
  100 + 45 * Math.sin(step / 3),
]);

const values: Readonly<Record<string, AnswerValue>> = {
  why: { kind: 'choice', label: '已经过期' },
  level: { kind: 'level', label: '良' },
  score: { kind: 'score', points: 8.5 },
  ratio: { kind: 'ratio', count: 42, total: 50 },
  choice: { kind: 'choice', label: '学校食堂' },
  choices: { kind: 'choices', labels: ['合唱', '书法'] },
  canteen: { kind: 'text', text: '陪餐记录按日填写，抽查十月，缺两天。' },
  date: { kind: 'date', date: '2026-10-15' },
  signature: { kind: 'signature', name: '孙样例', strokes: [stroke], signedAt: '2026-11-20T03:10:00.000Z' },
};

const tableOf = (rows: number): AnswerValue => ({
  kind: 'table',
  rows: Array.from({ length: rows }, (_, at) => [`示例${at + 1}班`, String(40 + (at % 9)), '9.5']),
});

const results: Readonly<Record<string, Answer['result']>> = {
  verdict: 'unmet',
  level: 'met',
  score: 'met',
  number: 'met',
  ratio: 'unmet',
  choices: 'met',
};

/** The sealed record of the checklist that asks in every form; its table has so many rows. */
export function formsRecord({ tableRows }: { readonly tableRows: number }): SealedRecord {
  const base = sealedRecord();
  const { content } = base;
  const answers = formsChecklist.items.map(({ id }): Answer => ({
    inspectionId: content.inspectionId,
    itemId: id,
    result: results[id] ?? null,
    measured: id === 'number' ? 65 : null,
    value: id === 'table' ? tableOf(tableRows) : (values[id] ?? null),
    note: id === 'verdict' ? '只有草稿，没有印发。' : '',
    overruleReason: null,
  }));
  const gathered = recordContent({
    inspection: {
      id: content.inspectionId,
      visitId: content.visit.id,
      schoolCode: content.school.code,
      templateId: formsChecklist.id,
      templateVersion: formsChecklist.version,
      startedAt: '2026-11-20T00:30:00.000Z',
      provisionalNumber: content.number,
      deleted: false,
    },
    visit: {
      ...content.visit,
      templateId: formsChecklist.id,
      templateVersion: formsChecklist.version,
      schoolCodes: [content.school.code],
      inspectors: content.inspectors,
      deleted: false,
    },
    school: content.school,
    template: formsChecklist,
    answers,
    evidence: [],
    findings: [],
  });
  const contentHash = contentHashOf(gathered, sha256);
  return {
    ...base,
    version: 2,
    content: gathered,
    contentHash,
    signatures: base.signatures.map(({ slot, signed }) => ({ slot, signed: { ...signed, contentHash } })),
  };
}
