import type { OtherParagraph, PlanSection, TaskRole, TocEntry } from '../../schema/plan.ts';
import type { Line } from './lines.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { headingSense, isRuleClause, type HeadingSense } from './roles.ts';
import { joinPassages, slicePassage, spanOf, written, type Passage } from './text.ts';

/** One paragraph of a task's text. */
export interface BodyParagraph {
  readonly passage: Passage;
  readonly lineNo: number;
  readonly cells: readonly Passage[] | null;
}

/** A task as the outline gives it, before its text is read. */
export interface TaskDraft {
  readonly id: string;
  readonly heading: Passage;
  readonly path: readonly string[];
  readonly line: Line;
  readonly numberRaw: string;
  readonly role: TaskRole;
  readonly generatedId: boolean;
  readonly paragraphs: readonly BodyParagraph[];
  /** Text above the task that may govern it: a date (到2025年:) or a subject. */
  readonly intro: readonly Passage[];
  /** Cells of a task table. */
  readonly slots: TaskSlots | null;
}

/** What a row of a task table says beside its text. */
export interface TaskSlots {
  readonly units: readonly Passage[];
  readonly due: Passage | null;
}

export interface TaskTree {
  readonly sections: PlanSection[];
  readonly tasks: TaskDraft[];
  /** Paragraphs of history, whose figures are baselines. */
  readonly history: BodyParagraph[];
  readonly notTasks: TocEntry[];
  readonly others: OtherParagraph[];
  /** Introductions and principles: no targets, but counts the plan announces about itself. */
  readonly asides: BodyParagraph[];
}

const FIRST_CHARS = 20;

export const otherParagraph = (line: Line, kind: string): OtherParagraph => ({
  lineNo: line.no,
  kind,
  firstChars: line.text.slice(0, FIRST_CHARS),
  span: spanOf(line.passage),
});

const toParagraph = (line: Line): BodyParagraph => ({ passage: line.passage, lineNo: line.no, cells: line.cells });

const QUANTITY = /(?:\d|百分之|[两三四五六七八九十百]).{0,5}(?:%|个百分点|以上|以内|所|名|人|元|次|万)/;

const COMMITMENT = /\d.{0,4}(?:%|个百分点|[所名元])/;

/** An introduction that states figures of its own is read as a task, that of a goal with any quantity. */
const commits = (paragraph: BodyParagraph, sense: HeadingSense): boolean =>
  (sense === 'goal' ? (paragraph.cells === null ? QUANTITY : /\d/) : COMMITMENT).test(paragraph.passage.text);

/** All text of a node and of what is numbered below it, when those are inner items and no tasks. */
function textOf(node: OutlineNode): BodyParagraph[] {
  const own: BodyParagraph[] = [];
  if (node.runIn !== null) own.push({ passage: node.runIn, lineNo: node.line.no, cells: null });
  const inner = node.children.flatMap((child) => [
    { passage: slicePassage(child.line.passage, child.mark.length), lineNo: child.line.no, cells: null },
    ...child.paragraphs.map(toParagraph),
    ...child.children.flatMap(textOfInner),
  ]);
  return [...own, ...node.paragraphs.map(toParagraph), ...inner];
}

const textOfInner = (node: OutlineNode): BodyParagraph[] => [
  { passage: slicePassage(node.line.passage, node.mark.length), lineNo: node.line.no, cells: null },
  ...node.paragraphs.map(toParagraph),
  ...node.children.flatMap(textOfInner),
];

const ownText = (node: OutlineNode): string =>
  [node.runIn?.text ?? '', ...node.paragraphs.map((line) => line.text)].join('');

/** Numbered lines that list parts of one task rather than tasks of their own. */
function isInnerList(node: OutlineNode): boolean {
  const child = node.children[0];
  if (child === undefined) return true;
  if (node.mark.style === 'article') return true;
  const lead = ownText(node) === '' ? node.heading.text : ownText(node);
  if (
    /(?::|如下|包括|即)$/.test(lead) &&
    !node.children.some((each) => each.runIn !== null && each.runIn.text.length > 30)
  )
    return true;
  if (node.mark.style === 'ar' && (child.mark.style === 'arParen' || child.mark.style === 'circled')) return true;
  if (node.mark.rank < 5 || ownText(node) === '') return false;
  if (child.mark.style === 'arParen' || child.mark.style === 'circled' || child.mark.style === 'dash') return true;
  return node.children.every(
    (each) =>
      each.runIn === null && each.children.length === 0 && /[;。]$/.test(each.line.text) && each.line.text.length < 60,
  );
}

