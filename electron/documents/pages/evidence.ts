import type { SealedEvidence, SealedRecord } from '#shared/schema/sealed-record.ts';

/**
 * `shown`: drawn as a photograph. `copied`: a copy of it is, made for printing. `named`: a PDF cannot show it. `missing`, `damaged`: the bytes are not on this disk, or
 * are not what was photographed; the document says so.
 */
export type EvidenceState = 'shown' | 'copied' | 'named' | 'missing' | 'damaged';

/** A photograph the document shows, or a file it only names, under the number both sides of a reference use. */
export type NumberedEvidence = {
  readonly kind: 'photograph' | 'attachment';
  readonly no: number;
  readonly evidence: SealedEvidence;
  readonly state: EvidenceState;
  /** Number of the item it belongs to; null: of the whole inspection. */
  readonly itemNo: string | null;
};

/** In the order of the items. */
export function numberEvidence(
  record: SealedRecord,
  stateOf: (evidence: SealedEvidence) => EvidenceState,
): NumberedEvidence[] {
  const all = [
    ...record.content.items.flatMap((item) => item.evidence.map((evidence) => ({ evidence, itemNo: item.no }))),
    ...record.content.evidence.map((evidence) => ({ evidence, itemNo: null })),
  ];
  const last = { photograph: 0, attachment: 0 };
  return all.map(({ evidence, itemNo }) => {
    const state = stateOf(evidence);
    const kind = state === 'shown' || state === 'copied' ? 'photograph' : 'attachment';
    last[kind] += 1;
    return { kind, no: last[kind], evidence, state, itemNo };
  });
}

/** `照片 1、照片 3–20、附件 2`: runs are drawn together. */
export function namesOf(numbered: readonly NumberedEvidence[]): string {
  const runs: { readonly first: NumberedEvidence; last: NumberedEvidence }[] = [];
  for (const entry of numbered.toSorted((a, b) =>
    a.kind === b.kind ? a.no - b.no : a.kind === 'photograph' ? -1 : 1,
  )) {
    const run = runs.at(-1);
    if (run?.last.kind === entry.kind && run.last.no + 1 === entry.no) run.last = entry;
    else runs.push({ first: entry, last: entry });
  }
  return runs
    .map(({ first, last }) => (first === last ? evidenceName(first) : `${evidenceName(first)}–${last.no}`))
    .join('、');
}

export const evidenceName = ({ kind, no }: NumberedEvidence): string =>
  `${kind === 'photograph' ? '照片' : '附件'} ${no}`;
