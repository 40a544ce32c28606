import { performance } from 'node:perf_hooks';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import type { BenchLine } from './bench-line.ts';

/** A paragraph as plans have them: a third of its clauses hold a figure. */
const PARAGRAPH =
  '坚持统筹推进，完善工作机制，加强部门协同，切实保障重点任务落实到位。到2025年，全县新建示范学校6所，新增学位1800个，' +
  '学生体质健康优良率达到56%以上。健全教研制度，深化课堂改革，发挥骨干教师作用，各学校每学期开展教研活动不少于4次。' +
  '规范办学行为，营造良好氛围，不断提升人民群众获得感。';

const BYTES = 100_000;
const RUNS = 9;

const task = (index: number): string => `${index + 1}.推进示范任务。${PARAGRAPH}\n`;

function planOf(bytes: number): string {
  const tasks = Array.from({ length: Math.ceil(bytes / Buffer.byteLength(task(0))) }, (_, index) => task(index));
  return `青原县教育发展规划（2023—2025年）\n一、主要任务\n${tasks.join('')}`;
}

/** The best of several runs after one that warms up, in ms. */
export function benchPlan(): readonly BenchLine[] {
  const text = planOf(BYTES);
  compilePlans(text);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    compilePlans(text);
    return performance.now() - start;
  });
  return [{ name: 'plan of 100 KB compiled', value: Math.min(...times), unit: 'ms', aim: 200 }];
}
