import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to the server that can be cut: a TCP proxy on loopback. */
export type CutLine = {
  readonly url: string;
  /** Bytes carried up to the server so far. */
  readonly sentUp: () => number;
  /** From now on nothing passes; open connections are torn. */
  readonly cut: () => void;
  /** Tears the line by itself once this many more bytes have gone up. */
  readonly cutAfter: (bytes: number) => void;
  readonly isCut: () => boolean;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function openLine(serverPort: number): Promise<CutLine> {
  const open = new Set<Socket>();
  let isCut = false;
  let sent = 0;
  let limit = Infinity;
  const cut = (): void => {
    isCut = true;
    for (const socket of open) socket.destroy();
    open.clear();
  };
  const proxy = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk) => {
      sent += chunk.length;
      if (sent > limit) cut();
      else upstream.write(chunk);
    });
    upstream.pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sentUp: () => sent,
    cut,
    cutAfter: (bytes) => {
      limit = sent + bytes;
    },
    isCut: () => isCut,
    mend: () => {
      isCut = false;
      limit = Infinity;
    },
    close: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
