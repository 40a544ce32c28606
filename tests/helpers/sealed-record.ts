import { createHash } from 'node:crypto';
import { contentHashOf } from '#shared/domain/inspection/record.ts';
import type { RecordContent, SealedEvidence, SealedItem, SealedRecord } from '#shared/schema/sealed-record.ts';
import { deviceIdSchema } from '#shared/schema/clock.ts';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const evidenceOf = (bytes: Buffer, of: Partial<SealedEvidence> = {}): SealedEvidence => ({
  sha256: sha256(bytes),
  name: 'IMG_0001.jpg',
  mediaType: 'image/jpeg',
  bytes: bytes.length,
  addedAt: '2026-11-20T02:31:00.000Z',
  caption: '消防通道堆放课桌',
  ...of,
});

export const itemOf = (no: number, of: Partial<SealedItem> = {}): SealedItem => ({
  itemId: `item-${no}`,
  no: `${Math.ceil(no / 5)}.${((no - 1) % 5) + 1}`,
  group: `第 ${Math.ceil(no / 5)} 组 办学条件与校园安全`,
  question: `学校是否按要求落实第 ${no} 项工作，台账齐全、责任到人？`,
  clauses: [{ planId: 'plan', planTitle: '示例行动计划（2020—2022 年）', locator: '二/(四)', subject: '校园安全' }],
  threshold: null,
  result: no % 7 === 0 ? 'unmet' : no % 11 === 0 ? 'notApplicable' : 'met',
  measured: null,
  note: no % 7 === 0 ? '抽查三间教室，两间未见记录。' : '',
  overruleReason: null,
  evidence: [],
  ...of,
});

const strokes: [number, number][][] = [
  Array.from({ length: 30 }, (_, step) => [60 + step * 12, 100 + Math.sin(step / 2) * 50]),
  [
    [420, 40],
    [440, 90],
    [470, 160],
  ],
  [[520, 60]],
];

/** A sealed inspection of an invented school. */
export function sealedRecord(of: Partial<RecordContent> = {}): SealedRecord {
  const content: RecordContent = {
    inspectionId: 'inspection-1',
    number: 'DX-2026-0001',
    visit: {
      id: 'visit-1',
      title: '2026 年秋季学期校园安全专项督导',
      date: '2026-11-20',
      listNumber: '示例〔2026〕3 号',
    },
    school: { code: '9900000001', name: '云雾县示例第一小学', kind: '小学', district: '云雾县' },
    template: { id: 'template-1', version: 2, title: '校园安全检查表' },
    inspectors: ['张示例', '李样本'],
    items: [1, 2, 3, 4, 5, 6, 7].map((no) => itemOf(no)),
    findings: [
      {
        id: 'finding-1',
        itemId: 'item-7',
        text: '三楼东侧消防通道堆放课桌，宽度不足。',
        severity: '较重',
        requirement: '立即清理并建立每日巡查记录。',
        dueOn: '2026-12-04',
      },
    ],
    evidence: [],
    ...of,
  };
  const contentHash = contentHashOf(content, sha256);
  const signed = { signedAt: '2026-11-20T08:00:00.000Z', contentHash };
  return {
    format: 'duxue.inspection',
    version: 1,
    content,
    contentHash,
    signatures: [
      ...content.inspectors.map((name, index) => ({
        slot: `inspector-${index + 1}`,
        signed: { ...signed, kind: 'signed' as const, role: '督学' as const, name, strokes },
      })),
      {
        slot: 'head',
        signed: {
          ...signed,
          kind: 'refused' as const,
          role: '学校负责人' as const,
          name: '王虚构',
          reason: '认为第 7 项与实际不符。',
          witness: '赵见证',
        },
      },
    ],
    sealedAt: '2026-11-20T08:05:00.000Z',
    sealedBy: { deviceId: deviceIdSchema.parse('9f3c61a0b2d4e5f6'), person: null },
  };
}
