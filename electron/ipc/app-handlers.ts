import { statfs } from 'node:fs/promises';
import { ok } from '#shared/util/result.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import type { Handlers } from './answer.ts';

export type AppServices = {
  readonly version: string;
  readonly deviceName: string;
  readonly dataFolder: string;
  readonly deviceKey: () => Promise<DeviceKey>;
  readonly readyToClose: () => void;
  readonly unsavedAtClose: () => void;
  readonly setAsideProfile: () => Promise<void>;
};

type AppChannel = 'app:info' | 'app:readyToClose' | 'app:unsavedAtClose' | 'app:setAsideProfile';

export const appHandlers = (app: AppServices): Pick<Handlers, AppChannel> => ({
  'app:info': async () => {
    const [key, disk] = await Promise.all([app.deviceKey(), statfs(app.dataFolder)]);
    return ok({
      version: app.version,
      deviceId: key.deviceId,
      deviceName: app.deviceName,
      keyFingerprint: key.fingerprint,
      keyProtection: key.protection,
      dataFolder: app.dataFolder,
      freeBytes: disk.bavail * disk.bsize,
    });
  },
  'app:readyToClose': async () => {
    app.readyToClose();
    return ok(undefined);
  },
  'app:unsavedAtClose': async () => {
    app.unsavedAtClose();
    return ok(undefined);
  },
  'app:setAsideProfile': async () => {
    await app.setAsideProfile();
    return ok(undefined);
  },
});
