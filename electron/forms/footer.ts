import type { FormsInput } from './forms-input.ts';

/** Files named before the foot of a page says how many there are. */
const NAMED_FILES = 2;
/** A longer name would take lines that the foot of a page has not. */
const LONGEST_FILE_NAME = 30;

function shortened(name: string): string {
  const signs = [...name];
  return signs.length <= LONGEST_FILE_NAME ? name : `${signs.slice(0, LONGEST_FILE_NAME - 1).join('')}…`;
}

/** Where the figures come from, what they are judged by, and when this was made. */
export function footerOf({ data, standard, madeOn }: FormsInput): string {
  const all = data.county === null ? data.facts : [...data.facts, data.county];
  const files = new Set(
    all.flatMap(({ figures }) => Object.values(figures).flatMap(({ source }) => source?.file ?? [])),
  );
  const named = [...files].slice(0, NAMED_FILES).map(shortened).join('、');
  const more = files.size > NAMED_FILES ? ` 等 ${files.size} 个文件` : '';
  const source = files.size === 0 ? '由人填写' : `${named}${more}`;
  const names = [standard.name, ...standard.profiles.map(({ name }) => name)].join('、');
  return `数据：${data.year} 学年，${source}　标准：${names}　制表：${madeOn}`;
}
