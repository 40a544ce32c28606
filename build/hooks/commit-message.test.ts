import { expect, test } from 'vitest';
import { checkCommitMessage } from './commit-message.mjs';

test.each([
  'shared: keep both values when two devices disagree',
  'build: embed the fonts as subsets',
  'docs: say where a new channel goes\n\nThe map showed the folder but not the file.\n',
  'build: fix the unpacking of the runtime\n# Please enter the commit message for your changes.\n',
  "Merge branch 'main' of elsewhere",
  'Revert "server: answer with the remedy"',
])('lets "%s" pass', (message) => {
  expect(checkCommitMessage(message)).toBeUndefined();
});

test.each([
  ['add a test', 'Start with "area: "'],
  ['misc: add a test', 'Start with "area: "'],
  ['', 'Start with "area: "'],
  ['shared: ', 'Say what changes'],
  [`server: ${'long '.repeat(20)}`, 'within 72 characters'],
  ['renderer: show the receipt.', 'full stop'],
  ['electron: added a journal', 'when applied'],
  ['tests: kill the app\nand look again', 'second line blank'],
])('sends "%s" back, saying what to change', (message, remedy) => {
  expect(checkCommitMessage(message)).toContain(remedy);
});
