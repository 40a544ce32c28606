import { defineTexts } from '#renderer/i18n/texts.ts';

/** A checklist as a list, and as it will be met on site. */
export const checklistTexts = defineTexts(
  {
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
