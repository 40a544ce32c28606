import type { RecordContent, SealedFinding, SealedItem } from '../../schema/sealed-record.ts';
import type { Signed } from '../../schema/inspection.ts';
import type { Template } from '../../schema/template.ts';
import { evidenceWanted, formOfSealed, givenOfSealed, isAnswered, isJudged, isOverruled, isWhole } from './form.ts';
import { lackingTerms, type LackingTerm } from './finding-terms.ts';

/** What still stands between an inspection and its seal. `itemId` leads the user to the place. */
export type Gap =
  | { readonly kind: 'unanswered'; readonly itemId: string }
  /** A result without the figure or value it is to rest on. */
  | { readonly kind: 'unmeasured'; readonly itemId: string }
  | { readonly kind: 'overruleUnexplained'; readonly itemId: string }
  | { readonly kind: 'evidenceMissing'; readonly itemId: string; readonly required: number; readonly found: number }
  | { readonly kind: 'unmetUnexplained'; readonly itemId: string }
  | { readonly kind: 'findingUnworded'; readonly itemId: string | null }
  | {
      readonly kind: 'findingOpen';
      readonly itemId: string | null;
      readonly findingId: string;
      readonly text: string;
      readonly lacks: readonly LackingTerm[];
    }
  | { readonly kind: 'tooFewInspectors'; readonly required: number; readonly found: number }
  | { readonly kind: 'signatureMissing'; readonly slot: string }
  | { readonly kind: 'signatureVoid'; readonly slot: string };

/** An inspection needs two inspectors on site. */
export const REQUIRED_INSPECTORS = 2;

export const signatureSlots = (content: RecordContent): string[] => [
  ...content.inspectors.map((_, index) => `inspector-${index + 1}`),
  'head',
];

/** Gaps in the record itself: to be closed before anyone signs. */
export function contentGaps(content: RecordContent, template: Template): Gap[] {
  const gaps: Gap[] = [];
  if (content.inspectors.length < REQUIRED_INSPECTORS)
    gaps.push({ kind: 'tooFewInspectors', required: REQUIRED_INSPECTORS, found: content.inspectors.length });
  const required = new Map<string, number>(template.items.map((item) => [item.id, item.evidenceRequired]));
  const withFinding = new Set(content.findings.map((finding) => finding.itemId));
  for (const item of content.items)
    gaps.push(...itemGaps(item, required.get(item.itemId) ?? 0, withFinding.has(item.itemId)));
  const unworded = content.findings.filter(({ text }) => text.trim() === '').map(({ itemId }) => itemId);
  for (const itemId of new Set(unworded)) gaps.push({ kind: 'findingUnworded', itemId });
  gaps.push(...content.findings.flatMap(findingGaps));
  return gaps;
}

function findingGaps(finding: SealedFinding): Gap[] {
  const { id, itemId, text } = finding;
  const lacks = lackingTerms(finding);
  // One without words is asked for its words first.
  return text.trim() === '' || lacks.length === 0 ? [] : [{ kind: 'findingOpen', itemId, findingId: id, text, lacks }];
}

function itemGaps(item: SealedItem, evidenceRequired: number, hasFinding: boolean): Gap[] {
  const { itemId, result } = item;
  const [form, given] = [formOfSealed(item), givenOfSealed(item)];
  if (result === 'notApplicable') return [];
  const found = item.evidence.length;
  const required = evidenceWanted(form, evidenceRequired);
  if (!isAnswered(form, given, found) && form.kind !== 'photo')
    return [{ kind: isJudged(form) || given.value === null ? 'unanswered' : 'unmeasured', itemId }];
  const gaps: Gap[] = [];
  if (!isWhole(form, given)) gaps.push({ kind: 'unmeasured', itemId });
  if (isOverruled(form, given) && (item.overruleReason ?? '').trim() === '')
    gaps.push({ kind: 'overruleUnexplained', itemId });
  if (found < required) gaps.push({ kind: 'evidenceMissing', itemId, required, found });
  if (result === 'unmet' && item.note.trim() === '' && !hasFinding) gaps.push({ kind: 'unmetUnexplained', itemId });
  return gaps;
}

/** Signatures still to be given, or void because the record changed after them. */
export function signatureGaps(content: RecordContent, contentHash: string, signed: ReadonlyMap<string, Signed>): Gap[] {
  return signatureSlots(content).flatMap((slot): Gap[] => {
    const given = signed.get(slot);
    if (given === undefined) return [{ kind: 'signatureMissing', slot }];
    return given.contentHash === contentHash ? [] : [{ kind: 'signatureVoid', slot }];
  });
}
