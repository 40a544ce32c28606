/** `area: what changes`: one line that tells where a change belongs, so that the log can be read by area. */
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const areas = ['shared', 'electron', 'renderer', 'server', 'seeds', 'build', 'tests', 'docs'];
const subjectLimit = 72;
const madeByGit = /^(Merge |Revert |fixup! |squash! |amend! )/;

/**
 * @param {string} message with the comments that git adds
 * @returns {string | undefined} what to change; undefined when the message is fine
 */
export function checkCommitMessage(message) {
  const [subject = '', second = ''] = message.split('\n').filter((line) => !line.startsWith('#'));
  if (madeByGit.test(subject)) return undefined;
  const [, area, what = ''] = /^([a-z]+): (.*)$/.exec(subject) ?? [];
  if (area === undefined || !areas.includes(area)) {
    return `Start with "area: ", where area is one of ${areas.join(', ')}. Found: "${subject}"`;
  }
  if (what.trim() === '') return `Say what changes after "${area}: ".`;
  if (subject.length > subjectLimit) {
    return `Keep the first line within ${subjectLimit} characters (it has ${subject.length}); the why goes into the body.`;
  }
  if (subject.endsWith('.')) return 'Leave out the full stop: the first line is a title.';
  if (/^(?!bring|embed|exceed|feed|need|proceed|seed|speed)\w+(ed|ing)\b/.test(what)) {
    return `Write what the change does when applied ("add", not "added" or "adding"). Found: "${what}"`;
  }
  if (second.trim() !== '') return 'Leave the second line blank: git takes the first line as the title.';
  return undefined;
}

const [, script = '', file] = process.argv;
if (file !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  const problem = checkCommitMessage(readFileSync(file, 'utf8'));
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
  }
}
