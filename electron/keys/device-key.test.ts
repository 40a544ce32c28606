import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCertificate, readCertificate } from './certificate.ts';
import { openDeviceKey } from './device-key.ts';
import { fileProtection, type Protection } from './protection.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'duxue-keys-'));
const now = new Date('2026-11-22T08:00:00.000Z');

/** Stands for a key store of the system: locks by turning every bit. */
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const systemProtection: Protection = { kind: 'system', lock: turned, unlock: turned };
const lostProtection: Protection = {
  kind: 'system',
  lock: turned,
  unlock: () => {
    throw new Error('another key ring');
  },
};

test('a device has one key, made once, and is named by it', async () => {
  const folder = await newFolder();
  const first = await openDeviceKey(folder, fileProtection, now);
  const second = await openDeviceKey(folder, fileProtection, new Date('2027-01-01T00:00:00Z'));
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(second.certificate).toEqual(first.certificate);
  expect(first.deviceId).toBe(first.fingerprint.slice(0, 16));
  expect(second.privateKey().asymmetricKeyType).toBe('rsa');
});

test('without a key store the file is for this account only, and the key says so', async () => {
  const folder = await newFolder();
  expect((await openDeviceKey(folder, fileProtection, now)).protection).toBe('file');
  expect((await stat(join(folder, 'device.json'))).mode & 0o777).toBe(0o600);
});

test('with a key store the key does not lie open on the disk', async () => {
  const folder = await newFolder();
  const key = await openDeviceKey(folder, systemProtection, now);
  const open = key.privateKey().export({ type: 'pkcs8', format: 'der' }).toString('base64');
  expect(await readFile(join(folder, 'device.json'), 'utf8')).not.toContain(open.slice(0, 60));
  expect((await openDeviceKey(folder, systemProtection, now)).fingerprint).toBe(key.fingerprint);
});

test('when the key store is lost the device keeps its name, and only signing fails', async () => {
  const folder = await newFolder();
  const { deviceId } = await openDeviceKey(folder, systemProtection, now);
  const reopened = await openDeviceKey(folder, lostProtection, now);
  expect(reopened.deviceId).toBe(deviceId);
  expect(() => reopened.privateKey()).toThrow(/密钥/);
});

test('a damaged key file is refused and stays as it is', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'device.json'), '{"version":1');
  await expect(openDeviceKey(folder, fileProtection, now)).rejects.toThrow(/已损坏/);
  expect(await readFile(join(folder, 'device.json'), 'utf8')).toBe('{"version":1');
});

test('openssl reads the certificate and finds its signature right', async () => {
  const folder = await newFolder();
  const { certificate, deviceId } = await openDeviceKey(folder, fileProtection, now);
  const path = join(folder, 'certificate.der');
  await writeFile(path, certificate);
  const text = execFileSync(
    'openssl',
    ['x509', '-inform', 'DER', '-in', path, '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus', '-dates'],
    { encoding: 'utf8' },
  );
  expect(text).toContain('设备密钥（非CA机构证书）');
  expect(text).toContain(deviceId);
  expect(text).toContain('notBefore=Nov 22 08:00:00 2026 GMT');
  const pem = join(folder, 'certificate.pem');
  execFileSync('openssl', ['x509', '-inform', 'DER', '-in', path, '-out', pem]);
  const verified = execFileSync('openssl', ['verify', '-check_ss_sig', '-CAfile', pem, pem], { encoding: 'utf8' });
  expect(verified).toContain('OK');
});

test('only a certificate of our own form is read as a device', async () => {
  const { certificate } = await openDeviceKey(await newFolder(), fileProtection, now);
  expect(readCertificate(certificate)).not.toBeNull();
  fc.assert(
    fc.property(fc.nat(certificate.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(certificate);
      changed[at] = (changed[at] ?? 0) ^ flip;
      expect(readCertificate(changed)).toBeNull();
    }),
    { numRuns: 400 },
  );
  expect(readCertificate(Buffer.from('no certificate'))).toBeNull();
});

test('a certificate for another kind of key is not one of ours', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  expect(readCertificate(makeCertificate(keys, now))).toBeNull();
});
