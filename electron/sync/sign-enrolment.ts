import { sign } from 'node:crypto';
import { enrolmentText } from '#shared/protocol/enrolment.ts';
import type { EnrolRequest } from '#shared/protocol/up.ts';
import type { DeviceKey } from '../keys/device-key.ts';

/** An enrolment with the proof that this device holds the key it is named by. */
export function signEnrolment(
  { deviceId, publicKey, privateKey }: DeviceKey,
  { deviceName, ...asked }: Pick<EnrolRequest, 'joinCode' | 'challenge' | 'deviceName'>,
): EnrolRequest {
  const unsigned = {
    ...asked,
    deviceId,
    deviceName: deviceName.slice(0, 100) || deviceId,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
  const signature = sign('sha256', Buffer.from(enrolmentText(unsigned), 'utf8'), privateKey());
  return { ...unsigned, signature: signature.toString('base64') };
}
