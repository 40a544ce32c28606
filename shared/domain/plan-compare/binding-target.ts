import type { Region } from '../../schema/plan-comparison.ts';
import type { Stage } from '../../schema/stage.ts';
import type { Basis, Commitment, IndicatorRow } from './compare-indicators.ts';
import { isComparable, strictness } from './demand.ts';
import { isNationwide, issuerOf, placesOver } from './jurisdiction.ts';
import { stagesOfLevel } from './school-level-stages.ts';

/**
 * Why a commitment does or does not bind: `hidden`: the document does not say whose it is; `aim`: best effort, beside a
 * firm commitment; `unlike`: in force, but not to be ranked against another one in force.
 */
export type Standing =
  'binds' | 'same' | 'weaker' | 'aim' | 'unlike' | 'ended' | 'notBegun' | 'elsewhere' | 'hidden' | 'otherStage';

/**
 * `onlyEnded`: there is a basis, but none in force that year. `endsThisYear`: the binding one does. `dueLater`: it is to
 * be reached in a later year. `undated`: it says no period. `notPerSchool`: it is measured over many schools.
 */
export type BindingWarning = 'onlyEnded' | 'endsThisYear' | 'dueLater' | 'undated' | 'notPerSchool' | 'unlike';

export interface Binding {
  /** Null when nothing in force binds, or when those in force cannot be ranked. */
  readonly binding: Commitment | null;
  readonly judged: readonly { readonly commitment: Commitment; readonly standing: Standing }[];
  readonly warnings: readonly BindingWarning[];
}

export interface BindingQuestion {
  readonly row: IndicatorRow;
  /** District or city of the school, with or without the city in front. */
  readonly place: string;
  readonly stage: Stage;
  /** Four digits. */
  readonly year: string;
  readonly regions: readonly Region[];
}

const yearOf = (date: string): string => date.slice(0, 4);

/** Null while in force. The year a document expires in still counts, and is warned of. */
function outsideItsTime({ period, expiresOn }: Basis, year: string): 'ended' | 'notBegun' | null {
  if (expiresOn !== null && yearOf(expiresOn) < year) return 'ended';
  if (period !== null && yearOf(period.to) < year) return 'ended';
  return period !== null && yearOf(period.from) > year ? 'notBegun' : null;
}

function excluded(commitment: Commitment, question: BindingQuestion, places: readonly string[]): Standing | null {
  const issuer = issuerOf(commitment.basis.jurisdiction, question.regions);
  if (issuer === null) return 'hidden';
  if (!isNationwide(issuer) && !places.includes(issuer)) return 'elsewhere';
  if (!stagesOfLevel(commitment.target.schoolLevel).includes(question.stage)) return 'otherStage';
  return outsideItsTime(commitment.basis, question.year);
}

function warningsOf({ basis, target }: Commitment, year: string): readonly BindingWarning[] {
  const ends = basis.expiresOn ?? basis.period?.to ?? null;
  const warnings: readonly [BindingWarning, boolean][] = [
    ['endsThisYear', ends !== null && yearOf(ends) === year],
    ['undated', basis.period === null && basis.expiresOn === null],
    ['dueLater', target.by !== null && yearOf(target.by) > year],
    ['notPerSchool', target.checkable !== 'school'],
  ];
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

/** Nothing binds: silence is right only where no basis ever did. */
function warningsWithout(
  judged: readonly { readonly standing: Standing | null }[],
  inForce: readonly Commitment[],
): readonly BindingWarning[] {
  if (inForce.length > 0) return ['unlike'];
  return judged.some(({ standing }) => standing === 'ended') ? ['onlyEnded'] : [];
}

/** The strictest; of several that ask the same, the one issued nearest to the school. */
function strictest(
  ranked: readonly Commitment[],
  nearness: (commitment: Commitment) => number,
): Commitment | undefined {
  return ranked.toSorted((a, b) => strictness(b.target, a.target) || nearness(b) - nearness(a))[0];
}

function standingOf(commitment: Commitment, binding: Commitment): Standing {
  if (commitment === binding) return 'binds';
  if (commitment.target.bestEffort && !binding.target.bestEffort) return 'aim';
  return strictness(commitment.target, binding.target) === 0 ? 'same' : 'weaker';
}

/**
 * Which of the plans' targets binds schools of a place and stage in a year. What a city issues binds its districts; the
 * strictest in force stands; a best effort gives way to a firm commitment.
 */
export function bindingTarget(question: BindingQuestion): Binding {
  const places = placesOver(question.place, question.regions);
  const judged = question.row.commitments.map((commitment) => ({
    commitment,
    standing: excluded(commitment, question, places),
  }));
  const inForce = judged.flatMap(({ commitment, standing }) => (standing === null ? [commitment] : []));
  const firm = inForce.filter(({ target }) => !target.bestEffort);
  const ranked = firm.length > 0 ? firm : inForce;
  const first = ranked[0];
  const isRanked = first !== undefined && inForce.every(({ target }) => isComparable(first.target, target));
  const nearness = ({ basis }: Commitment): number =>
    places.indexOf(issuerOf(basis.jurisdiction, question.regions) ?? '');
  const binding = isRanked ? (strictest(ranked, nearness) ?? null) : null;
  return {
    binding,
    judged: judged.map(({ commitment, standing }) => ({
      commitment,
      standing: standing ?? (binding === null ? 'unlike' : standingOf(commitment, binding)),
    })),
    warnings: binding === null ? warningsWithout(judged, inForce) : warningsOf(binding, question.year),
  };
}
