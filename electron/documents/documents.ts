import { open, rm } from 'node:fs/promises';
import type { Verification } from '#shared/ipc/contract.ts';
import { sealHashOf } from '#shared/domain/inspection/record.ts';
import { isSampleCode } from '#shared/schema/sample-school.ts';
import type { IssuedDocument, SealedRecord } from '#shared/schema/sealed-record.ts';
import { safeFileName } from '#shared/util/file-name.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { sha256Hex } from '../files/hash-file.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { ShellFault } from '../shell-fault.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { signDigest } from './cms.ts';
import { documentReplySchema, type DocumentJob, type DocumentReply } from './jobs.ts';
import { SAMPLE_MARK } from './pages/sample-mark.ts';
import { DOCUMENT_TITLE } from './words.ts';

const PREPARE_LIMIT_MS = 120_000;
const VERIFY_LIMIT_MS = 30_000;
const LARGEST_PDF_BYTES = 200 * 1024 * 1024;

export type DocumentServices = {
  readonly runner: JobRunner;
  readonly blobs: BlobStore;
  readonly deviceKey: () => Promise<DeviceKey>;
  readonly fontFolder: string;
};

export type IssueRequest = {
  readonly record: SealedRecord;
  readonly signedAt: string;
  /** Stored pictures to print in place of others, by SHA-256: copies of what a PDF cannot show as it is. */
  readonly copies: Readonly<Record<string, string>>;
};

/** Pages are drawn and checked in a process of their own; the key never leaves main. */
export class Documents {
  readonly #services: DocumentServices;

  constructor(services: DocumentServices) {
    this.#services = services;
  }

  /** Draws, signs and stores the PDF of a sealed record. */
  async issue({ record, signedAt, copies }: IssueRequest): Promise<IssuedDocument> {
    const { blobs, deviceKey, fontFolder } = this.#services;
    const key = await deviceKey();
    const target = blobs.partPath();
    try {
      const reply = await this.#run(
        {
          kind: 'prepare',
          record,
          issue: { signedAt, deviceId: key.deviceId, keyFingerprint: key.fingerprint },
          fontFolder,
          blobPaths: Object.fromEntries(
            [...blobNames(record), ...Object.values(copies)].map((sha256) => [sha256, blobs.pathOf(sha256)]),
          ),
          copies,
          target,
        },
        PREPARE_LIMIT_MS,
      );
      if (reply.kind !== 'prepared') throw unexpected(reply);
      await writeSignature(target, {
        at: reply.prepared.contentsAt,
        digest: Buffer.from(reply.prepared.digest, 'hex'),
        key,
      });
      const fileName = fileNameOf(record);
      const stored = await blobs.adopt(target, fileName);
      return {
        kind: DOCUMENT_TITLE,
        sha256: stored.sha256,
        bytes: stored.bytes,
        fileName,
        sealHash: sealHashOf(record, sha256Hex),
        grade: 'device-key',
        keyFingerprint: key.fingerprint,
        signedAt,
      };
    } finally {
      await rm(target, { force: true });
    }
  }

  async verify(bytes: Uint8Array): Promise<Verification> {
    if (bytes.length > LARGEST_PDF_BYTES)
      throw new ShellFault({ kind: 'tooLarge', message: '这个文件超过 200 MB，督学通签发的文书没有这么大。' });
    const reply = await this.#run({ kind: 'verify', bytes }, VERIFY_LIMIT_MS);
    if (reply.kind !== 'checked') throw unexpected(reply);
    const { signer, ...check } = reply.check;
    if (signer === null) return { ...check, signer };
    const own = await this.#services.deviceKey();
    return { ...check, signer: { ...signer, isThisDevice: signer.keyFingerprint === own.fingerprint } };
  }

  async #run(job: DocumentJob, limitMs: number): Promise<DocumentReply> {
    const reply = documentReplySchema.parse(await this.#services.runner.run(job, limitMs));
    if (reply.kind !== 'failed') return reply;
    console.error(`document job ${job.kind} failed`, reply.detail);
    throw new ShellFault(reply.error);
  }
}

const unexpected = (reply: DocumentReply): Error => new Error(`expected the answer to the job, found ${reply.kind}`);

function blobNames({ content }: SealedRecord): string[] {
  const all = [...content.items.flatMap((item) => item.evidence), ...content.evidence];
  return [...new Set(all.map(({ sha256 }) => sha256))];
}

async function writeSignature(path: string, of: { at: number; digest: Buffer; key: DeviceKey }): Promise<void> {
  const signature = signDigest(of.digest, of.key).toString('hex');
  const file = await open(path, 'r+');
  try {
    await file.write(signature, of.at, 'latin1');
  } finally {
    await file.close();
  }
}

function fileNameOf({ content }: SealedRecord): string {
  const title = isSampleCode(content.school.code) ? `${SAMPLE_MARK}-${DOCUMENT_TITLE}` : DOCUMENT_TITLE;
  return safeFileName(`${title}-${content.school.name}-${content.visit.date}`, 'pdf');
}
