import { richFormSchema, type RichForm } from '../../schema/answer-form.ts';
import type { Item } from '../../schema/template.ts';
import {
  draftFormSchema,
  EMPTY_FORM,
  type DraftForm,
  type DraftItem,
  type ItemKind,
} from '../../schema/template-draft.ts';
import { thresholdSchema } from '../../schema/threshold.ts';
import { assertNever } from '../../util/must.ts';

type DraftMeasure = Pick<DraftItem, 'kind' | 'form' | 'threshold' | 'figure'>;

/** How a published item is answered, as its draft says it. */
export function draftMeasureOf(item: Item): DraftMeasure {
  const plain = { kind: item.kind, form: EMPTY_FORM, threshold: null, figure: null };
  const withForm = (form: Partial<DraftForm>): DraftMeasure => ({ ...plain, form: { ...EMPTY_FORM, ...form } });
  switch (item.kind) {
    case 'verdict':
    case 'text':
    case 'photo':
      return plain;
    case 'number':
      return { ...plain, threshold: item.threshold, figure: item.figure };
    case 'level':
      return withForm({ levels: item.levels });
    case 'score':
      return withForm({ full: item.full, passAt: item.passAt });
    case 'ratio':
      return {
        ...withForm({ countLabel: item.countLabel, totalLabel: item.totalLabel }),
        threshold: item.threshold,
      };
    case 'choice':
      return withForm({ options: item.options });
    case 'choices':
      return withForm({ options: item.options.map(({ label }) => ({ label, isMet: null })), least: item.least });
    case 'date':
      return withForm({ latest: item.latest });
    case 'table':
      return withForm({ columns: item.columns, leastRows: item.leastRows });
    case 'signature':
      return withForm({ signer: item.signer });
    default:
      return assertNever(item);
  }
}

/** What of a draft's form says something of each kind. */
export const FORM_PARTS: Readonly<Record<ItemKind, readonly (keyof DraftForm)[]>> = {
  verdict: [],
  level: ['levels'],
  score: ['full', 'passAt'],
  number: [],
  ratio: ['countLabel', 'totalLabel'],
  choice: ['options'],
  choices: ['options', 'least'],
  text: [],
  date: ['latest'],
  table: ['columns', 'leastRows'],
  signature: ['signer'],
  photo: [],
};

export const hasThreshold = (kind: ItemKind): boolean => kind === 'number' || kind === 'ratio';

/** How an item is answered, without what is only kept in case its kind is changed back. */
export function usedMeasure({ kind, form, threshold, figure }: DraftMeasure): DraftMeasure {
  const parts: readonly string[] = FORM_PARTS[kind];
  const used = Object.entries(form).filter(([part]) => parts.includes(part));
  return {
    kind,
    form: draftFormSchema.parse({ ...EMPTY_FORM, ...Object.fromEntries(used) }),
    threshold: hasThreshold(kind) ? threshold : null,
    figure: kind === 'number' ? figure : null,
  };
}

/** The rich form a draft describes; null while something of it is missing or contradicts itself. */
export function findRichForm(item: DraftItem): RichForm | null {
  const parsed = richFormSchema.safeParse(candidateOf(item));
  return parsed.success && isConsistent(parsed.data) ? parsed.data : null;
}

function candidateOf({ kind, form, threshold }: DraftItem): unknown {
  switch (kind) {
    case 'verdict':
    case 'number':
      return null;
    case 'level':
      return { kind, levels: form.levels };
    case 'score':
      return { kind, full: form.full, passAt: form.passAt };
    case 'ratio':
      return { kind, countLabel: form.countLabel, totalLabel: form.totalLabel, threshold };
    case 'choice':
      return { kind, options: form.options };
    case 'choices':
      return { kind, options: form.options.map(({ label }) => ({ label })), least: form.least };
    case 'text':
    case 'photo':
      return { kind };
    case 'date':
      return { kind, latest: form.latest };
    case 'table':
      return { kind, columns: form.columns, leastRows: form.leastRows };
    case 'signature':
      return { kind, signer: form.signer };
    default:
      return assertNever(kind);
  }
}

/** What no schema of one field can say: a limit that can be reached. */
function isConsistent(form: RichForm): boolean {
  if (form.kind === 'score') return form.passAt === null || form.passAt <= form.full;
  if (form.kind === 'choices') return form.least === null || form.least <= form.options.length;
  return form.kind !== 'ratio' || form.threshold === null || isThresholdWhole(form.threshold);
}

export function isThresholdWhole(threshold: DraftItem['threshold']): boolean {
  const parsed = thresholdSchema.safeParse(threshold);
  if (!parsed.success || parsed.data.unit.trim() === '') return false;
  const { comparator, value, upper } = parsed.data;
  return comparator === 'between' ? upper !== null && upper > value : upper === null;
}
