import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Sha256 } from '#shared/util/canonical-json.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a device proves itself with; the server keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** No letters that are mistaken for one another when read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const JOIN_CODE_LENGTH = 12;

export const newJoinCode = (): string =>
  Array.from({ length: JOIN_CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** People type codes with spaces, dashes and in small letters. */
export const hashOfJoinCode = (code: string): string => sha256(code.replaceAll(/[\s-]/gu, '').toUpperCase());
