import { STAGES_OF_KIND, type School } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** An invented school: who it is, how big, and where it stands against the standard (1 = exactly met). */
export interface SampleSchool extends Pick<School, 'code' | 'name' | 'kind' | 'urbanRural' | 'ownership' | 'address'> {
  readonly pupils: Partial<Record<Stage, number>>;
  /** One factor an indicator, L1 to L7. */
  readonly hasGym: boolean;
  readonly level: readonly [number, number, number, number, number, number, number];
}

type Level = SampleSchool['level'];

const GOOD: Level = [1.18, 1.25, 1.2, 1.15, 1.12, 1.3, 1.16];
const FAIR: Level = [1.06, 1.1, 1.08, 1.04, 1.05, 1.12, 1.06];
const RICH: Level = [1.35, 1.5, 1.3, 1.42, 1.4, 1.6, 1.35];

const school = (
  order: number,
  who: Pick<School, 'name' | 'kind' | 'urbanRural'>,
  { pupils, level }: { readonly pupils: readonly number[]; readonly level: Level },
): SampleSchool => ({
  ...who,
  code: `99000001${String(order).padStart(2, '0')}`,
  name: `样例区${who.name}`,
  ownership: who.name.includes('民办') ? '民办' : '公办',
  address: `样例区${who.urbanRural === '乡村' ? '虚构村' : '虚构路'}${order}号`,
  pupils: Object.fromEntries(STAGES_OF_KIND[who.kind].map((stage, index) => [stage, pupils[index] ?? 0])),
  hasGym: who.urbanRural === '城区' && (pupils[0] ?? 0) > 900,
  level,
});

/** Twenty-four schools: most meet the standard, some do not, each for a reason an inspector would recognise. */
export const SAMPLE_SCHOOLS: readonly SampleSchool[] = [
  school(1, { name: '青禾小学', kind: '小学', urbanRural: '城区' }, { pupils: [1180], level: GOOD }),
  school(2, { name: '白杨小学', kind: '小学', urbanRural: '城区' }, { pupils: [1456], level: FAIR }),
  // Crowded city centre: hardly any ground to run on, classrooms tight.
  school(
    3,
    { name: '石榴小学', kind: '小学', urbanRural: '城区' },
    { pupils: [1890], level: [1.1, 1.2, 1.05, 0.9, 0.62, 1.15, 1.02] },
  ),
  school(4, { name: '云杉小学', kind: '小学', urbanRural: '城区' }, { pupils: [960], level: RICH }),
  // One indicator short, within the floor of 85 %: still meets the standard.
  school(
    5,
    { name: '海棠小学', kind: '小学', urbanRural: '镇区' },
    { pupils: [742], level: [1.1, 1.2, 1.15, 1.1, 1.08, 0.91, 1.1] },
  ),
  school(6, { name: '松塔小学', kind: '小学', urbanRural: '镇区' }, { pupils: [655], level: GOOD }),
  school(7, { name: '苇塘小学', kind: '小学', urbanRural: '镇区' }, { pupils: [538], level: FAIR }),
  // Too few music, art and PE teachers, too few key teachers.
  school(
    8,
    { name: '柳溪小学', kind: '小学', urbanRural: '乡村' },
    { pupils: [412], level: [1.2, 0.7, 0.72, 1.3, 1.5, 1.2, 1.25] },
  ),
  school(9, { name: '麦田小学', kind: '小学', urbanRural: '乡村' }, { pupils: [268], level: GOOD }),
  school(10, { name: '山楂小学', kind: '小学', urbanRural: '乡村' }, { pupils: [186], level: RICH }),
  school(11, { name: '民办萤火小学', kind: '小学', urbanRural: '城区' }, { pupils: [620], level: FAIR }),
  school(12, { name: '枣林教学点', kind: '教学点', urbanRural: '乡村' }, { pupils: [76], level: RICH }),
  school(13, { name: '芦花教学点', kind: '教学点', urbanRural: '乡村' }, { pupils: [32], level: RICH }),
  school(14, { name: '启明初级中学', kind: '初级中学', urbanRural: '城区' }, { pupils: [1320], level: GOOD }),
  school(15, { name: '长庚初级中学', kind: '初级中学', urbanRural: '城区' }, { pupils: [1675], level: FAIR }),
  // Two indicators short: does not meet the standard although both are above the floor.
  school(
    16,
    { name: '北斗初级中学', kind: '初级中学', urbanRural: '镇区' },
    { pupils: [890], level: [1.1, 1.15, 0.93, 1.06, 1.12, 1.2, 0.9] },
  ),
  school(17, { name: '河鼓初级中学', kind: '初级中学', urbanRural: '镇区' }, { pupils: [702], level: GOOD }),
  school(18, { name: '天市初级中学', kind: '初级中学', urbanRural: '乡村' }, { pupils: [415], level: RICH }),
  school(19, { name: '云帆学校', kind: '九年一贯制学校', urbanRural: '城区' }, { pupils: [1012, 586], level: GOOD }),
  school(20, { name: '星野学校', kind: '九年一贯制学校', urbanRural: '镇区' }, { pupils: [544, 371], level: FAIR }),
  school(21, { name: '桑梓学校', kind: '九年一贯制学校', urbanRural: '乡村' }, { pupils: [228, 164], level: RICH }),
  // Shared rooms and equipment not enough for both departments.
  school(
    22,
    { name: '南浦学校', kind: '九年一贯制学校', urbanRural: '镇区' },
    { pupils: [610, 402], level: [1.12, 1.1, 1.05, 0.83, 0.88, 0.8, 1.02] },
  ),
  school(23, { name: '瀚海中学', kind: '完全中学', urbanRural: '城区' }, { pupils: [980, 1240], level: GOOD }),
  school(24, { name: '沧浪中学', kind: '完全中学', urbanRural: '镇区' }, { pupils: [520, 690], level: FAIR }),
];
