import type { ShellError } from '#shared/ipc/contract.ts';

/** A fault outside the program's control, on its way to the IPC boundary, where it becomes a value. */
export class ShellFault extends Error {
  readonly error: ShellError;

  constructor(error: ShellError, cause?: unknown) {
    super(`${error.kind}: ${error.message}`, { cause });
    this.error = error;
  }
}

const byCode: Readonly<Record<string, ShellError>> = {
  ENOSPC: { kind: 'diskFull', message: '磁盘空间已满，这次的内容没有存进去。请腾出空间后再试；以前保存的内容都在。' },
  EDQUOT: { kind: 'diskFull', message: '磁盘配额已用完，这次的内容没有存进去。请腾出空间后再试；以前保存的内容都在。' },
  EROFS: { kind: 'notWritable', message: '数据文件夹所在的磁盘是只读的，无法保存。请检查磁盘或更换数据文件夹。' },
  EACCES: { kind: 'notWritable', message: '没有权限读写这个文件或文件夹。请检查它的权限后再试。' },
  EPERM: { kind: 'notWritable', message: '系统不允许读写这个文件或文件夹。请检查它的权限后再试。' },
  ENOENT: { kind: 'notFound', message: '文件不在了，可能已被移动或删除。' },
  EISDIR: { kind: 'notReadable', message: '这里需要一个文件，选到的是文件夹。' },
  EIO: { kind: 'notReadable', message: '磁盘读写出错，可能已经损坏。请尽快备份数据文件夹并检查磁盘。' },
};

const unforeseen: ShellError = {
  kind: 'fault',
  message: '程序内部出错，这一步没有完成；已保存的内容不受影响。请再试一次，仍不行请联系技术支持。',
};

/** What the user is told about anything thrown while a request was answered. */
export function shellErrorOf(cause: unknown): ShellError {
  if (cause instanceof ShellFault) return cause.error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return byCode[cause.code] ?? unforeseen;
  return unforeseen;
}
