import { join } from 'node:path';
import type { Protection } from '../keys/protection.ts';
import { readSecretFile, removeSecretFile, writeSecretFile } from '../keys/secret-file.ts';
import type { Server } from './http.ts';

export type Enrolment = Server & { readonly bureau: string; readonly token: string };

/** The server this device is enrolled with. The token is kept like the device's key and never leaves main. */
export class EnrolmentFile {
  readonly #path: string;
  readonly #protection: Protection;

  constructor(folder: string, protection: Protection) {
    this.#path = join(folder, 'server.json');
    this.#protection = protection;
  }

  /** Without the token, which may be locked. */
  async findSettings(): Promise<{ url: string; bureau: string } | null> {
    const file = await readSecretFile(this.#path, this.#protection);
    return file === null ? null : { url: file.open['url'] ?? '', bureau: file.open['bureau'] ?? '' };
  }

  async find(): Promise<Enrolment | null> {
    const file = await readSecretFile(this.#path, this.#protection);
    if (file === null) return null;
    const { url = '', bureau = '' } = file.open;
    return { url, bureau, token: file.reveal().toString('utf8') };
  }

  async save({ url, bureau, token }: Enrolment): Promise<void> {
    await writeSecretFile(this.#path, { open: { url, bureau }, secret: Buffer.from(token, 'utf8') }, this.#protection);
  }

  async remove(): Promise<void> {
    await removeSecretFile(this.#path);
  }
}
