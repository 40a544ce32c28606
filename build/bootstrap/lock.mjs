/**
 * One bootstrap at a time. The lock is a named socket: the system frees it when its owner ends, however it ends, so a
 * killed bootstrap never leaves one behind, and those who wait see the connection close instead of asking again and
 * again.
 */
import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * @template T
 * @param {string} path what is being changed
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  const address = socketAddress(path);
  for (let isFirstTry = true; ; isFirstTry = false) {
    const release = await tryLock(address);
    if (release !== undefined) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (isFirstTry) say('  another bootstrap is at work here: waiting for it');
    await ownerGone(address);
  }
}

/** @param {string} path */
function socketAddress(path) {
  const name = `duxue-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** @param {string} address @returns {Promise<(() => void) | undefined>} how to release it; undefined when it is taken */
function tryLock(address) {
  return new Promise((resolve, reject) => {
    /** @type {Set<import('node:net').Socket>} */
    const waiting = new Set();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => waiting.delete(socket));
    });
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () =>
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      }),
    );
    server.unref();
  });
}

/** @param {string} address @returns {Promise<void>} */
function ownerGone(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // Only a socket that is a file (macOS) outlives its owner.
      if (error.code === 'ECONNREFUSED' && !address.startsWith('\0')) unlinkSync(address);
    });
    socket.once('close', () => resolve());
    socket.resume();
  });
}