/** Goals set out as dashes with a heading each (——标题。正文) are goals of their own. */
const isGoalList = (node: OutlineNode, sense: HeadingSense): boolean =>
  sense === 'goal' && node.children.every((child) => child.mark.style === 'dash' && child.runIn !== null);

interface Place {
  readonly ids: readonly string[];
  readonly path: readonly string[];
  readonly sense: HeadingSense;
  readonly intro: readonly Passage[];
  /** True when siblings with the same kind of number are sections. */
  readonly siblingsAreSections: boolean;
}

const ROLES: ReadonlySet<HeadingSense> = new Set<HeadingSense>(['goal', 'measure', 'safeguard', 'organisation']);
const isRole = (sense: HeadingSense): sense is TaskRole => ROLES.has(sense);

/** Sense of a node: its own heading where that is clear at its depth, else the sense of what it stands under. */
function senseOf(node: OutlineNode, inherited: HeadingSense, depth: number): HeadingSense {
  const own = headingSense(node.heading.text);
  if (own === null || own === inherited) return inherited;
  if (depth === 0 || inherited === 'context' || (node.mark.rank < 5 && !isRole(inherited))) return own;
  if (depth > 1) return inherited;
  return own === 'goal' || own === 'context' || own === 'history' ? own : inherited;
}

class TreeBuilder {
  readonly tree: TaskTree = { sections: [], tasks: [], history: [], notTasks: [], others: [], asides: [] };
  readonly #used = new Map<string, number>();
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  visit(nodes: readonly OutlineNode[], place: Place): void {
    const siblingsAreSections = nodes.some((node) => node.children.length > 0 && !isInnerList(node));
    for (const node of nodes) this.#visitNode(node, { ...place, siblingsAreSections });
  }

  #visitNode(node: OutlineNode, place: Place): void {
    const sense = senseOf(node, place.sense, place.path.length);
    const here: Place = {
      ...place,
      sense,
      ids: node.mark.style === 'group' ? place.ids : [...place.ids, node.mark.id],
      path: [...place.path, written(joinPassages([node.number, node.heading]), this.#source)],
      intro: node.paragraphs.map((line) => line.passage),
    };
    if (sense === 'context' && statesGoals(node)) this.#addText(node, place, { ...here, sense: 'goal' });
    else if (sense === 'history' || (sense === 'context' && !hasGoalBelow(node))) this.#setAside(node, here);
    else if (node.children.length > 0 && (!isInnerList(node) || isGoalList(node, sense))) this.#addSection(node, here);
    else this.#addText(node, place, here);
  }

  #addText(node: OutlineNode, parent: Place, here: Place): void {
    if (this.#isBareSection(node, here)) this.#addGenerated(node, here, textOf(node));
    else this.#addLeaf(node, parent, here);
  }

  /** A chapter, or a section whose siblings have numbered tasks, with running text only: the text is one task. */
  #isBareSection(node: OutlineNode, place: Place): boolean {
    if (node.runIn !== null || node.paragraphs.length === 0) return false;
    return node.mark.rank <= 4 || (node.mark.style === 'cnParen' && place.siblingsAreSections);
  }

  #section(node: OutlineNode, place: Place): void {
    this.tree.sections.push({
      path: place.ids.join('/') + (node.mark.style === 'group' ? `/${node.mark.id}` : ''),
      heading: written(node.heading, this.#source),
      lineNo: node.line.no,
      numberRaw: written(node.number, this.#source),
      kind: node.mark.style === 'group' ? 'inline_group' : 'section',
    });
  }

  #addSection(node: OutlineNode, place: Place): void {
    this.#section(node, place);
    const own = textOf({ ...node, children: [] });
    if (own.some((paragraph) => commits(paragraph, place.sense))) this.#pushGenerated(node, place, own);
    else {
      this.tree.asides.push(...own);
      for (const line of node.paragraphs) this.tree.others.push(otherParagraph(line, 'section introduction'));
    }
    this.visit(node.children, place);
  }

