import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { nullWhenMissing, writeDurably } from '../files/durable.ts';
import { ShellFault } from '../shell-fault.ts';
import { fileProtection, type Protection } from './protection.ts';

/** A small file with open fields and one secret. The secret is unlocked only when it is needed. */
const secretFileSchema = z.strictObject({
  version: z.literal(1),
  protection: z.enum(['system', 'file']),
  /** Base64. */
  secret: z.string(),
  open: z.record(z.string(), z.string()),
});

export type SecretFile = {
  readonly open: Readonly<Record<string, string>>;
  readonly protection: Protection['kind'];
  readonly reveal: () => Buffer;
};

export async function writeSecretFile(
  path: string,
  content: { readonly open: Readonly<Record<string, string>>; readonly secret: Buffer },
  protection: Protection,
): Promise<void> {
  const file: z.infer<typeof secretFileSchema> = {
    version: 1,
    protection: protection.kind,
    secret: protection.lock(content.secret).toString('base64'),
    open: { ...content.open },
  };
  await writeDurably(path, `${JSON.stringify(file, null, 2)}\n`);
}

/** Null when there is none. `system`: the protection of this machine, for secrets that were locked by it. */
export async function readSecretFile(path: string, system: Protection): Promise<SecretFile | null> {
  const text = await readFile(path, 'utf8').catch(nullWhenMissing);
  if (text === null) return null;
  const file = secretFileSchema.safeParse(parseJson(text));
  if (!file.success)
    throw new ShellFault({
      kind: 'damaged',
      message: `文件“${path}”已损坏，内容不是预期的格式。请从备份恢复，不要删除。`,
    });
  const { open, protection, secret } = file.data;
  const keeper = protection === 'file' ? fileProtection : system;
  return {
    open,
    protection,
    reveal: () => {
      try {
        return keeper.unlock(Buffer.from(secret, 'base64'));
      } catch (cause) {
        throw new ShellFault(
          {
            kind: 'damaged',
            message: '系统的密钥库打不开这台设备的密钥，可能重装过系统或换过账户。已保存的内容不受影响。',
          },
          cause,
        );
      }
    },
  };
}

export const removeSecretFile = (path: string): Promise<void> => rm(path, { force: true });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
