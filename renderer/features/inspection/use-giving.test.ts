import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Given } from '#shared/domain/inspection/form.ts';
import { must } from '#shared/util/must.ts';
import { useGiving, type Giving, type GivingInput } from './use-giving.ts';

const STORED: Given = { result: 'met', measured: null, value: null };

type ItemProps = { readonly onGive: GivingInput['onGive']; readonly onDrawn: (giving: Giving) => void };

function Item({ onGive, onDrawn }: ItemProps): null {
  onDrawn(useGiving({ form: { kind: 'verdict' }, given: STORED, onGive, onMoveOn: () => undefined }));
  return null;
}

function givingWith(onGive: GivingInput['onGive']): Giving {
  const drawn: Giving[] = [];
  renderToString(createElement(Item, { onGive, onDrawn: (giving) => drawn.push(giving) }));
  return must(drawn[0], 'it was drawn');
}

test('what could not be given is not taken for given, whether the store refuses or fails', async () => {
  const refused = givingWith(() => Promise.resolve(false));
  expect(await refused.answer('unmet')).toBe(false);
  expect(refused.now()).toEqual(STORED);

  const failed = givingWith(() => Promise.reject(new Error('the store cannot be read')));
  await expect(failed.answer('unmet')).rejects.toThrow('cannot be read');
  expect(failed.now()).toEqual(STORED);
});
