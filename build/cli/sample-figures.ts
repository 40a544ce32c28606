import type { Stage } from '#shared/schema/stage.ts';
import { must } from '#shared/util/must.ts';
import type { SampleSchool } from './sample-schools.ts';

type Compulsory = '小学' | '初中';

/** What the standard asks per pupil or per hundred: invented schools are laid out around it. */
const ASKED: Readonly<Record<Compulsory, readonly [number, number, number, number, number, number, number]>> = {
  小学: [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
  初中: [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4],
};
const CLASS_SIZE: Readonly<Record<Stage, number>> = { 幼儿园: 25, 小学: 42, 初中: 46, 高中: 50, 中职: 45, 特教: 10 };

/** Rooms and equipment of a school with several stages serve them in this proportion. */
const WEIGHT: Partial<Record<Stage, number>> = { 小学: 1, 初中: 1.1, 高中: 1.2 * 1.1 };

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Figures by key, in the dictionary's units. */
export type SampleFigures = ReadonlyMap<string, number>;

/** How a year differs from the last: fewer pupils are born, means grow. */
export interface SampleYear {
  readonly label: string;
  readonly pupils: number;
  readonly means: number;
}

export const SAMPLE_YEARS: readonly SampleYear[] = [
  { label: '2023-2024', pupils: 1.03, means: 0.93 },
  { label: '2024-2025', pupils: 1.015, means: 0.97 },
  { label: '2025-2026', pupils: 1, means: 1 },
];

interface Maker {
  readonly school: SampleSchool;
  readonly year: SampleYear;
  readonly random: () => number;
  readonly figures: Map<string, number>;
}

/** One indicator's factor this year; those that are short stay short. */
const levelOf = ({ school, year, random }: Maker, indicator: number): number =>
  must(school.level[indicator], 'seven levels') * year.means * (1 + (random() - 0.5) * 0.01);

/** What a school reports in a year. The order of the calls is part of the numbers: `random` is drawn as it goes. */
export function sampleFigures(school: SampleSchool, year: SampleYear, random: () => number): SampleFigures {
  const maker: Maker = { school, year, random, figures: new Map() };
  for (const [stage, base] of stagesOf(school)) {
    const pupils = Math.round(base * year.pupils);
    const classes = Math.max(stage === '小学' ? 6 : 3, Math.ceil(pupils / CLASS_SIZE[stage]));
    maker.figures.set(`pupils@${stage}`, pupils);
    maker.figures.set(`classes@${stage}`, classes);
    maker.figures.set(`max-class-size@${stage}`, Math.ceil(pupils / classes) + (random() < 0.5 ? 1 : 2));
    if (stage === '小学' || stage === '初中') addDepartment(maker, stage, { pupils, classes });
  }
  addPremises(maker);
  return maker.figures;
}

const stagesOf = ({ pupils }: SampleSchool): readonly (readonly [Stage, number])[] =>
  (['小学', '初中', '高中'] as const).flatMap((stage) => {
    const count = pupils[stage];
    return count === undefined ? [] : [[stage, count] as const];
  });

function addDepartment(
  maker: Maker,
  stage: Compulsory,
  { pupils, classes }: { readonly pupils: number; readonly classes: number },
): void {
  const { figures, random } = maker;
  const asked = ASKED[stage];
  const set = (id: string, value: number): void => void figures.set(`${id}@${stage}`, value);
  const above = Math.ceil((pupils / 100) * asked[0] * levelOf(maker, 0));
  const teachers = Math.max(above + Math.ceil(pupils / 200), Math.ceil(classes * 1.9));
  const master = Math.floor(above * (stage === '小学' ? 0.05 : 0.14));
  const college = stage === '小学' ? Math.floor(above * 0.28) : teachers - above;
  set('full-time-teachers', teachers);
  set('teachers-college', college);
  set('teachers-bachelor', above - master - (stage === '小学' ? college : 0));
  set('teachers-master', master);
  set('backbone-teachers', Math.ceil((pupils / 100) * asked[1] * levelOf(maker, 1)));
  const specialists = Math.ceil((pupils / 100) * asked[2] * levelOf(maker, 2));
  const pe = Math.ceil(specialists * 0.5);
  const music = Math.floor((specialists - pe) / 2);
  set('pe-teachers', pe);
  set('music-teachers', music);
  set('fine-art-teachers', specialists - pe - music);
  set('certified-teachers', teachers);
  set('teachers-trained-360', random() < 0.12 ? teachers - 1 : teachers);
  addHealth(maker, stage, pupils);
  if (stage === '初中') addRetention(maker, pupils);
}

function addHealth({ figures, random, year }: Maker, stage: Compulsory, pupils: number): void {
  const tested = pupils - Math.floor(pupils * 0.01);
  figures.set(`fitness-tested@${stage}`, tested);
  figures.set(`fitness-passed@${stage}`, Math.round(tested * (0.93 + random() * 0.05)));
  figures.set(`fitness-good@${stage}`, Math.round(tested * (0.48 + random() * 0.16) * year.means));
  figures.set(`vision-tested@${stage}`, tested);
  figures.set(
    `myopic-pupils@${stage}`,
    Math.round((tested * ((stage === '小学' ? 0.34 : 0.66) + random() * 0.06)) / year.means),
  );
}

function addRetention({ figures, random }: Maker, pupils: number): void {
  const start = Math.round(pupils / 3);
  const [arrived, left] = [Math.round(start * 0.03 * random()), Math.round(start * 0.05 * random())];
  figures.set('retention-start@初中', start);
  figures.set('retention-in@初中', arrived);
  figures.set('retention-out@初中', left);
  figures.set('retention-deaths@初中', 0);
  figures.set('retention-graduates@初中', start + arrived - left - Math.round(start * 0.02 * random()));
}

/** What the whole school shares, enough for each department at the school's level. */
function addPremises(maker: Maker): void {
  const { school, figures, random } = maker;
  const pupilsOf = (stage: Stage): number => figures.get(`pupils@${stage}`) ?? 0;
  const base: Compulsory = school.pupils.小学 === undefined ? '初中' : '小学';
  const weighted =
    stagesOf(school).reduce((sum, [stage]) => sum + pupilsOf(stage) * (WEIGHT[stage] ?? 1), 0) / (WEIGHT[base] ?? 1);
  // Junior thresholds are higher than the 1.1 of the split: with both stages the junior one decides.
  const asked = (indicator: number): number => {
    const [primary, junior] = [must(ASKED.小学[indicator], 'seven'), must(ASKED.初中[indicator], 'seven')];
    if (base === '初中') return junior;
    return school.pupils.初中 === undefined ? primary : Math.max(primary, junior / 1.1);
  };
  const amount = (indicator: number): number => weighted * asked(indicator) * levelOf(maker, indicator);
  const sports = Math.round(amount(4));
  const gym = school.hasGym ? 1200 : 0;
  const indoor = gym + 150;
  figures.set('teaching-area', Math.round(amount(3)) + indoor);
  figures.set('indoor-sports-area', indoor);
  figures.set('gym-area', gym);
  figures.set('sports-ground-area', sports - gym);
  figures.set('equipment-value', Math.round(amount(5) / 100) * 100);
  figures.set('multimedia-rooms', Math.ceil(amount(6) / 100));
  addRooms(maker);
  const funds = Math.round((weighted * (1150 + random() * 80)) / 1000) * 1000;
  figures.set('public-funds-budget', funds);
  figures.set('training-funds-budget', Math.round((funds * (0.051 + random() * 0.006)) / 100) * 100);
}

function addRooms({ figures, school, random }: Maker): void {
  const classes = stagesOf(school).reduce((sum, [stage]) => sum + (figures.get(`classes@${stage}`) ?? 0), 0);
  const needed = Math.ceil(classes / 12);
  const smaller = random() < 0.2 ? 1 : 0;
  figures.set('music-rooms-ge-96', needed - smaller);
  figures.set('music-rooms-73-96', smaller);
  figures.set('art-rooms-ge-90', needed);
  figures.set('art-rooms-67-90', 0);
}
