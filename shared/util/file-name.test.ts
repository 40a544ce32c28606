import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

test('a plain name is kept', () => {
  expect(safeFileName('样例区 2025-2026 表Ⅰ–表Ⅵ', 'xlsx')).toBe('样例区 2025-2026 表Ⅰ–表Ⅵ.xlsx');
});

test.each([
  ['../../etc/passwd', 'etc passwd.csv'],
  ['a:b*c?', 'a b c.csv'],
  ['CON', '_CON.csv'],
  ['nul.x', '_nul.x.csv'],
  ['...', '未命名.csv'],
  ['', '未命名.csv'],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text, 'csv')).toBe(name);
});

test('whatever the text, the name stays in its folder and keeps its ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = safeFileName(text, 'png');
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(name).toMatch(/^[^.\s/\\:*?"<>|\u0000-\u001F][^/\\:*?"<>|\u0000-\u001F]*\.png$/u);
      expect([...name].length).toBeLessThanOrEqual(65);
    }),
  );
});
