import type { PlanSection, PlanTask, StructureCheck } from '../../schema/plan.ts';
import { ordinalValue } from './chinese-numerals.ts';
import type { BodyParagraph } from './tasks.ts';

/** 三项“赋能行动”, 完成30项具体工作任务: what the plan says it holds, against what was read. */
const ANNOUNCED =
  /(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:项|大|个)(“[^”]{1,14}”|[\u4e00-\u9fff]{0,6}?(?:行动|工程|改革|任务|计划|举措|措施))/g;

const KEY = /(?:工作任务|任务|行动|工程|改革|计划|举措|措施)”?$/;

function countOf(noun: string, sections: readonly PlanSection[], tasks: readonly PlanTask[]): number | null {
  const bare = noun.replace(/[“”]/g, '');
  if (bare.endsWith('任务')) return tasks.filter((task) => task.role === 'task').length;
  const last = bare.slice(-4);
  const kind = bare.slice(-2);
  for (const ending of [last, kind]) {
    const found = sections.filter((section) => section.heading.endsWith(ending) && section.kind === 'section').length;
    if (found >= 2) return found;
  }
  return null;
}

/** Compares the counts a plan announces in its introduction and headings with the outline. */
export function checkAnnounced(
  asides: readonly BodyParagraph[],
  sections: readonly PlanSection[],
  tasks: readonly PlanTask[],
): StructureCheck[] {
  const seen = new Set<string>();
  return asides.flatMap((aside) =>
    [...aside.passage.text.matchAll(ANNOUNCED)].flatMap((match) => {
      const announced = ordinalValue(match[1] ?? '');
      const noun = match[2] ?? '';
      if (announced === null || announced < 2 || !KEY.test(noun) || seen.has(match[0])) return [];
      const found = countOf(noun, sections, tasks);
      if (found === null) return [];
      seen.add(match[0]);
      const agrees = found === announced;
      return [
        {
          lineNo: aside.lineNo,
          quote: match[0],
          check: `${announced} announced, ${found} read: ${agrees ? 'agrees' : 'does not agree'}`,
          agrees,
        },
      ];
    }),
  );
}
