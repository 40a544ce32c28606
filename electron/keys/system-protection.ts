import { safeStorage } from 'electron';
import { fileProtection, type Protection } from './protection.ts';

/**
 * The system's key store when it is a real one. On Linux without a key ring Chromium "encrypts" with a password written
 * in its source (`basic_text`); that protects nothing, and is not called protection here. After `app.whenReady()` only.
 */
export function systemProtection(): Protection {
  const isReal =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));
  if (!isReal) return fileProtection;
  return {
    kind: 'system',
    lock: (secret) => safeStorage.encryptString(secret.toString('base64')),
    unlock: (locked) => Buffer.from(safeStorage.decryptString(locked), 'base64'),
  };
}
