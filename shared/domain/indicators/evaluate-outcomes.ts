import type { Indicator, IndicatorTest } from '../../schema/indicator.ts';
import type { Stage } from '../../schema/stage.ts';
import { must } from '../../util/must.ts';
import type { Department } from './department.ts';
import { runTest, type TestContext, type TestResult } from './run-test.ts';
import { allTrue } from './school-rule.ts';
import type { Standard } from './standard.ts';
import {
  type CountyData,
  countyUnit,
  departmentUnit,
  holds,
  listAllDepartments,
  reportedFigures,
  reportedKeys,
  schoolUnit,
  type Unit,
} from './unit.ts';

/** How one department, school or the county did on an indicator. */
export interface UnitOutcome {
  readonly of: 'department' | 'school' | 'county';
  readonly code: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly tests: readonly TestResult[];
  readonly met: boolean | null;
  /** Relaxations that replaced the tests. */
  readonly relaxations: readonly string[];
}

export interface IndicatorOutcome {
  readonly indicator: Indicator;
  readonly units: readonly UnitOutcome[];
  /** Null when it hangs on a figure that is missing; true when the county has nothing it is about. */
  readonly met: boolean | null;
}

/** A year's figures, and what its tests can be run on; the same units serve every test that is about them. */
interface YearView {
  readonly data: CountyData;
  readonly begins: number;
  readonly reported: ReadonlySet<string>;
  readonly departments: readonly Department[];
  readonly units: Map<string, readonly Unit[]>;
}

interface Setting {
  readonly standard: Standard;
  readonly now: YearView;
  /** Looked at only by the few tests that look back. */
  readonly viewOf: (year: number) => YearView | undefined;
}

/** Judges everything but the resource indicators by the last of the years; the earlier ones are for tests that look back. */
export function evaluateOutcomes(years: readonly CountyData[], standard: Standard): readonly IndicatorOutcome[] {
  const now = viewOf(must(years.at(-1), 'a county is judged on at least one year'), standard);
  const views = new Map([[now.begins, now]]);
  const setting: Setting = {
    standard,
    now,
    viewOf: (year) => {
      const data = years.find((it) => beginOf(it) === year);
      const view = views.get(year) ?? (data && viewOf(data, standard));
      if (view !== undefined) views.set(year, view);
      return view;
    },
  };
  return standard.indicators
    .filter(({ group }) => group !== '资源配置')
    .map((indicator) => evaluateIndicator(indicator, setting));
}

const beginOf = ({ year }: CountyData): number => Number(year.slice(0, 4));

const viewOf = (data: CountyData, standard: Standard): YearView => ({
  data,
  begins: beginOf(data),
  reported: reportedFigures(reportedKeys(data), null),
  departments: listAllDepartments(data, standard).filter(
    ({ school, pupils }) => pupils !== 0 && !standard.scope.excludedKinds.includes(school.kind),
  ),
  units: new Map(),
});

function evaluateIndicator(indicator: Indicator, setting: Setting): IndicatorOutcome {
  const { standard } = setting;
  const eased = standard.relaxations.flatMap(({ id, indicator: owner, when, effect }) =>
    owner === indicator.id && effect.kind === 'tests' ? [{ id, when, tests: effect.tests }] : [],
  );
  const found = new Map<string, { unit: Unit; tests: TestResult[]; relaxations: string[] }>();
  for (const test of [...indicator.tests, ...eased.flatMap(({ tests }) => tests)]) {
    const context = contextOf(indicator, test, setting);
    for (const unit of unitsFor(indicator, test, { view: setting.now, standard })) {
      const relaxation = eased.find(({ when }) => when.every((condition) => holds(condition, unit) === true));
      if (!(relaxation?.tests ?? indicator.tests).includes(test)) continue;
      const result = runTest(test, unit, context);
      if (result === null) continue;
      const relaxations = relaxation === undefined ? [] : [relaxation.id];
      const entry = found.get(unit.key);
      if (entry === undefined) found.set(unit.key, { unit, tests: [result], relaxations });
      else entry.tests.push(result);
    }
  }
  const units = [...found.values()].map(({ unit, tests, relaxations }) => ({
    of: kindOf(unit),
    code: unit.code,
    name: unit.name,
    stage: unit.stage,
    tests,
    met: allTrue(tests.map(({ met }) => met)),
    relaxations,
  }));
  return { indicator, units, met: allTrue(units.map(({ met }) => met)) };
}

function contextOf(indicator: Indicator, test: IndicatorTest, { standard, now, viewOf: at }: Setting): TestContext {
  const unitsByYear = new Map<number, ReadonlyMap<string, Unit>>();
  const inYear: TestContext['inYear'] = (unit, year) => {
    const view = at(year);
    if (view === undefined) return undefined;
    const units =
      unitsByYear.get(year) ?? new Map(unitsFor(indicator, test, { view, standard }).map((it) => [it.key, it]));
    unitsByYear.set(year, units);
    const then = units.get(unit.key);
    return then === undefined ? undefined : { unit: then, reported: view.reported };
  };
  return { standard, reported: now.reported, decimals: indicator.decimals, year: now.begins, inYear };
}

function kindOf({ school, stage }: Unit): UnitOutcome['of'] {
  if (school === null) return 'county';
  return stage === null ? 'school' : 'department';
}

interface SettingOfUnits {
  readonly view: YearView;
  readonly standard: Standard;
}

/** The units a test is run on. What only the county reports is tested on the county, whatever the indicator's level. */
function unitsFor(indicator: Indicator, test: IndicatorTest, setting: SettingOfUnits): readonly Unit[] {
  const isCountys = 'figure' in test && setting.standard.figures.get(test.figure)?.scope === 'county';
  const level = isCountys ? 'county' : indicator.level;
  const key = `${level} ${indicator.shared} ${test.stages.join()}`;
  const known = setting.view.units.get(key);
  if (known !== undefined) return known;
  const units = makeUnits({ level, isShared: indicator.shared, stages: test.stages }, setting);
  setting.view.units.set(key, units);
  return units;
}

interface UnitsWanted {
  readonly level: Indicator['level'];
  readonly isShared: boolean;
  readonly stages: readonly Stage[];
}

function makeUnits({ level, isShared, stages }: UnitsWanted, { view, standard }: SettingOfUnits): readonly Unit[] {
  const departments = view.departments.filter(({ stage }) => stages.includes(stage));
  if (level === 'county' || level === 'national') return [countyUnit(view.data, departments, standard)];
  if (level === 'department') return departments.map((department) => departmentUnit(department, standard, isShared));
  return [...groupBySchool(departments).values()].map((own) => schoolUnit(own, standard));
}

function groupBySchool(
  departments: readonly Department[],
): ReadonlyMap<string, readonly [Department, ...Department[]]> {
  const groups = new Map<string, readonly [Department, ...Department[]]>();
  for (const department of departments) {
    const others = groups.get(department.school.code);
    groups.set(department.school.code, others === undefined ? [department] : [...others, department]);
  }
  return groups;
}
