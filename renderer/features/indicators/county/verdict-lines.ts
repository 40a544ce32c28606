import { formatNumber } from '#renderer/i18n/format-number.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { BalanceResult, StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { CountyResult } from '#shared/domain/indicators/evaluate-county.ts';
import type { IndicatorOutcome } from '#shared/domain/indicators/evaluate-outcomes.ts';
import type { TestResult } from '#shared/domain/indicators/run-test.ts';
import { allTrue } from '#shared/domain/indicators/school-rule.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import {
  isBalanced,
  lackedFigures,
  summariseTests,
  type LackedFigure,
  type TestSummary,
} from '#shared/domain/indicators/summarise.ts';
import {
  indicatorGroupSchema,
  type Indicator,
  type IndicatorGroup,
  type IndicatorTest,
} from '#shared/schema/indicator.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import type { CheckFinding } from '#shared/domain/workbook/check-facts.ts';
import { doubtsAbout } from './county-checks.ts';
import { countWord } from '#shared/domain/indicators/count-word.ts';
import { countyTexts } from './texts.ts';
import { SCHOOLS_ROW } from './verdict-counts.ts';

/** One thing an indicator asks for, in words. */
export interface VerdictLine {
  readonly label: string;
  readonly value: string;
  readonly threshold: string;
  readonly met: boolean | null;
  /** What else the reader has to know: reasons, doubts, special rules. */
  readonly remarks: readonly string[];
  readonly lacked: readonly LackedFigure[];
}

/** One row of the county's verdict. */
export interface VerdictRow {
  readonly id: string;
  readonly group: IndicatorGroup;
  readonly name: string;
  readonly met: boolean | null;
  readonly lines: readonly VerdictLine[];
  /** What it was judged from; null for the resource indicators, which the wall chart shows. */
  readonly outcome: IndicatorOutcome | null;
}

const GROUPS: readonly IndicatorGroup[] = indicatorGroupSchema.options;

const unitText = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);

/** The test a result is of; undefined for one that a special rule put in its place. */
export const findTest = ({ tests }: Indicator, result: TestResult): IndicatorTest | undefined =>
  tests.find(({ id, label }) => id === result.test && label === result.label);

/** A change of a share is told in points. */
function useTestUnit(): (indicator: Indicator, test: IndicatorTest | undefined) => string {
  const { points } = useTexts(countyTexts);
  return ({ unit }, test) => (test?.kind === 'yearly-change' && unit === '%' ? points : unit);
}

/** A value of a test as its form prints it; with all its digits where the printed one would be judged otherwise. */
export function useResultText(): (result: TestResult, indicator: Indicator) => string {
  const t = useTexts(countyTexts);
  const unitOf = useTestUnit();
  return (result, indicator) => {
    const { value, asPrinted } = result;
    if (value === null) return '?';
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (typeof value === 'string') return value;
    const { decimals } = indicator;
    const text = Number.isInteger(value) ? formatNumber(value) : tellingText(value, decimals, asPrinted);
    return `${text}${unitText(unitOf(indicator, findTest(indicator, result)))}`;
  };
}

/** What a test asks for, in words; the limit is the one in force. */
export function useThresholdText(): (
  indicator: Indicator,
  result: TestResult,
  /** The one all are held to, or that of the result. */
  limit: number | null,
) => string {
  const t = useTexts(countyTexts);
  const unitOf = useTestUnit();
  return (indicator, result, limit) => {
    const test = findTest(indicator, result);
    const { comparator } = result;
    if (test?.kind === 'flag') return t.expected(test.expected ? t.yes : t.no);
    if (test?.kind === 'grade') return t.accepted(test.accepted.join('、'));
    if (test?.kind === 'never-falls-for') return t.falls(test.years);
    if (comparator === null || limit === null) return t.ownLimit;
    const unit = unitOf(indicator, test);
    if (test?.kind === 'yearly-change')
      return limit < 0 ? t.fallsBy(`${-limit} ${unit}`) : t.risesBy(`${limit} ${unit}`);
    return thresholdText({ comparator, value: limit, upper: null, unit }).trim();
  };
}

/** Everything a county is recognised by, in the order of the forms. */
export function useVerdictRows(): (
  result: CountyResult,
  standard: Standard,
  findings: readonly CheckFinding[],
) => readonly VerdictRow[] {
  const stageRow = useSchoolsRow();
  const balance = useBalanceLine();
  const summary = useSummaryLine();
  const { doubted } = useTexts(countyTexts);
  const withDoubts = (of: TestSummary, line: VerdictLine, findings: readonly CheckFinding[]): VerdictLine => {
    const keys = of.units.flatMap(({ result }) => result.inputs.map(({ key }) => key));
    const doubts = of.of === 'county' ? doubtsAbout(findings, keys) : [];
    return { ...line, remarks: [...doubts.map(doubted), ...line.remarks] };
  };
  return (result, standard, findings) => {
    const spread = { departments: result.departments, decimals: standard.coefficientDecimals };
    const rows = [
      ...(result.stages.length === 0 ? [] : [stageRow(result, standard)]),
      ...standard.indicators
        .filter(({ group }) => group === '资源配置')
        .map((indicator): VerdictRow => ({
          ...indicator,
          met: isBalanced(indicator.id, result),
          lines: result.stages.flatMap((stage) => balance(stage, indicator, spread) ?? []),
          outcome: null,
        })),
      ...result.outcomes
        .filter(({ indicator }) => indicator.group !== '计划目标')
        .map((outcome): VerdictRow => ({
          ...outcome.indicator,
          met: outcome.met,
          lines: summariseTests(outcome).map((it) => withDoubts(it, summary(it, outcome.indicator), findings)),
          outcome,
        })),
    ];
    // What a profile adds stands with its group.
    return rows.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  };
}

