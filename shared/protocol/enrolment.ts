import { deviceIdSchema, type DeviceId } from '../schema/clock.ts';
import type { EnrolRequest } from './up.ts';

/** A device is named by its key (`fingerprint`: SHA-256 of its SPKI, lower-case hex): no one else can sign under its name. */
export const deviceIdOf = (fingerprint: string): DeviceId => deviceIdSchema.parse(fingerprint.slice(0, 16));

/**
 * What a device signs with its key to enrol (SHA-256; RSA as PKCS #1 v1.5). The challenge makes it good for this once, the
 * join code for this bureau: another server that was given it could not use it here.
 */
export const enrolmentText = ({ challenge, joinCode, deviceId }: Omit<EnrolRequest, 'signature'>): string =>
  JSON.stringify(['duxue enrolment', challenge, joinCode, deviceId]);
