import { COMPARATOR_NAMES } from '#shared/domain/comparator-words.ts';
import type { InspectionResult, WithoutDueDay } from '#shared/schema/inspection.ts';
import type { Threshold } from '#shared/schema/threshold.ts';

/** How values of a record are worded in a document. */

export const DOCUMENT_TITLE = '督导检查记录表';

/** What the signature is in law, in plain words; the document and the window say the same. */
export const GRADE_NOTE = '本机设备密钥签名，保证内容未被改动；不等同于 CA 证书签名或单位电子印章。';

export const resultWords: Readonly<Record<InspectionResult, string>> = {
  met: '达标',
  unmet: '不达标',
  notApplicable: '不适用',
};

export const withoutDueDayWords: Readonly<Record<WithoutDueDay['kind'], string>> = {
  mended: '现场已改',
  openEnded: '不设期限',
};

export const thresholdText = ({ comparator, value, upper, unit }: Threshold): string =>
  comparator === 'between'
    ? `${value}${upper === null ? ' 以上' : ` 至 ${upper}`} ${unit}`
    : `${COMPARATOR_NAMES[comparator]} ${value} ${unit}`;

/** A hash in groups of four, as a person compares it. */
export const inGroups = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/g, '$1 ');

const BEIJING_MS = 8 * 60 * 60 * 1000;

/** `2026-11-22 18:42`, Beijing time whatever the machine is set to. */
export const beijingTime = (iso: string): string =>
  new Date(Date.parse(iso) + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');

export const chineseDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
};

export const bytesText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What the QR code says: enough to find the record and to check a copy of it. */
export const qrText = (inspectionId: string, sealHash: string): string => `duxue:1:${inspectionId}:${sealHash}`;

/** The reason in the signature, which carries the hash under the signature's protection. */
export const signatureReason = (sealHash: string): string => `${DOCUMENT_TITLE}定稿，记录哈希 ${sealHash}`;
export const sealHashInReason = (reason: string): string | null => /记录哈希 ([0-9a-f]{64})$/.exec(reason)?.[1] ?? null;
