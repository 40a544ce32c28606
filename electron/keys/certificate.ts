import { createHash, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { deviceIdOf } from '#shared/protocol/enrolment.ts';
import type { DeviceId } from '#shared/schema/clock.ts';
import {
  bitString,
  boolean,
  integer,
  nullValue,
  octetString,
  oid,
  printableString,
  sequence,
  setOf,
  smallInteger,
  tagged,
  time,
  utf8String,
  type Der,
} from './der.ts';

/**
 * The certificate a device writes for its own key. Nobody vouches for it: it says which device signed, and that this is
 * a device key and no certificate of a licensed authority. Everything in it follows from the key and the day it was
 * made, so that a certificate of ours can be told from any other by making it again.
 */

const RSA_WITH_SHA256 = (): Der => sequence(oid('1.2.840.113549.1.1.11'), nullValue());
/** RFC 5280: no known end. */
const NO_END = new Date('9999-12-31T23:59:59Z');

/** SHA-256 of the public key, lower-case hex. */
export const fingerprintOf = (publicKey: KeyObject): string => sha256(spkiOf(publicKey)).toString('hex');
const deviceIdOfKey = (publicKey: KeyObject): DeviceId => deviceIdOf(fingerprintOf(publicKey));

export function makeCertificate(keys: { publicKey: KeyObject; privateKey: KeyObject }, createdAt: Date): Der {
  const body = certificateBody(keys.publicKey, createdAt);
  return sequence(body, RSA_WITH_SHA256(), bitString(sign('sha256', body, keys.privateKey)));
}

/** The device a certificate of ours names; null for any other certificate. */
export function readCertificate(
  der: Uint8Array,
): { publicKey: KeyObject; deviceId: DeviceId; fingerprint: string } | null {
  try {
    const certificate = new X509Certificate(der);
    const { publicKey } = certificate;
    const body = certificateBody(publicKey, new Date(certificate.validFrom));
    // After the outer tag and its length stands the body.
    const hasOurBody = Buffer.from(der).indexOf(body) === der.length - body.length - trailerLength(publicKey);
    if (!hasOurBody || !certificate.verify(publicKey)) return null;
    return { publicKey, deviceId: deviceIdOfKey(publicKey), fingerprint: fingerprintOf(publicKey) };
  } catch {
    // Not a certificate, or of a kind this program does not make.
    return null;
  }
}

/** Names the certificate inside a signature. */
export function issuerAndSerial(publicKey: KeyObject): Der {
  return sequence(nameOf(deviceIdOfKey(publicKey)), serialOf(publicKey));
}

function certificateBody(publicKey: KeyObject, createdAt: Date): Der {
  const name = nameOf(deviceIdOfKey(publicKey));
  return sequence(
    tagged(0, smallInteger(2)),
    serialOf(publicKey),
    RSA_WITH_SHA256(),
    name,
    sequence(time(createdAt), time(NO_END)),
    name,
    spkiOf(publicKey),
    tagged(3, sequence(isNoAuthority(), maySign(), keyIdentifier(publicKey))),
  );
}

const isNoAuthority = (): Der => sequence(oid('2.5.29.19'), boolean(true), octetString(sequence()));
/** digitalSignature and nonRepudiation: the two highest bits. */
const maySign = (): Der => sequence(oid('2.5.29.15'), boolean(true), octetString(bitString(Buffer.of(0xc0), 6)));
const keyIdentifier = (publicKey: KeyObject): Der =>
  sequence(oid('2.5.29.14'), octetString(octetString(sha256(spkiOf(publicKey)).subarray(0, 20))));

const namePart = (type: string, value: Der): Der => setOf(sequence(oid(type), value));

function nameOf(deviceId: DeviceId): Der {
  return sequence(
    namePart('2.5.4.10', utf8String('督学通 Duxue')),
    namePart('2.5.4.11', utf8String('设备密钥（非CA机构证书）')),
    namePart('2.5.4.5', printableString(deviceId)),
    namePart('2.5.4.3', utf8String(`督学通设备 ${deviceId}`)),
  );
}

function serialOf(publicKey: KeyObject): Der {
  return integer(Buffer.concat([Buffer.of(1), sha256(spkiOf(publicKey)).subarray(0, 15)]));
}

const spkiOf = (publicKey: KeyObject): Buffer => publicKey.export({ type: 'spki', format: 'der' });
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Algorithm and signature, which follow the body. */
function trailerLength(publicKey: KeyObject): number {
  const signatureBytes = (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  return RSA_WITH_SHA256().length + bitString(Buffer.alloc(signatureBytes)).length;
}
