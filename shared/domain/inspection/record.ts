import type { Answer, Evidence, Finding, Inspection, Visit } from '../../schema/inspection.ts';
import type {
  RecordContent,
  SealedEvidence,
  SealedFinding,
  SealedItem,
  SealedRecord,
} from '../../schema/sealed-record.ts';
import type { Item, Template } from '../../schema/template.ts';
import { canonicalJson, type Sha256 } from '../../util/canonical-json.ts';
import { scoreOf } from '../template/scores.ts';
import { NOTHING_GIVEN, richFormOf, type Given } from './form.ts';
import { shownItems } from './shown.ts';

export type Identified<T> = T & { readonly id: string };

/** Everything a record is made of, gathered by the shell. Deleted evidence and findings are left out by `recordContent`. */
export type RecordParts = {
  readonly inspection: Identified<Inspection>;
  readonly visit: Identified<Visit>;
  readonly school: RecordContent['school'];
  readonly template: Template;
  readonly answers: readonly Answer[];
  readonly evidence: readonly Identified<Evidence>[];
  readonly findings: readonly Identified<Finding>[];
};

/** The record as it would be signed now: items in the checklist's order, evidence and findings by time and id. */
export function recordContent(parts: RecordParts): RecordContent {
  const { inspection, visit, template } = parts;
  const answers = new Map(parts.answers.map((answer) => [answer.itemId, answer]));
  const evidence = parts.evidence.filter((entry) => !entry.deleted).toSorted(byAddedAt);
  const givenTo = (itemId: string): Given => answers.get(itemId) ?? NOTHING_GIVEN;
  const items = shownItems(template.items, givenTo);
  const asked = new Set<string>(items.map(({ id }) => id));
  return {
    inspectionId: inspection.id,
    number: inspection.provisionalNumber,
    visit: { id: visit.id, title: visit.title, date: visit.date, listNumber: visit.listNumber },
    school: parts.school,
    template: { id: template.id, version: template.version, title: template.title },
    inspectors: [...visit.inspectors],
    items: items.map((item) =>
      sealedItem(
        item,
        answers.get(item.id),
        evidence.filter((entry) => entry.itemId === item.id),
      ),
    ),
    findings: parts.findings
      .filter((finding) => !finding.deleted)
      .map(sealedFinding)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    // Evidence of an item that is no longer asked stays evidence of the inspection.
    evidence: evidence.filter(({ itemId }) => itemId === null || !asked.has(itemId)).map(sealedEvidence),
    ...scoreIn(items, givenTo),
  };
}

/** The score of a checklist that gives points or levels; where all is met or not met, the counts say as much. */
function scoreIn(items: readonly Item[], givenTo: (itemId: string) => Given): Pick<RecordContent, 'score'> {
  if (!items.some(({ kind }) => kind === 'level' || kind === 'score')) return {};
  const { reached, asked } = scoreOf(items.map((item) => ({ item, given: givenTo(item.id) })));
  return { score: { reached, asked } };
}

function sealedItem(item: Item, answer: Answer | undefined, evidence: readonly Evidence[]): SealedItem {
  return {
    itemId: item.id,
    no: item.no,
    group: item.group,
    question: item.question,
    clauses: item.clauses,
    threshold: item.kind === 'number' ? item.threshold : null,
    result: answer?.result ?? null,
    measured: answer?.measured ?? null,
    note: answer?.note ?? '',
    overruleReason: answer?.overruleReason ?? null,
    evidence: evidence.map(sealedEvidence),
    ...(item.kind === 'verdict' || item.kind === 'number'
      ? {}
      : { rich: { form: richFormOf(item), value: answer?.value ?? null } }),
    ...(item.vetoBasis === null ? {} : { vetoBasis: item.vetoBasis }),
  };
}

const sealedEvidence = ({ sha256, name, mediaType, bytes, addedAt, caption }: Evidence): SealedEvidence => ({
  sha256,
  name,
  mediaType,
  bytes,
  addedAt,
  caption,
});

function sealedFinding(finding: Identified<Finding>): SealedFinding {
  const { id, itemId, text, severity, requirement, dueOn, responsible, withoutDueDay } = finding;
  return {
    id,
    itemId,
    text,
    severity,
    requirement,
    dueOn,
    ...(responsible === '' ? {} : { responsible }),
    ...(dueOn !== null || withoutDueDay === null ? {} : { withoutDueDay }),
  };
}

const byAddedAt = (a: Identified<Evidence>, b: Identified<Evidence>): number =>
  a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? -1 : 1;

export const contentHashOf = (content: RecordContent, sha256: Sha256): string => sha256(canonicalJson(content));
export const sealHashOf = (record: SealedRecord, sha256: Sha256): string => sha256(canonicalJson(record));
