import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Where everything lies. The browser's profile is a folder of its own: when it is lost or will not open, it is rebuilt
 * from the journal beside it.
 */
export type DataFolder = {
  readonly root: string;
  readonly profile: string;
  readonly journal: string;
  readonly blobs: string;
  readonly keys: string;
  readonly settings: string;
  /** Copies handed to other programs to look at; emptied at each start. */
  readonly opened: string;
};

const FLAG = '--duxue-data=';

/** The flag goes before the variable DUXUE_DATA, which goes before the system's place for application data. */
export function dataFolderOf(from: {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly appData: string;
}): DataFolder {
  const flag = from.argv.findLast((argument) => argument.startsWith(FLAG))?.slice(FLAG.length);
  const root = resolve(flag || from.env['DUXUE_DATA'] || join(from.appData, 'Duxue'));
  return {
    root,
    profile: join(root, 'profile'),
    journal: join(root, 'journal'),
    blobs: join(root, 'blobs'),
    keys: join(root, 'keys'),
    settings: join(root, 'settings'),
    opened: join(root, 'opened'),
  };
}

export async function makeDataFolder(folder: DataFolder): Promise<void> {
  await rm(folder.opened, { recursive: true, force: true });
  for (const path of Object.values(folder)) await mkdir(path, { recursive: true, mode: 0o700 });
}

const setAsideMark = (folder: DataFolder): string => join(folder.settings, 'set-aside-profile');

/** Asks the next start to put the profile aside; while this one runs, Chromium holds it open. */
export const markProfileToSetAside = (folder: DataFolder): Promise<void> => writeFile(setAsideMark(folder), '');

/**
 * Before Chromium starts: puts the profile aside if that was asked for, and makes one. The old profile is kept under a
 * name that says when, never deleted; what was in it is rebuilt from the journal.
 */
export function prepareProfile(folder: DataFolder, now: Date): void {
  mkdirSync(folder.root, { recursive: true, mode: 0o700 });
  // On a disk that cannot be written, this names the reason; making a folder there answers ENOENT.
  accessSync(folder.root, constants.W_OK);
  const mark = setAsideMark(folder);
  if (existsSync(mark) && existsSync(folder.profile))
    renameSync(folder.profile, `${folder.profile}-set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  rmSync(mark, { force: true });
  mkdirSync(folder.profile, { recursive: true });
}
