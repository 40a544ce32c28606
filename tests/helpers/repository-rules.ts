import { posix } from 'node:path';
import { z } from 'zod';

const folders = ['shared', 'electron', 'renderer', 'server', 'seeds', 'build', 'tests', 'docs', String.raw`\.ci`];
/** A path from the top of the repository; not part of a longer path or of an address. */
const pathPattern = new RegExp(String.raw`(?<![\w/.#-])(?:${folders.join('|')})/[\w./*<>{}-]*`, 'g');
const linkPattern = /\]\((?![a-z]+:|#)([^)\s#]+)/g;

interface Document {
  readonly path: string;
  readonly text: string;
  readonly existing: readonly string[];
}

/** Paths in a document that lead to no file and no folder. `*` and `<name>` stand for any part of a name. */
export function listMissingPaths({ path, text, existing }: Document): string[] {
  const named = [...text.matchAll(pathPattern)].map(([found]) => found.replace(/[.]+$/, ''));
  const linked = [...text.matchAll(linkPattern)].map(([, target = '']) =>
    posix.normalize(posix.join(posix.dirname(path), target)),
  );
  return [...new Set([...named, ...linked])]
    .filter((target) => !existing.some((file) => leadsTo(target, file)))
    .map((target) => `${path} names ${target}, which is not there: correct the path, or drop the sentence.`);
}

function leadsTo(target: string, file: string): boolean {
  const pattern = target
    .replace(/\/$/, '')
    .replace(/[.+?^$()|[\]\\]/g, String.raw`\$&`)
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
    .replace(/\*+|<[^>]*>/g, '.*');
  return new RegExp(`^${pattern}(/|$)`).test(file);
}

const traces: readonly { readonly pattern: RegExp; readonly remedy: string }[] = [
  {
    pattern: /\b(registry\.[a-z]+\.(org|com)|registry\.npm\.|deb\.[a-z]+\.org)\b/,
    remedy: 'Leave the registry to the settings of whoever installs.',
  },
  {
    pattern: /(?<![\w.~-])\/(home\/\w{2,}|Users\/\w{2,}|root|work)\/|\b[A-Z]:\\Users\\/,
    remedy: 'A path of one machine means nothing on another: make it relative, or ask the system for it.',
  },
];

export function listForeignTraces({ path, text }: { readonly path: string; readonly text: string }): string[] {
  return traces.flatMap(({ pattern, remedy }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${path} holds ${found}. ${remedy}`];
  });
}

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/**
 * npm leaves an optional package out of the lock file when it cannot be had on the day, and from then on refuses to
 * install from that lock file anywhere.
 */
export function listLostOptionals(lockText: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path} needs ${name}, which package-lock.json lost: see "gotchas" in CONTRIBUTING.md.`),
  );
}

/** Looks beside the package and then in every node_modules further up, as Node does. */
function isLocked(packages: Readonly<Record<string, unknown>>, path: string, name: string): boolean {
  const parts = path.split('/node_modules/');
  return parts.some((_, index) => {
    const above = parts.slice(0, parts.length - index).join('/node_modules/');
    return `${above}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
  });
}
