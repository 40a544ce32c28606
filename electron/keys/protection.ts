/** How a secret is kept on disk: locked by the system's key store, or as it is, in a file only this account can read. */
export type Protection = {
  readonly kind: 'system' | 'file';
  readonly lock: (secret: Buffer) => Buffer;
  /** Throws when the secret was locked by another key store than today's. */
  readonly unlock: (locked: Buffer) => Buffer;
};

export const fileProtection: Protection = { kind: 'file', lock: (secret) => secret, unlock: (locked) => locked };
