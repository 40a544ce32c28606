import { expect, test } from 'vitest';
import { isChinese, isNonsense } from './plausible-text.ts';

const PLAN =
  '青石县2026年义务教育工作要点：（一）控辍保学。全县初中巩固率≥99.5％，“双减”落实到位；①班额不超过45人——力争消除大班额。';

test('takes the text of a plan for Chinese, its signs, figures and a rare name included', () => {
  expect(isNonsense(PLAN)).toBe(false);
  expect(isNonsense(`${PLAN}由垚淼镇、鑫骉镇承办。`)).toBe(false);
  expect(isChinese('目标', 2)).toBe(true);
});

test('takes glyph numbers for nonsense', () => {
  const shifted = [...PLAN]
    .map((sign) => String.fromCharCode(sign.charCodeAt(0) + (sign > '一' ? 0x1234 : 0)))
    .join('');
  expect(isNonsense(shifted)).toBe(true);
});

test.each(['Plan 2025: 3 schools, 45 pupils a class, at the latest by June.', '', '1.2.3……——①Ⅱ'])(
  'does not judge %j, which has nothing to judge by',
  (text) => {
    expect(isNonsense(text)).toBe(false);
    expect(isChinese(text, 1)).toBe(false);
  },
);
