import { createECDH, createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { deviceIdOf, enrolmentText } from '#shared/protocol/enrolment.ts';
import type { EnrolRequest } from '#shared/protocol/up.ts';
import type { DeviceId } from '#shared/schema/clock.ts';

/** The key of a device in a test: a real one, but the same for the same number, so that a failing seed can be run again. */
export type TestKey = {
  readonly deviceId: DeviceId;
  readonly publicKey: string;
  readonly enrolment: (asked: { readonly challenge: string; readonly joinCode: string }) => EnrolRequest;
};

const base64url = (bytes: Buffer): string => bytes.toString('base64url');

export function testKey(number: number): TestKey {
  const curve = createECDH('prime256v1');
  const secret = createHash('sha256').update(`device ${number} of a test`).digest();
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(point.subarray(1, 33)), y: base64url(point.subarray(33)) };
  const privateKey = createPrivateKey({ key: { ...jwk, d: base64url(secret) }, format: 'jwk' });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const deviceId = deviceIdOf(createHash('sha256').update(spki).digest('hex'));
  const publicKey = spki.toString('base64');
  return {
    deviceId,
    publicKey,
    enrolment: ({ challenge, joinCode }) => {
      const unsigned = { challenge, joinCode, deviceId, publicKey, deviceName: '样例设备' };
      const text = Buffer.from(enrolmentText(unsigned), 'utf8');
      return { ...unsigned, signature: sign('sha256', text, privateKey).toString('base64') };
    },
  };
}
