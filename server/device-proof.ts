import { createHash, createPublicKey, verify } from 'node:crypto';
import { deviceIdOf, enrolmentText } from '#shared/protocol/enrolment.ts';
import type { EnrolRequest } from '#shared/protocol/up.ts';

/**
 * Whether an enrolment was signed with the key it brings, and whether the device is named by that key. Both stand in every
 * document the device signs: to know them proves nothing.
 */
export function isProofRight(request: EnrolRequest): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(request.publicKey, 'base64'), format: 'der', type: 'spki' });
    const fingerprint = createHash('sha256')
      .update(key.export({ format: 'der', type: 'spki' }))
      .digest('hex');
    const text = Buffer.from(enrolmentText(request), 'utf8');
    const signature = Buffer.from(request.signature, 'base64');
    return deviceIdOf(fingerprint) === request.deviceId && verify('sha256', text, key, signature);
  } catch {
    // Not a key, or not of a kind that signs.
    return false;
  }
}
