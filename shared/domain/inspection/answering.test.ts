import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultSchema } from '../../schema/inspection.ts';
import { whenEntered, whileEntering, withResult } from './answering.ts';
import { isOverruled, NOTHING_GIVEN, type AnswerForm, type Given } from './form.ts';

const minutes: AnswerForm = {
  kind: 'number',
  threshold: { comparator: '>=', value: 60, upper: null, unit: '分钟/天' },
};
const text: AnswerForm = { kind: 'text' };
const given = (fields: Partial<Given>): Given => ({ ...NOTHING_GIVEN, ...fields });

test('typing alone gives no result; a figure that stands does', () => {
  expect(whileEntering(minutes, NOTHING_GIVEN, { measured: 65 })).toMatchObject({ measured: 65, result: null });
  expect(whenEntered(minutes, NOTHING_GIVEN, { measured: 65 })).toMatchObject({ measured: 65, result: 'met' });
});

test('a result that followed the figure goes with it, and is taken back with it', () => {
  const before = given({ measured: 65, result: 'met' });
  expect(whileEntering(minutes, before, { measured: 45 })).toMatchObject({ result: 'unmet' });
  expect(whileEntering(minutes, before, { measured: null })).toMatchObject({ result: null });
});

test('a result that stands against the figure stays, with its reason', () => {
  const before = given({ measured: 45, result: 'met' });
  expect(whenEntered(minutes, before, { measured: 50 })).toEqual({ measured: 50, result: 'met' });
  expect(whenEntered(minutes, before, { measured: 70 })).toEqual({ measured: 70, result: 'met' });
});

test('what was held not to apply applies once its figure is there', () => {
  expect(whenEntered(minutes, given({ result: 'notApplicable' }), { measured: 65 })).toMatchObject({ result: 'met' });
});

test('an item that is only recorded gets no result from its value', () => {
  const value = { kind: 'text', text: '已核对' } as const;
  expect(whenEntered(text, NOTHING_GIVEN, { value })).toEqual({ value, result: null });
});

test('a reason goes with the result it was given for, and never with a figure', () => {
  const result = fc.constantFrom(...resultSchema.options, null);
  const measured = fc.option(fc.integer({ min: 0, max: 120 }));
  fc.assert(
    fc.property(fc.record({ result, measured }), measured, result, (fields, entered, chosen) => {
      const before = given(fields);
      const edit = withResult(minutes, before, chosen);
      expect(edit.overruleReason === null).toBe(!isOverruled(minutes, { ...before, ...edit }));
      for (const enter of [whileEntering, whenEntered])
        expect(enter(minutes, before, { measured: entered })).not.toHaveProperty('overruleReason');
    }),
  );
});
