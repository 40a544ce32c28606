import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenLabels, isDecidedByOption, withOption, type OptionForm } from './options.ts';

const many: OptionForm = { kind: 'choices', options: [{ label: '甲' }, { label: '乙' }, { label: '丙' }], least: 2 };
const level: OptionForm = {
  kind: 'level',
  levels: [
    { label: '好', isMet: true, share: 1 },
    { label: '差', isMet: false, share: 0 },
  ],
};

const choice = (isMet: boolean | null): OptionForm => ({
  kind: 'choice',
  options: [
    { label: '甲', isMet: true },
    { label: '乙', isMet },
  ],
});

test('levels decide the result by themselves; ticks and options that are not judged do not', () => {
  expect([level, many, choice(false), choice(null)].map(isDecidedByOption)).toEqual([true, false, true, false]);
});

test('one level takes the place of another', () => {
  expect(withOption(level, { kind: 'level', label: '好' }, '差')).toEqual({ kind: 'level', label: '差' });
});

test('ticks stand in the order of the options, whatever the order they were set in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom<string>('甲', '乙', '丙')), (labels) => {
      const value = labels.reduce<ReturnType<typeof withOption>>(
        (ticked, label) => withOption(many, ticked, label),
        null,
      );
      expect(chosenLabels(value)).toEqual(['甲', '乙', '丙'].filter((label) => labels.includes(label)));
    }),
  );
});

test('the last tick taken away leaves nothing answered', () => {
  expect(withOption(many, { kind: 'choices', labels: ['乙'] }, '乙')).toBeNull();
});
