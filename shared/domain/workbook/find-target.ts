import type { Figure, FigureDictionary, IdentityField } from '#shared/schema/figure.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { likeness } from './likeness.ts';
import type { Confidence, Target } from '#shared/schema/workbook-reading.ts';
import { normaliseHeading } from './text.ts';
import { isSameMeasure, splitUnit, type Unit } from './units.ts';

/** What a heading was taken to mean, and why. */
export interface Finding {
  readonly target: Target | null;
  readonly figure: Figure | null;
  readonly confidence: Confidence;
  readonly unit: Unit | undefined;
  /** The part of the figure it gives; null for the whole of it. */
  readonly part: string | null;
  readonly why: string;
}

interface Meaning {
  readonly levels: readonly string[];
  readonly label: string;
  readonly figure: Figure | null;
  readonly field: IdentityField | null;
  readonly part: string | null;
}

/** The dictionary, by the lowest level of every heading it knows. */
export interface HeadingIndex {
  readonly byLowest: ReadonlyMap<string, readonly Meaning[]>;
  /** By the bare words of headings of one level; null where two figures share them. */
  readonly byWords: ReadonlyMap<string, Meaning | null>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly meaning: Meaning }[];
}

export function indexHeadings(dictionary: FigureDictionary): HeadingIndex {
  const byLowest = new Map<string, Meaning[]>();
  const add = (heading: string, meaning: Omit<Meaning, 'levels'>): void => {
    const levels = heading.split('/').map((level) => normaliseHeading(level));
    const lowest = levels.at(-1) ?? '';
    byLowest.set(lowest, [...(byLowest.get(lowest) ?? []), { ...meaning, levels }]);
  };
  for (const figure of dictionary.figures) {
    const { label, parts = [] } = figure;
    for (const heading of [label, ...figure.synonyms]) add(heading, { label, figure, field: null, part: null });
    for (const part of parts)
      for (const heading of part.synonyms) add(heading, { label, figure, field: null, part: part.label });
  }
  for (const { field, label, synonyms } of dictionary.identity)
    for (const heading of [label, ...synonyms]) add(heading, { label, figure: null, field, part: null });
  const patterns = dictionary.figures.flatMap((figure) =>
    (figure.patterns ?? []).map((pattern) => ({
      pattern: new RegExp(`^(?:${pattern})$`),
      meaning: { levels: [figure.label], label: figure.label, figure, field: null, part: null },
    })),
  );
  return { byLowest, byWords: indexWords(byLowest), patterns };
}

function indexWords(byLowest: ReadonlyMap<string, readonly Meaning[]>): ReadonlyMap<string, Meaning | null> {
  const byWords = new Map<string, Meaning | null>();
  for (const [lowest, meanings] of byLowest)
    for (const meaning of meanings) {
      if (meaning.figure === null || meaning.levels.length > 1) continue;
      const words = bareWords(lowest);
      const known = byWords.get(words);
      const isSame = known?.figure?.id === meaning.figure.id && known.part === meaning.part;
      byWords.set(words, known === undefined || isSame ? meaning : null);
    }
  return byWords;
}

/**
 * What different bureaus write differently, and how it is compared: 的 and punctuation, 区级 for 县级, 大专 for 专科, 毕业
 * for 学历, 体育学科专任教师 and 专任体育教师 for 体育教师, 总价值 for 值, 建筑面积 for 面积, 数 and 人数. In this order.
 */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/[的及和与、,·_()[\]-]/g, ''],
  [/^(学校|全校|现有|实有|已有|拥有|配备)(?=..)/, ''],
  [/(县区|区县|市县|区|县)级含?/g, '县级'],
  [/^(专任)?教师中(?=.)/, ''],
  [/(?<=...)情况$/, ''],
  [/(学科|课程|课)(?=(专任)?教师)/g, ''],
  [/专任(?=..+教师)/g, ''],
  [/大学专科|大专/g, '专科'],
  [/大学本科/g, '本科'],
  [/(硕士|博士)研究生/g, '$1'],
  [/毕业(?=$|教师|专任|人)/g, '学历'],
  [/(?<=用房|馆|场|地)(总|建筑|使用)面积/g, '面积'],
  [/(?<=仪器|设备)(固定资产|资产|账面)?(总价值|总值|总额|价值|原值|金额|值)$/, '值'],
  [/(?<=.)专任教师/g, '教师'],
  [/(?<=..)(总人数|人数|总数|数量|间数|数)$/, ''],
  [/(?<=学历)教师$/, ''],
];

const bareWords = (heading: string): string =>
  WORDINGS.reduce((words, [found, plain]) => words.replace(found, plain), heading);

const STAGE_WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/小学(学?段|阶段|部)?/, '小学'],
  [/(普通)?初中(学?段|阶段|部)?/, '初中'],
  [/(普通)?高中(学?段|部)?(?!阶段)/, '高中'],
  [/(幼儿园|学前)(学?段|阶段|部)?/, '幼儿园'],
  [/(中职|中等职业(教育|学校)?)(部)?/, '中职'],
  [/(特教|特殊教育)(学校)?(部)?/, '特教'],
];

