import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CryptoKeySigner, type PDF } from '@libpdf/core';
import { BlobStore } from '#electron/blobs/blob-store.ts';
import { Documents } from '#electron/documents/documents.ts';
import { runDocumentJob } from '#electron/documents/run-job.ts';
import { makeCertificate, readCertificate } from '#electron/keys/certificate.ts';
import type { DeviceKey } from '#electron/keys/device-key.ts';
import { must } from '#shared/util/must.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'duxue-documents-'));

/** The fonts as their package brings them, in one folder as the built app has them. */
export function fontFolder(): string {
  const folder = newFolder();
  const { resolve } = createRequire(import.meta.url);
  for (const font of ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'])
    symlinkSync(resolve(`@expo-google-fonts/noto-sans-sc/${font}`), join(folder, basename(font)));
  return folder;
}

export function deviceKey(): DeviceKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = makeCertificate({ publicKey, privateKey }, new Date('2026-11-01T00:00:00Z'));
  const device = must(readCertificate(certificate), 'we have just made it');
  return { ...device, certificate, protection: 'file', privateKey: () => privateKey };
}

/** Documents as main makes them, in this process. */
export async function documentsOf(key: DeviceKey): Promise<{ documents: Documents; blobs: BlobStore }> {
  const blobs = await BlobStore.open(newFolder());
  const runner = { run: runDocumentJob, cancel: () => undefined, close: () => undefined };
  const documents = new Documents({ runner, blobs, deviceKey: () => Promise.resolve(key), fontFolder: fontFolder() });
  return { documents, blobs };
}

/** Runs a tool of Debian's `poppler-utils` or `qpdf` on a PDF; `args` come after the file's name. */
export function inspectPdf(tool: string, pdf: Uint8Array, ...args: readonly string[]): string {
  const path = join(newFolder(), 'document.pdf');
  writeFileSync(path, pdf);
  return execFileSync(tool, [path, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export const pdfText = (pdf: Uint8Array): string => inspectPdf('pdftotext', pdf, '-layout', '-');

/** The first file attached to a PDF. */
export function attachedFile(pdf: Uint8Array): Buffer {
  const target = join(newFolder(), 'attached');
  inspectPdf('pdfdetach', pdf, '-save', '1', '-o', target);
  return readFileSync(target);
}

/** A signature by another program, with a certificate of another maker: appended, as a countersignature is. */
export async function signedByOthers(pdf: PDF): Promise<Buffer> {
  const folder = newFolder();
  const [key, certificate] = [join(folder, 'key.der'), join(folder, 'certificate.der')];
  const request = 'req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=other -outform DER -keyout';
  execFileSync('openssl', [...request.split(' '), join(folder, 'key.pem'), '-out', certificate], { stdio: 'pipe' });
  const convert = 'pkcs8 -topk8 -nocrypt -outform DER -in';
  execFileSync('openssl', [...convert.split(' '), join(folder, 'key.pem'), '-out', key], { stdio: 'pipe' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const privateKey = await crypto.subtle.importKey('pkcs8', readFileSync(key), algorithm, false, ['sign']);
  const signer = new CryptoKeySigner(privateKey, readFileSync(certificate), 'RSA', 'RSASSA-PKCS1-v1_5');
  return Buffer.from((await pdf.sign({ signer, reason: 'seen' })).bytes);
}
