/** Units named in a slot of their own: (责任单位:…), 牵头单位:…, (教育局牵头,财政局配合), (A、B按职责分工负责). */

const LABEL =
  '(?:责任|牵头|配合|主办|协办|承办|实施|参与|主责|督办|负责)(?:单位|部门|科室|处室|股室)|责任人|责任领导|责任主体|牵头';
const LABELLED = new RegExp(`[([【]?(?:${LABEL})(?:\\([^)]*\\))?[:]([^)\\]】。]{2,300})`, 'g');
const BRACKETED =
  /[([【]([^()[\]【】]{2,200}?(?:负责|牵头|配合|落实|参与|组织实施)(?:[,;][^()[\]【】]{2,40})?)[)\]】]/g;
const WORDS = new RegExp(
  `^(?:${LABEL})[:]?|(?:按照?职责(?:分工)?|分别|共同|等)*(?:负责|牵头|配合|落实|参与|组织实施|具体负责)+$|等(?:单位|部门)?$|按照?职责.*$`,
  'g',
);
const UNIT = /^[\u4e00-\u9fff()XxＸ×]{2,24}$/;

/** Units of a list, without the words that say what they do. */
export function unitsIn(list: string): string[] {
  return list
    .split(/[、,;。:]|(?<=[局科室处委办中心])和/)
    .map((part) => part.replace(WORDS, '').replace(WORDS, '').trim())
    .filter((part) => UNIT.test(part) && !/^(?:分工|职责|按|时间|完成|长期|全年|常年|每[年月季学周])/.test(part));
}

/** 【市教育局、市财政局】 at the end of a paragraph: a list of nothing but units. */
const CLOSING = /[([【]([^()[\]【】]{3,200})[)\]】]。?$/;
const IS_UNIT =
  /(?:局|委|办|厅|部|科|室|处|股|院|站|中心|政府|办事处|学校|幼儿园|支部|党组织|残联|妇联|团委|工会|公司|督导团)$/;

function closingList(text: string): string[] {
  const parts = (CLOSING.exec(text)?.[1] ?? '').split(/[、,;]/);
  return parts.every((part) => IS_UNIT.test(part) && UNIT.test(part)) ? parts : [];
}

/** Units responsible for a task, in the order they are named, each once. */
export function readResponsibleUnits(text: string): string[] {
  const labelled = [...text.matchAll(LABELLED)].map((match) => match[1] ?? '');
  const bracketed = [...text.matchAll(BRACKETED)]
    .map((match) => match[1] ?? '')
    .filter((inner) => !/[:]/.test(inner) && !/^\d/.test(inner));
  return [...new Set([...[...labelled, ...bracketed].flatMap(unitsIn), ...text.split('。。').flatMap(closingList)])];
}