const WHOLE_STAGE_WORDS = STAGE_WORDS.map(([words, stage]) => [new RegExp(`^${words.source}$`), stage] as const);

/** The stage a text is wholly about (`初中部`), for headings, stage columns and names. */
export function findStage(text: string): Stage | undefined {
  if (text === '') return undefined;
  const plain = normaliseHeading(text).replace(/^\(|\)$/g, '');
  return WHOLE_STAGE_WORDS.find(([words]) => words.test(plain))?.[1];
}

/** The one stage a title or sheet name speaks of (`样例区小学基本情况表`); undefined when it names none or several. */
export function findOnlyStage(text: string): Stage | undefined {
  const plain = normaliseHeading(text).replace(/中小学|九年一贯|十二年一贯/g, '小学初中');
  const named = STAGE_WORDS.filter(([words]) => words.test(plain));
  return named.length === 1 ? named[0]?.[1] : undefined;
}

interface Level {
  readonly text: string;
  readonly stage: Stage | undefined;
}

/** Takes the stage out of a heading: `小学在校生数`, `在校生数(小学)`; 小学生 and 初中生 are pupils. */
function withoutStage(heading: string): Level {
  for (const [words, stage] of STAGE_WORDS) {
    const found = words.exec(heading);
    if (found === null) continue;
    const rest = heading
      .replace(words, '')
      .replace(/^生(?=数|人|$)/, '学生')
      .replace(/^[(]?[)]|[(][)]|^[的·、:]|[-(]$/g, '');
    return { text: rest, stage };
  }
  return { text: heading, stage: undefined };
}

interface Match {
  readonly meaning: Meaning;
  readonly leftOver: readonly string[];
}

/** The levels of a meaning appear in the path in order, the lowest one last and exactly. */
function match(meaning: Meaning, path: readonly string[]): Match | undefined {
  const upper = meaning.levels.slice(0, -1);
  const rest = path.slice(0, -1);
  const leftOver: string[] = [];
  let next = 0;
  for (const level of rest) {
    const wanted = upper[next];
    if (wanted !== undefined && level.includes(wanted)) next += 1;
    else leftOver.push(level);
  }
  return next === upper.length ? { meaning, leftOver } : undefined;
}

const bestMatch = (index: HeadingIndex, path: readonly string[]): Match | undefined =>
  (index.byLowest.get(path.at(-1) ?? '') ?? [])
    .flatMap((meaning) => match(meaning, path) ?? [])
    .toSorted((a, b) => b.meaning.levels.length - a.meaning.levels.length)[0];

/** Levels above a figure that narrow it to a part, so that it is no longer the figure itself. */
const NARROWING =
  /女|少数民族|上年|去年|上学年|新增|增加|减少|比例|占比|生均|每百名|标准(?!化)|缺口|差额|缺额|达标|民办|其他|聘任|外聘|退休|代课|不含/;

const NOTHING: Finding = {
  target: null,
  figure: null,
  confidence: 'none',
  unit: undefined,
  part: null,
  why: '字典中没有这个名称',
};

function confidenceOf({ meaning, leftOver }: Match): Confidence {
  if (meaning.field !== null || leftOver.length === 0) return 'certain';
  if (leftOver.some((level) => NARROWING.test(level))) return 'guess';
  return (meaning.levels.at(-1) ?? '').length <= 2 && meaning.levels.length === 1 ? 'guess' : 'likely';
}

/** What a whole school has may be given for a department of it: 初中部教学仪器设备值. */
export const canBeOfStage = ({ perStage, scope, valueKind }: Figure): boolean =>
  perStage || (scope === 'school' && (valueKind === 'count' || valueKind === 'amount'));

function toFinding(found: Match, stage: Stage | undefined, unit: Unit | undefined): Finding {
  const { meaning, leftOver } = found;
  if (meaning.field !== null)
    return {
      ...NOTHING,
      target: { kind: 'identity', field: meaning.field },
      confidence: 'certain',
      why: `表头就是“${meaning.label}”`,
    };
  const { figure } = meaning;
  if (figure === null) return NOTHING;
  if (unit !== undefined && figure.unit !== '' && !isSameMeasure(unit, figure.unit))
    return { ...NOTHING, unit, why: `名称像“${figure.label}”，但单位是${unit.written}，应为${figure.unit}` };
  const { part } = meaning;
  const why = [`表头“${meaning.levels.join('/')}”${part === null ? '即' : '是其中一部分：'}“${figure.label}”`];
  if (leftOver.length > 0) why.push(`上级表头“${leftOver.join('/')}”未用`);
  return {
    target: { kind: 'figure', id: figure.id, stage: canBeOfStage(figure) ? (stage ?? null) : null },
    figure,
    confidence: confidenceOf(found),
    unit,
    part,
    why: why.join('；'),
  };
}

/** Sum columns say what they sum one level up: 在校生数/合计. */
const withoutSum = (path: readonly string[]): readonly string[] =>
  path.length > 1 && /^(合计|小计|总计|计|总数)$/.test(path.at(-1) ?? '') ? path.slice(0, -1) : path;

/** 初一在校学生数, 在校生数/七年级: the pupils, classes or rooms of one grade. */
const GRADE = /[一二三四五六七八九1-9]年级|[初高][一二三]|(毕业|起始)(班|年级)/;

const isOfGrade = ({ label, synonyms }: Figure): boolean => [label, ...synonyms].some((heading) => GRADE.test(heading));

/** What a heading means. One that names a grade never means a figure of the whole department. */
export function findTarget(index: HeadingIndex, headings: readonly string[]): Finding {
  const finding = findWhole(index, headings);
  const { figure, unit } = finding;
  if (figure === null || isOfGrade(figure) || !headings.some((heading) => GRADE.test(normaliseHeading(heading))))
    return finding;
  return { ...NOTHING, unit, why: `只是一个年级的数，不是“${figure.label}”` };
}

/** Its lowest level in its own words first, then with the stage taken out of it. */
function findWhole(index: HeadingIndex, headings: readonly string[]): Finding {
  const split = headings.map((heading) => splitUnit(heading));
  const parts = split.filter((part) => part.heading !== '');
  const unit = split.findLast((part) => part.unit !== undefined)?.unit;
  const lowest = parts.at(-1)?.heading ?? '';
  const upper = parts.slice(0, -1).map((part) => withoutStage(part.heading));
  const upperPath = upper.map((level) => level.text).filter((text) => text !== '');
  const upperStage = upper.findLast((level) => level.stage !== undefined)?.stage;
  const stripped = withoutStage(lowest);
  const asWritten = bestMatch(index, [...upperPath, lowest]);
  if (asWritten !== undefined) return toFinding(asWritten, stripped.stage ?? upperStage, unit);
  const path = [...upperPath, stripped.text].filter((text) => text !== '');
  const stage = stripped.stage ?? upperStage;
  const found = bestMatch(index, path) ?? bestMatch(index, withoutSum(path));
  if (found !== undefined && found.meaning.field === null) return toFinding(found, stage, unit);
  const wanted = { path, stage, unit };
  return sameWords(index, wanted) ?? fitting(index, wanted) ?? nearest(index, wanted);
}

interface Wanted {
  readonly path: readonly string[];
  readonly stage: Stage | undefined;
  readonly unit: Unit | undefined;
}

/** The same words in another dress. */
function sameWords(index: HeadingIndex, { path, stage, unit }: Wanted): Finding | undefined {
  const whole = withoutSum(path);
  const meaning = index.byWords.get(bareWords(whole.at(-1) ?? ''));
  return meaning === undefined || meaning === null ? undefined : likely(meaning, { path: whole, stage, unit });
}

function likely(meaning: Meaning, { path, stage, unit }: Wanted): Finding {
  const found = { meaning, leftOver: path.slice(0, -1) };
  const finding = toFinding(found, stage, unit);
  if (finding.target === null) return finding;
  const confidence = confidenceOf(found) === 'guess' ? 'guess' : 'likely';
  return { ...finding, confidence, why: `表头与“${meaning.label}”是同一说法` };
}

/** What one figure's patterns fit, and no other's. */
function fitting(index: HeadingIndex, wanted: Wanted): Finding | undefined {
  const lowest = wanted.path.at(-1) ?? '';
  if (NARROWING.test(lowest)) return undefined;
  const found = index.patterns.filter(({ pattern }) => pattern.test(lowest)).map(({ meaning }) => meaning);
  const [only] = found;
  return only === undefined || found.some(({ figure }) => figure !== only.figure) ? undefined : likely(only, wanted);
}

const LEAST_LIKENESS = 0.6;

/** A guess for a person to take or leave; it is never used by itself. */
function nearest(index: HeadingIndex, wanted: Wanted): Finding {
  const lowest = wanted.path.at(-1) ?? '';
  let best: { readonly meaning: Meaning; readonly score: number } | undefined;
  for (const [heading, meanings] of index.byLowest) {
    const meaning = meanings.find((it) => it.levels.length === 1 && it.figure !== null && it.part === null);
    const score = meaning === undefined ? 0 : likeness(lowest, heading);
    if (meaning !== undefined && score >= LEAST_LIKENESS && score > (best?.score ?? 0)) best = { meaning, score };
  }
  // 生均教学仪器设备值 is like 教学仪器设备值, and certainly something else.
  if (best === undefined || NARROWING.test(lowest)) return { ...NOTHING, unit: wanted.unit };
  const finding = toFinding({ meaning: best.meaning, leftOver: [] }, wanted.stage, wanted.unit);
  return {
    ...finding,
    confidence: finding.target === null ? 'none' : 'guess',
    why: `名称接近“${best.meaning.label}”，请确认`,
  };
}
