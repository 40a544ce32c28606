import { connect, createServer, type Socket } from 'node:net';

export type CuttingProxy = {
  readonly url: string;
  /** Bytes that devices have sent through it, and how often it cut them off. */
  readonly sent: () => number;
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

/** A line to `port` that breaks in the middle, again and again: each connection carries so many bytes, both ways counted. */
export async function cuttingProxy(port: number, bytesPerConnection: number): Promise<CuttingProxy> {
  const counted = { sent: 0, cuts: 0 };
  const open = new Set<Socket>();
  const proxy = createServer((device) => {
    const server = connect(port, '127.0.0.1');
    let carried = 0;
    const cut = (): void => {
      device.destroy();
      server.destroy();
    };
    const carry = (to: Socket) => (bytes: Buffer) => {
      carried += bytes.length;
      if (to === server) counted.sent += bytes.length;
      if (carried <= bytesPerConnection) to.write(bytes);
      else if (!device.destroyed) {
        counted.cuts += 1;
        cut();
      }
    };
    device.on('data', carry(server));
    server.on('data', carry(device));
    for (const socket of [device, server]) {
      open.add(socket);
      socket.on('error', cut).on('close', () => {
        open.delete(socket);
        cut();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected the proxy to have a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent: () => counted.sent,
    cuts: () => counted.cuts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
