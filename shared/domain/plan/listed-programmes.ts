import type { Quantity } from './quantities.ts';

/** Names in quotation marks that stand side by side: “甲”“乙”、“丙”. */
const QUOTED_LIST = /(?:“[^“”]{1,24}”[、和]?)+$/;
const QUOTED = /“[^“”]{1,24}”/g;
/** What a plan carries out, as against how it divides its own text. */
const PROGRAMME = /^(?:“[^”]{1,14}”)?(?:[\u4e00-\u9fff]{0,4})(?:工程|计划|项目|行动|课题)/;
const CARRIES_OUT = /(?:实施|落实|推进|开展|启动)[^,;。“]*$/;

/**
 * 实施“甲”“乙”“丙”三项计划, 落实三大工程:甲、乙、丙: programmes that are carried out and all named. A count that does not
 * agree with the names is a heading or a slogan.
 */
export function namesAll(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.from - 160), quantity.from);
  const after = text.slice(quantity.unitTo, quantity.unitTo + 240);
  if (!PROGRAMME.test(after)) return false;
  const quoted = QUOTED_LIST.exec(before);
  const head = quoted === null ? before : before.slice(0, quoted.index);
  if (!CARRIES_OUT.test(head)) return false;
  // “甲”“乙”“丙”三大工程, 三个项目 are made of names; 三项工程 counts them.
  if (quoted !== null) return quantity.unit === '项' && [...quoted[0].matchAll(QUOTED)].length === quantity.values[0];
  const behind = /^[^,;。:]{2,12}:([^。;:]+)[。;]/.exec(after)?.[1];
  return behind !== undefined && behind.split('、').length === quantity.values[0];
}