/** 综合达标: the rule that every school has to meet. */
function useSchoolsRow(): (result: CountyResult, standard: Standard) => VerdictRow {
  const t = useTexts(countyTexts);
  const word = useWord();
  return ({ stages, departments }, { schoolRule }) => ({
    id: SCHOOLS_ROW,
    group: '资源配置',
    name: t.comprehensive,
    met: allTrue(stages.map(({ schoolsPass }) => schoolsPass)),
    outcome: null,
    lines: stages.map(({ stage, departmentCount, passedCount, schoolsPass }) => {
      const failed = departments.filter((it) => it.stage === stage && it.passes === false).length;
      return {
        label: word(stage),
        value: t.counts({ met: passedCount, unmet: failed, unknown: departmentCount - passedCount - failed }, '所'),
        threshold: t.allSchools,
        met: schoolsPass,
        remarks: [t.comprehensiveRule(schoolRule.minMet, `${schoolRule.floor * 100}%`)],
        lacked: [],
      };
    }),
  });
}

interface Spread extends Pick<CountyResult, 'departments'> {
  /** Of a coefficient. */
  readonly decimals: number;
}

function useBalanceLine(): (stage: StageResult, indicator: Indicator, spread: Spread) => VerdictLine | undefined {
  const t = useTexts(countyTexts);
  const word = useWord();
  const doubt = useDoubt();
  return ({ stage, indicators }, { id }, { departments, decimals }) => {
    const found: BalanceResult | undefined = indicators[id];
    if (found === undefined) return undefined;
    const { coefficient, limit, passes, asPrinted, reason } = found;
    const own = departments.filter((department) => department.stage === stage);
    const lacked = lackedFigures(own.flatMap((department) => department.indicators[id]?.missing ?? []));
    return {
      label: t.coefficient(word(stage)),
      value: coefficient === null ? '?' : tellingText(coefficient, decimals, asPrinted),
      threshold: limit === null ? '' : `≤ ${limit}`,
      met: passes,
      remarks: [
        ...(asPrinted === null ? [] : [doubt(printed(asPrinted.value, decimals), asPrinted.met)]),
        // What is missing is told figure by figure.
        ...(reason === null || lacked.length > 0 ? [] : [reason]),
      ],
      lacked,
    };
  };
}

function useSummaryLine(): (summary: TestSummary, indicator: Indicator) => VerdictLine {
  const t = useTexts(countyTexts);
  const resultText = useResultText();
  const thresholdOf = useThresholdText();
  const remarksOf = useRemarks();
  return (summary, indicator) => {
    const { label, of, units, met, tally, limit, lacked } = summary;
    const [{ result }] = units;
    return {
      label,
      value: of === 'county' ? resultText(result, indicator) : t.counts(tally, countWord(units)),
      threshold: thresholdOf(indicator, result, limit),
      met,
      remarks: remarksOf(summary, indicator),
      lacked,
    };
  };
}

function useRemarks(): (summary: TestSummary, indicator: Indicator) => readonly string[] {
  const t = useTexts(countyTexts);
  const doubt = useDoubt();
  return ({ of, units, lacked, doubtful }, { decimals, unit }) => {
    const [{ result, unit: first }] = units;
    const { asPrinted, note, basis } = result;
    const doubts =
      of === 'county' && asPrinted !== null
        ? [doubt(`${printed(asPrinted.value, decimals)}${unitText(unit)}`, asPrinted.met)]
        : doubtful > 0
          ? [t.doubtful(doubtful)]
          : [];
    const unexplained = lacked.length > 0 ? undefined : units.find(({ result: { met } }) => met === null);
    return [
      ...doubts,
      ...(unexplained?.result.reason ? [unexplained.result.reason] : []),
      ...(note === null ? [] : [note]),
      ...(first.relaxations.length > 0 ? [t.relaxed] : []),
      ...(basis === null || basis.setBy === '全国' ? [] : [t.limitBy(basis.setBy)]),
    ];
  };
}

function useDoubt(): (value: string, met: boolean) => string {
  const t = useTexts(countyTexts);
  return (value, met) => t.doubt(value, met ? t.passed : t.failed);
}
