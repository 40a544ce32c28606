import { expect, test } from 'vitest';
import fc from 'fast-check';
import { hrefOf, parseHash, type Route } from './route.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ page: 'workbench' }, { page: 'visits' }, { page: 'ledger' }, { page: 'settings' }),
  fc.record({ page: fc.constant('newVisit' as const), schoolCode: fc.option(id) }),
  fc.record({ page: fc.constant('inspection' as const), inspectionId: id, itemId: fc.option(id) }),
  fc.record({ page: fc.constant('school' as const), code: id }),
  fc.record({ page: fc.constant('visit' as const), visitId: id }),
  fc.record({ page: fc.constant('checklist' as const), templateId: id, itemId: fc.option(id) }),
);

test('every place survives being written as an address and read back', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseHash(hrefOf(place))).toEqual(place);
    }),
  );
});

test('an address that names no place leads to the workbench', () => {
  expect(parseHash('')).toEqual({ page: 'workbench' });
  expect(parseHash('#/nowhere/%E0')).toEqual({ page: 'workbench' });
});

test('an address that lost its id leads to the list it belongs to', () => {
  expect(parseHash('#/inspection')).toEqual({ page: 'visits' });
  expect(parseHash('#/school')).toEqual({ page: 'schools' });
});
