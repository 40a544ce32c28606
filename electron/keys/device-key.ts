import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DeviceId } from '#shared/schema/clock.ts';
import { ShellFault } from '../shell-fault.ts';
import { makeCertificate, readCertificate } from './certificate.ts';
import type { Protection } from './protection.ts';
import { readSecretFile, writeSecretFile, type SecretFile } from './secret-file.ts';

/** The key this device signs documents with. Made once; the private part leaves this folder only to sign. */
export type DeviceKey = {
  readonly deviceId: DeviceId;
  readonly fingerprint: string;
  readonly publicKey: KeyObject;
  /** DER. */
  readonly certificate: Buffer;
  readonly protection: Protection['kind'];
  readonly privateKey: () => KeyObject;
};

/** Every reader of PDFs that we know checks RSA signatures; fewer check elliptic curves (docs/adr/0004). */
const RSA_BITS = 2048;

/** `now`: when the key is made, if it has to be. */
export async function openDeviceKey(folder: string, protection: Protection, now: Date): Promise<DeviceKey> {
  const path = join(folder, 'device.json');
  const found = await readSecretFile(path, protection);
  if (found !== null) return toDeviceKey(found);
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  const certificate = makeCertificate({ publicKey, privateKey }, now);
  const content = {
    open: { certificate: certificate.toString('base64') },
    secret: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
  await writeSecretFile(path, content, protection);
  return toDeviceKey({ open: content.open, protection: protection.kind, reveal: () => content.secret });
}

function toDeviceKey(file: SecretFile): DeviceKey {
  const certificate = Buffer.from(file.open['certificate'] ?? '', 'base64');
  const read = readCertificate(certificate);
  if (read === null)
    throw new ShellFault({
      kind: 'damaged',
      message: '这台设备的密钥文件已损坏。请从备份恢复“keys”文件夹，不要删除它。',
    });
  return {
    ...read,
    certificate,
    protection: file.protection,
    privateKey: () => createPrivateKey({ key: file.reveal(), format: 'der', type: 'pkcs8' }),
  };
}
