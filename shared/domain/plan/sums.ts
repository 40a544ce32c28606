import type { Damage, PlanTarget, StructureCheck } from '../../schema/plan.ts';

/** Totals and their parts: 13.9 = 6.4 + 6.4 + 1.1 agrees; 其中 parts that fall short of their total do not. */
export interface SumReading {
  readonly targets: PlanTarget[];
  readonly checks: StructureCheck[];
  readonly damages: Damage[];
}

const ADDS_UP: ReadonlySet<string> = new Set(['count', 'headcount', 'area', 'money']);

/** A total has no more parts than this. */
const MAX_PARTS = 12;

/** How far a sentence is looked through for its end. */
const LONGEST_SENTENCE = 2000;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const sumOf = (targets: readonly PlanTarget[]): number => round(targets.reduce((sum, target) => sum + target.value, 0));

/** Targets behind `total` that could be its parts: same task, paragraph, unit and a smaller figure, without a gap. */
function partsBehind(targets: readonly PlanTarget[], at: number): PlanTarget[] {
  const total = targets[at];
  if (total === undefined || !ADDS_UP.has(total.kind) || total.value2 !== null || total.unit.includes('/')) return [];
  let end = at + 1;
  while (targets[end]?.lineNo === total.lineNo && targets[end]?.taskId === total.taskId && end <= at + MAX_PARTS)
    end += 1;
  const rest = targets.slice(at + 1, end).filter((target) => !target.impliedValue);
  const stop = rest.findIndex((target) => target.unit === total.unit && target.value >= total.value);
  return (stop < 0 ? rest : rest.slice(0, stop)).filter(
    (target) => target.unit === total.unit && target.value2 === null,
  );
}

interface Split {
  readonly parts: readonly PlanTarget[];
  readonly announced: boolean;
}

/** Parts announced by 其中, else the shortest run of two or more that closes. */
function splitOf(targets: readonly PlanTarget[], at: number, source: string): Split | null {
  const total = targets[at];
  const behind = partsBehind(targets, at);
  if (total === undefined || behind.length < 2) return null;
  for (let length = 2; length <= behind.length; length += 1) {
    const parts = behind.slice(0, length);
    if (sumOf(parts) === total.value) return { parts, announced: true };
  }
  const first = behind.find((part) =>
    /其中[,，:：]?$|^其中/.test(source.slice(Math.max(0, part.span.start - 3), part.span.start) + part.quote),
  );
  if (first === undefined) return null;
  const ahead = source.slice(first.span.start, first.span.start + LONGEST_SENTENCE).indexOf('。');
  const sentenceEnd = ahead < 0 ? -1 : first.span.start + ahead;
  const parts = behind.filter(
    (part) => part.span.start >= first.span.start && (sentenceEnd < 0 || part.span.start < sentenceEnd),
  );
  return parts.length >= 2 ? { parts, announced: true } : null;
}

/** Marks parts with their total, and reports sums that close and sums that do not. */
export function checkSums(targets: readonly PlanTarget[], source: string): SumReading {
  const partOf = new Map<PlanTarget, string>();
  const checks: StructureCheck[] = [];
  const damages: Damage[] = [];
  targets.forEach((total, at) => {
    if (partOf.has(total)) return;
    const split = splitOf(targets, at, source);
    if (split === null) return;
    const sum = sumOf(split.parts);
    const agrees = sum === total.value;
    for (const part of split.parts) partOf.set(part, String(total.value));
    const written = split.parts.map((part) => part.value).join('+');
    checks.push({
      lineNo: total.lineNo,
      quote: total.quote,
      check: `${written}=${sum}, total ${total.value}: ${agrees ? 'agrees' : 'does not agree'}`,
      agrees,
    });
    if (agrees) return;
    const gap = round(total.value - sum);
    damages.push({
      lineNo: total.lineNo,
      raw: total.phrase,
      reading: '(unchanged)',
      why: `parts named after 其中 add up to ${sum}, ${Math.abs(gap)} ${gap > 0 ? 'short of' : 'more than'} the total`,
      kind: 'value',
      certainty: 'suspected',
      span: total.span,
    });
  });
  return { targets: targets.map((target) => ({ ...target, partOf: partOf.get(target) ?? null })), checks, damages };
}
