import type { Session } from 'electron';
import { APP_ORIGIN } from '../ipc/answer.ts';

/** What a page asks leave for. Electron grants everything unless told otherwise. */
export type PermissionRequest = {
  readonly permission: string;
  readonly origin: string;
  readonly isMainFrame: boolean;
  readonly media: readonly string[];
};

/** The camera, without sound, for the app's own page: photographs on site. Nothing else, for nobody. */
export function isPermitted({ permission, origin, isMainFrame, media }: PermissionRequest): boolean {
  return (
    permission === 'media' &&
    isOurs(origin) &&
    isMainFrame &&
    media.length > 0 &&
    media.every((kind) => kind === 'video')
  );
}

/** Chromium hands over an origin sometimes with, sometimes without a path. */
const isOurs = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);

export function limitPermissions(session: Session): void {
  // Electron sets how many arguments these take.
  /* oxlint-disable max-params */
  session.setPermissionRequestHandler((_, permission, grant, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    grant(isPermitted({ permission, origin: details.requestingUrl, isMainFrame: details.isMainFrame, media }));
  });
  session.setPermissionCheckHandler((_, permission, origin, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType];
    return isPermitted({ permission, origin, isMainFrame: details.isMainFrame, media });
  });
  /* oxlint-enable max-params */
  session.setDevicePermissionHandler(() => false);
}
