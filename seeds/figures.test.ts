import { expect, test } from 'vitest';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import figures from './figures.json' with { type: 'json' };

test('the dictionary of figures parses, with every id once', () => {
  const dictionary = figureDictionarySchema.parse(figures);
  expect(dictionary.figures.map((figure) => figure.id)).toContain('pupils');
  expect(dictionary.identity.map((heading) => heading.field)).toContain('code');
});

test('no heading means two figures of the same scope', () => {
  const { figures: entries } = figureDictionarySchema.parse(figures);
  const owners = new Map<string, string[]>();
  for (const figure of entries)
    for (const heading of [figure.label, ...figure.synonyms]) {
      const key = `${figure.scope} ${heading}`;
      owners.set(key, [...(owners.get(key) ?? []), figure.id]);
    }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});
