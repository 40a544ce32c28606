import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { issuerAndSerial, readCertificate } from '../keys/certificate.ts';
import {
  nullValue,
  octetString,
  oid,
  readDer,
  retagged,
  sequence,
  setOf,
  smallInteger,
  tagged,
  type Der,
} from '../keys/der.ts';

/**
 * The signature's bytes: a CMS SignedData over a digest (RFC 5652) with the attributes PAdES B-B asks for: content type,
 * message digest, signing-certificate-v2, and no signing time, which stands in the PDF. There is one way only to write it
 * for a given certificate, digest and signature; so it is checked by writing it again.
 */

const DATA = (): Der => oid('1.2.840.113549.1.7.1');
const SHA256 = (): Der => sequence(oid('2.16.840.1.101.3.4.2.1'), nullValue());
const RSA_WITH_SHA256 = (): Der => sequence(oid('1.2.840.113549.1.1.11'), nullValue());

export type Signer = {
  readonly certificate: Buffer;
  readonly publicKey: KeyObject;
  readonly privateKey: () => KeyObject;
};

export function signDigest(digest: Buffer, { certificate, publicKey, privateKey }: Signer): Der {
  const signature = sign('sha256', signedAttributes(digest, certificate), privateKey());
  return signedData({ digest, certificate, publicKey, signature });
}

export type CmsFinding =
  /** Not what a Duxue device writes. */
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'duxue';
      readonly holds: boolean;
      readonly signer: NonNullable<ReturnType<typeof readCertificate>>;
    };

/** `bytes`: the whole room for the signature; after the signature it must be zero. */
export function checkSignature(bytes: Buffer, digest: Buffer): CmsFinding {
  const parts = readParts(bytes);
  const signer = parts === null ? null : readCertificate(parts.certificate);
  if (parts === null || signer === null) return { kind: 'foreign' };
  const { certificate, signature } = parts;
  const expected = signedData({ digest, certificate, publicKey: signer.publicKey, signature });
  const isAsWritten =
    bytes.subarray(0, expected.length).equals(expected) && bytes.subarray(expected.length).every((byte) => byte === 0);
  const holds = isAsWritten && verify('sha256', signedAttributes(digest, certificate), signer.publicKey, signature);
  return { kind: 'duxue', holds, signer };
}

const attribute = (type: string, value: Der): Der => sequence(oid(type), setOf(value));

/** In the form that is signed: as a SET. */
function signedAttributes(digest: Buffer, certificate: Buffer): Der {
  const certificateHash = createHash('sha256').update(certificate).digest();
  return setOf(
    attribute('1.2.840.113549.1.9.3', DATA()),
    attribute('1.2.840.113549.1.9.4', octetString(digest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octetString(certificateHash))))),
  );
}

function signedData(of: { digest: Buffer; certificate: Buffer; publicKey: KeyObject; signature: Buffer }): Der {
  const signerInfo = sequence(
    smallInteger(1),
    issuerAndSerial(of.publicKey),
    SHA256(),
    retagged(0xa0, signedAttributes(of.digest, of.certificate)),
    RSA_WITH_SHA256(),
    octetString(of.signature),
  );
  return sequence(
    oid('1.2.840.113549.1.7.2'),
    tagged(
      0,
      sequence(smallInteger(1), setOf(SHA256()), sequence(DATA()), tagged(0, of.certificate), setOf(signerInfo)),
    ),
  );
}

/** Certificate and signature, wherever they stand; null when the bytes are no such structure. */
function readParts(bytes: Buffer): { certificate: Buffer; signature: Buffer } | null {
  const explicit = readDer(bytes)?.[1];
  const outer = explicit === undefined ? undefined : readDer(explicit.encoded)?.[0];
  const data = outer === undefined ? null : readDer(outer.encoded);
  const certificate = data?.[3] === undefined ? undefined : readDer(data[3].encoded)?.[0];
  const signerInfo = data?.[4] === undefined ? undefined : readDer(data[4].encoded)?.[0];
  const signature = signerInfo === undefined ? undefined : readDer(signerInfo.encoded)?.[5];
  if (certificate === undefined || signature === undefined) return null;
  return { certificate: certificate.encoded, signature: signature.content };
}
