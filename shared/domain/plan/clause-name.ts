/** The parts of a task's id that stand for what has no number, or one that was used before, in the text. */
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^g1$/, () => '正文'],
  [/^d(\d+)$/, (match) => `无编号第${match[1]}项`],
];

/** The running text of a section, read as a task: its heading is that of the section, and stands elsewhere. */
export const isSectionText = (taskId: string): boolean => /(?:^|\/)g1(?:~\d+)?$/.test(taskId);

function partName(part: string): string {
  const [id = '', again] = part.split('~');
  const name = PARTS.map(([pattern, say]) => [pattern.exec(id), say] as const)
    .map(([match, say]) => (match === null ? null : say(match)))
    .find((said) => said !== null);
  return `${name === undefined ? id : ` ${name}`}${again === undefined ? '' : `（重号第${again}处）`}`;
}

/** A clause as people are told of it: `二/(七)/d2` is 二/(七) 无编号第2项. What is no id of a task stays as it is. */
export const clauseName = (locator: string): string =>
  locator.split('/').map(partName).join('/').replaceAll('/ ', ' ').trim();
