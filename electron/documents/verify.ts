import type { PDF } from '@libpdf/core';
import type { Verification } from '#shared/ipc/contract.ts';
import { contentHashOf } from '#shared/domain/inspection/record.ts';
import { newerRecordSchema, sealedRecordSchema, type SealedRecord } from '#shared/schema/sealed-record.ts';
import { canonicalJson } from '#shared/util/canonical-json.ts';
import { sha256Hex } from '../files/hash-file.ts';
import { openPdf, pageDigests } from './pdf-reading.ts';
import { RECORD_FILE } from './render.ts';
import { readSignature, type ReadSignature } from './signature-reading.ts';
import { sealHashInReason } from './words.ts';

/** What a check finds; only main knows whether the signer is this device. */
export type DocumentCheck = Omit<Verification, 'signer'> & {
  readonly signer: Omit<NonNullable<Verification['signer']>, 'isThisDevice'> | null;
};

type Attached = {
  readonly text: string;
  readonly record: SealedRecord | null;
  /** Sealed by a later release: what the record should look like is not for this one to say. */
  readonly isNewer: boolean;
};

/**
 * Checks any bytes. Everything rests on the signature over all of the file; when it does not hold, the record's own
 * hashes and the digests of the pages tell what was changed.
 */
export async function verifyDocument(bytes: Buffer): Promise<DocumentCheck> {
  const signature = readSignature(bytes);
  const pdf = await openQuietly(bytes);
  const attached = pdf === null ? null : readAttached(pdf);
  const isOurs = attached !== null || signature?.cms.kind === 'duxue' || sealHashOf(signature) !== null;
  if (!isOurs) return notOurs(bytes, pdf);
  const faults = [
    ...recordFaults(attached, sealHashOf(signature)),
    ...signatureFaults(signature, pdf),
    ...signerFaults(signature, attached?.record ?? null),
  ];
  return {
    verdict: faults.length > 0 ? 'changed' : attached?.isNewer ? 'newer' : 'valid',
    faults,
    signer: signerOf(signature),
    record: attached?.record ?? null,
    sealHash: attached === null ? null : sha256Hex(attached.text),
  };
}

function notOurs(bytes: Buffer, pdf: PDF | null): DocumentCheck {
  const fault = bytes.subarray(0, 1024).includes('%PDF-')
    ? pdf === null
      ? '这个 PDF 打不开：已损坏或设有密码，也没有督学通的签名。'
      : '这个 PDF 里没有督学通的检查数据，也没有督学通设备的签名。'
    : '这不是 PDF 文件。';
  return { verdict: 'notOurs', faults: [fault], signer: null, record: null, sealHash: null };
}

async function openQuietly(bytes: Buffer): Promise<PDF | null> {
  try {
    return await openPdf(bytes);
  } catch {
    // Whatever is wrong with it, it is not a PDF we can look into; the verdict says so.
    return null;
  }
}

function readAttached(pdf: PDF): Attached | null {
  try {
    const bytes = pdf.attachments.get(RECORD_FILE);
    if (bytes === null) return null;
    const text = Buffer.from(bytes).toString('utf8');
    const value = parseJson(text);
    const parsed = sealedRecordSchema.safeParse(value);
    return {
      text,
      record: parsed.success ? parsed.data : null,
      isNewer: newerRecordSchema.safeParse(value).success,
    };
  } catch {
    // A damaged attachment: that it is missing is a fault of its own.
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const sealHashOf = (signature: ReadSignature | null): string | null => sealHashInReason(signature?.reason ?? '');

function recordFaults(attached: Attached | null, sealedAs: string | null): string[] {
  if (attached === null) return ['本文件所附的检查数据不见了或已损坏，无法与页面核对。'];
  const faults: string[] = [];
  const { text, record, isNewer } = attached;
  if (sealedAs !== null && sha256Hex(text) !== sealedAs)
    faults.push('本文件所附的检查数据被改动过：它与签名里写明的记录校验码不一致。');
  if (isNewer) return faults;
  if (record === null) return [...faults, '本文件所附的检查数据已不是完整的检查记录。'];
  if (canonicalJson(record) !== text) faults.push('本文件所附的检查数据不是定稿时的写法。');
  if (contentHashOf(record.content, sha256Hex) !== record.contentHash)
    faults.push('检查内容与签名时的不一致：签名后内容被改动过。');
  for (const { signed } of record.signatures)
    if (signed.contentHash !== record.contentHash)
      faults.push(`${signed.role}${signed.name}签名时看到的内容，与本文件的内容不同。`);
  return faults;
}

function signatureFaults(signature: ReadSignature | null, pdf: PDF | null): string[] {
  if (signature === null) return ['督学通的数字签名不见了：文件可能被别的程序改写或另存过。'];
  const { coverage, cms } = signature;
  if (cms.kind === 'foreign') return [...pageFaults(signature, pdf), '数字签名已损坏，或不是督学通设备签的。'];
  if (!cms.holds) return [...pageFaults(signature, pdf), '数字签名不成立：签发之后文件被改动过。'];
  if (coverage.kind === 'appended')
    return [`签发之后，文件末尾又被追加了 ${coverage.bytes} 个字节；追加之前的部分没有改动。`];
  return coverage.kind === 'whole' ? [] : ['数字签名没有覆盖整个文件。'];
}

/** Anybody can make a device key: a record that was altered and sealed anew is signed by another device than it names. */
function signerFaults(signature: ReadSignature | null, record: SealedRecord | null): string[] {
  if (signature?.cms.kind !== 'duxue' || record === null) return [];
  const [signer, sealer] = [signature.cms.signer.deviceId, record.sealedBy.deviceId];
  if (signer === sealer) return [];
  return [`记录由设备 ${sealer} 定稿，文件却由设备 ${signer} 签署：督学通只让定稿的设备签署。`];
}

/** Which pages are no longer what was signed. Asked only when the signature does not hold. */
function pageFaults({ pageDigests: signed }: ReadSignature, pdf: PDF | null): string[] {
  if (pdf === null) return ['文件的结构已损坏，页面打不开。'];
  if (signed.length === 0) return [];
  const found = digestsQuietly(pdf);
  if (found === null) return ['文件的结构已损坏，页面打不开。'];
  if (found.length !== signed.length) return [`签发时有 ${signed.length} 页，现在有 ${found.length} 页。`];
  const changed = signed.flatMap((digest, index) => (digest === found[index] ? [] : [index + 1]));
  return changed.length === 0
    ? ['各页的文字和照片与签发时一致，改动在文件的其他部分（如字体、目录或说明信息）。']
    : [`第 ${changed.join('、')} 页的文字或照片被改动过。`];
}

function digestsQuietly(pdf: PDF): string[] | null {
  try {
    return pageDigests(pdf);
  } catch {
    // Pages that cannot be read are themselves what the caller reports.
    return null;
  }
}

function signerOf(signature: ReadSignature | null): DocumentCheck['signer'] {
  if (signature?.cms.kind !== 'duxue') return null;
  const { deviceId, fingerprint } = signature.cms.signer;
  return { deviceId, keyFingerprint: fingerprint, signedAt: signature.signedAt ?? '' };
}
