import { posix } from 'node:path';

/** What each top-level folder may import from the others, and what to do instead. `tests` may import all. */
const layers: Record<string, { readonly folders: readonly string[]; readonly remedy: string }> = {
  shared: { folders: [], remedy: 'shared imports only itself and zod: pass what it needs in as an argument.' },
  seeds: { folders: ['shared'], remedy: 'seeds are data, read through schemas of shared.' },
  electron: {
    folders: ['shared', 'seeds'],
    remedy: 'electron imports only shared and seeds: what it has in common with another layer belongs in shared.',
  },
  renderer: {
    folders: ['shared', 'seeds'],
    remedy: 'renderer imports only shared and seeds: ask main through the bridge (shared/ipc/contract.ts).',
  },
  server: {
    folders: ['shared', 'seeds'],
    remedy: 'server imports only shared and seeds: what it has in common with another layer belongs in shared.',
  },
  build: { folders: ['shared', 'seeds', 'electron', 'server'], remedy: 'build starts and packs the app, no more.' },
};

/**
 * Of which other features of the renderer a feature shows parts. What more than these want of one another goes to
 * `renderer/parts`; and none may come back to itself.
 */
export const shownFeatures: Readonly<Record<string, readonly string[]>> = {
  indicators: ['figures'],
  inspection: ['conflicts'],
  plans: ['templates'],
  schools: ['figures', 'indicators'],
  templates: ['inspection'],
};
const FEATURE_REMEDY =
  'Features meet in renderer/stores, renderer/parts or shared; one that shows another is listed in tests/helpers/layers.ts.';

/** Packages that belong to one place: who imports them from elsewhere goes round a rim. */
const keptPackages: readonly { readonly name: RegExp; readonly home: RegExp; readonly remedy: string }[] = [
  {
    name: /^electron$/,
    home: /^(electron|build)\//,
    remedy: 'Only electron knows Electron: ask main through the bridge (shared/ipc/contract.ts).',
  },
  {
    name: /^dexie$/,
    home: /^renderer\/db\//,
    remedy: 'Only renderer/db imports Dexie: use the hooks over the stores.',
  },
  {
    name: /^(react|react-dom|antd|echarts)(\/|$)/,
    home: /^renderer\//,
    remedy: 'Only the renderer draws.',
  },
  {
    name: /^(fastify|kysely|pg|@electric-sql\/pglite)(\/|$)/,
    home: /^server\//,
    remedy: 'Only the server has a database and routes.',
  },
];

const isTest = (path: string) => path.startsWith('tests/') || /\.test\.tsx?$/.test(path);

export interface SourceFile {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every import that breaks the layers, as a message that says what to do. */
export function listLayerBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    listImports(text).flatMap((specifier) => {
      const remedy = remedyFor(path, specifier);
      return remedy === undefined ? [] : [`${path} imports ${specifier}. ${remedy}`];
    }),
  );
}

const importPattern = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

function listImports(text: string): string[] {
  return [...text.matchAll(importPattern)].flatMap(([, from, bare]) => from ?? bare ?? []);
}

function remedyFor(path: string, specifier: string): string | undefined {
  const home = topFolder(path);
  const target = targetFolder(path, specifier);
  if (target === undefined) return isTest(path) ? undefined : remedyForPackage(path, specifier);
  if (target === 'renderer' && home === 'renderer') return remedyForFeature(path, resolved(path, specifier));
  if (target === home || home === 'tests' || (isTest(path) && target === 'tests')) return undefined;
  if (target === 'tests') return 'Only tests import from tests.';
  const layer = layers[home];
  if (layer === undefined) return `There is no layer ${home}: say in tests/helpers/layers.ts what it may import.`;
  if (layer.folders.includes(target) || (isTest(path) && target === 'seeds')) return undefined;
  return layer.remedy;
}

/** Parts are for all features and know none of them. */
function remedyForFeature(path: string, target: string): string | undefined {
  const [own, other] = [featureOf(path), featureOf(target)];
  if (other === undefined || own === other) return undefined;
  if (path.startsWith('renderer/parts/')) return FEATURE_REMEDY;
  return own === undefined || shownFeatures[own]?.includes(other) === true ? undefined : FEATURE_REMEDY;
}

const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

function remedyForPackage(path: string, specifier: string): string | undefined {
  const home = topFolder(path);
  if (home === 'shared' && specifier !== 'zod') return layers['shared']?.remedy;
  if (home === 'renderer' && specifier.startsWith('node:')) {
    return 'The renderer has no Node: ask main through the bridge (shared/ipc/contract.ts).';
  }
  return keptPackages.find((kept) => kept.name.test(specifier) && !kept.home.test(path))?.remedy;
}

const topFolder = (path: string) => path.slice(0, path.indexOf('/'));

/** The top folder an import leads to; undefined for a package. */
function targetFolder(path: string, specifier: string): string | undefined {
  return /^[#.]/.test(specifier) ? topFolder(resolved(path, specifier)) : undefined;
}

/** From the top of the repository. */
const resolved = (path: string, specifier: string) =>
  specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(path), specifier);