  #addGenerated(node: OutlineNode, place: Place, text: readonly BodyParagraph[]): void {
    this.#section(node, place);
    this.#pushGenerated(node, place, text);
  }

  #pushGenerated(node: OutlineNode, place: Place, text: readonly BodyParagraph[]): void {
    const first = text.find((paragraph) => paragraph.lineNo !== node.line.no) ?? text[0];
    this.tree.tasks.push({
      id: this.#uniqueId([...place.ids, 'g1']),
      heading: node.heading,
      path: place.path,
      line: first === undefined ? node.line : { ...node.line, no: first.lineNo },
      numberRaw: '',
      role: isRole(place.sense) ? place.sense : 'task',
      generatedId: true,
      paragraphs: text,
      intro: [],
      slots: null,
    });
  }

  #addLeaf(node: OutlineNode, parent: Place, here: Place): void {
    const text = textOf(node);
    const all = node.heading.text + text.map((paragraph) => paragraph.passage.text).join('');
    if (node.mark.style === 'article' && isRuleClause(all)) {
      this.#notTask(node);
      return;
    }
    const ids = node.mark.style === 'dash' ? [...parent.ids, `d${this.#nextDash(parent.ids)}`] : here.ids;
    const isSentence = isWithoutTitle(node, text.length > 0);
    this.tree.tasks.push({
      id: this.#uniqueId(ids),
      heading: isSentence ? firstClause(node.heading) : node.heading,
      path: parent.path,
      line: node.line,
      numberRaw: node.mark.style === 'dash' ? '' : written(node.number, this.#source),
      role: isRole(here.sense) ? here.sense : 'task',
      generatedId: node.mark.style === 'dash',
      paragraphs: isSentence ? [{ passage: node.heading, lineNo: node.line.no, cells: null }, ...text] : text,
      intro: parent.intro,
      slots: null,
    });
  }

  #setAside(node: OutlineNode, place: Place): void {
    const isHistory = place.sense === 'history';
    if (node.mark.rank < 6) this.#section(node, place);
    else this.#notTask(node);
    const text = textOf({ ...node, children: [] });
    if (isHistory) this.tree.history.push({ passage: node.heading, lineNo: node.line.no, cells: null }, ...text);
    else this.tree.asides.push(...text);
    const kind = isHistory ? 'history and problems' : 'guiding thoughts and principles';
    for (const line of node.paragraphs) this.tree.others.push(otherParagraph(line, kind));
    if (node.runIn !== null) this.tree.others.push(otherParagraph(node.line, kind));
    for (const child of node.children) this.#visitNode(child, place);
  }

  #notTask(node: OutlineNode): void {
    this.tree.notTasks.push({
      lineNo: node.line.no,
      numberRaw: written(node.number, this.#source),
      heading: written(node.heading, this.#source),
    });
  }

  #nextDash(ids: readonly string[]): number {
    const prefix = [...ids, 'd'].join('/');
    return this.tree.tasks.filter((task) => task.id.startsWith(prefix)).length + 1;
  }

  /** Numbers that occur twice (a lost restart) stay apart by a suffix. */
  #uniqueId(ids: readonly string[]): string {
    const id = ids.join('/');
    const times = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  }
}

/** General requirements often hold the goals as one of their sections. */
const hasGoalBelow = (node: OutlineNode): boolean =>
  node.children.some((child) => headingSense(child.heading.text) === 'goal');

/** Requirements without sections of their own may state the goals themselves: 到2026年,主要指标如下. */
const statesGoals = (node: OutlineNode): boolean =>
  node.children.length === 0 &&
  /到20\d{2}年/.test(ownText(node)) &&
  (/目标|指标/.test(ownText(node)) || COMMITMENT.test(ownText(node)));

const MAX_ARTICLE_TITLE = 15;

/** An article or a list item that is a sentence, not a title: its first clause has to name it. */
function isWithoutTitle(node: OutlineNode, hasText: boolean): boolean {
  const { text } = node.heading;
  if (node.mark.style === 'article') return text.length > MAX_ARTICLE_TITLE || (!hasText && text.length > 4);
  return !hasText && (text.length > 40 || (/[,;:]/.test(text) && (/[。;]$/.test(node.line.text) || /\d/.test(text))));
}

/** A sentence without an end is named by its beginning. */
const LONGEST_NAME = 120;

/** The words up to the first sign that ends a clause: they name an item that has no title. */
export const firstClause = (heading: Passage): Passage => {
  const end = heading.text.search(/[,;。]|(?<!\d):/);
  return slicePassage(heading, 0, Math.min(end > 4 ? end : heading.text.length, LONGEST_NAME));
};

/** Turns the outline into sections and tasks; what is neither is set aside under a name. */
export function readTasks(outline: Outline, source: string): TaskTree {
  const builder = new TreeBuilder(source);
  builder.visit(outline.roots, { ids: [], path: [], sense: null, intro: [], siblingsAreSections: false });
  return builder.tree;
}
