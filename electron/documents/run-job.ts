import { writeFile } from 'node:fs/promises';
import { must } from '#shared/util/must.ts';
import { shellErrorOf } from '../shell-fault.ts';
import { documentJobSchema, type DocumentJob, type DocumentReply } from './jobs.ts';
import { prepareDocument } from './prepare.ts';
import { verifyDocument } from './verify.ts';

/** Runs one job and always answers; what the process cannot survive, main sees as its end. */
export async function runDocumentJob(message: unknown): Promise<DocumentReply> {
  try {
    return await run(documentJobSchema.parse(message));
  } catch (cause) {
    return { kind: 'failed', error: shellErrorOf(cause), detail: cause instanceof Error ? (cause.stack ?? '') : '' };
  }
}

async function run(job: DocumentJob): Promise<DocumentReply> {
  if (job.kind === 'verify') {
    const { buffer, byteOffset, byteLength } = job.bytes;
    return { kind: 'checked', check: await verifyDocument(Buffer.from(buffer, byteOffset, byteLength)) };
  }
  const { record, issue, fontFolder, blobPaths, copies } = job;
  const blobPath = (sha256: string): string => must(blobPaths[sha256], `main names the path of every blob: ${sha256}`);
  const { pdf, contentsAt, digest } = await prepareDocument({ record, issue, fontFolder, blobPath, copies });
  await writeFile(job.target, pdf);
  return { kind: 'prepared', prepared: { contentsAt, digest: digest.toString('hex') } };
}
