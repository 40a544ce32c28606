import { defineTexts } from '#renderer/i18n/texts.ts';

/** A checklist as a list, and as it will be met on site. */
export const checklistTexts = defineTexts(
  {
    version: (version: number) => `第 ${version} 版`,
    published: (day: string) => `${day} 发布，内容不再改变`,
    items: (count: number) => `${count} 项`,
    back: '返回检查表',
    differences: (version: number) => `与第 ${version} 版的差异`,
    since: (version: number) => `与第 ${version} 版相比`,
    note: '这就是督学到校看到的样子，可以试着回答；不会保存。',
    kind: '办学类型',
    place: '城乡',
    anyKind: '办学类型未知',
    anyPlace: '城乡未知',
    asked: (shown: number, waiting: number) =>
      waiting === 0 ? `检查 ${shown} 项` : `检查 ${shown} 项，另有 ${waiting} 项要看前面的回答`,
    left: (count: number) => `这样的学校不查 ${count} 项`,
    again: '清空试答',
    previous: '上一项',
    next: '下一项',
    none: '还没有写完整的检查项可以预览。',
    answer: '作答方式',
  },
  {
    version: (version) => `Version ${version}`,
    published: (day) => `Published on ${day}; it no longer changes`,
    items: (count) => `${count} items`,
    back: 'Back to checklists',
    differences: (version) => `Differences to version ${version}`,
    since: (version) => `Compared with version ${version}`,
    note: 'This is what inspectors meet on site. Try to answer; nothing is stored.',
    kind: 'Kind of school',
    place: 'City, town, rural',
    anyKind: 'any kind of school',
    anyPlace: 'any place',
    asked: (shown, waiting) =>
      waiting === 0 ? `${shown} items asked` : `${shown} items asked, ${waiting} wait for earlier answers`,
    left: (count) => `${count} items are not asked at such a school`,
    again: 'Clear the answers',
    previous: 'Previous',
    next: 'Next',
    none: 'No item is complete enough to be shown.',
    answer: 'Form of the answer',
  },
);
