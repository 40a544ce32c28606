import type { Database } from './database/open-database.ts';
import { listDevices, revokeDevice } from './queries/devices.ts';

const USAGE = [
  'npm run server                   启动服务',
  'npm run server -- devices        列出已加入的设备',
  'npm run server -- revoke 设备号   让一台设备（如遗失的电脑）的登录凭据失效',
];

/** What the administrator asks for on the command line in place of the service; answers the lines to print. */
export async function runCommand(database: Database, [name, ...rest]: readonly string[]): Promise<string[]> {
  const [deviceId] = rest;
  if (name === 'devices' && rest.length === 0) {
    const devices = await listDevices(database);
    return devices.length === 0
      ? ['还没有设备加入。']
      : devices.map(({ id, isRevoked, ...device }) =>
          [id, device.name, device.bureau, `${device.enrolledOn} 加入`, ...(isRevoked ? ['凭据已失效'] : [])].join(
            '  ',
          ),
        );
  }
  if (name === 'revoke' && deviceId !== undefined && rest.length === 1) {
    return (await revokeDevice(database, deviceId.toLowerCase()))
      ? [`设备 ${deviceId} 的登录凭据已失效。如果别人可能知道加入码，请同时更换加入码（DUXUE_JOIN_CODE）。`]
      : [`没有设备号为 ${deviceId} 的设备。用 devices 查看设备号。`];
  }
  return USAGE;
}
