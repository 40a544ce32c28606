import { counted } from '#renderer/i18n/counted.ts';
import { defineTexts } from '#renderer/i18n/texts.ts';

export const countyTexts = defineTexts(
  {
    stray: (count: number, counties: readonly string[]) =>
      `${count} 所学校没有写区县，没有计入${counties.join('、')}的指标和结论`,
    strayHint: (names: readonly string[], count: number) =>
      `${names.join('、')}${count > names.length ? `等 ${count} 所` : ''}。归入之后仍可在学校页上改，也可以撤销。`,
    placeIn: (county: string) => `归入${county}`,
    ownerless: (count: number) => `没有写区县名称时填写的 ${count} 项县级数据和标准选择，现在不属于任何区县`,
    ownerlessHint: '选定之后移到那个区县名下，可以撤销；那里已有不同数值的项留在原处。',
    carryTo: (county: string) => `属于${county}`,
  },
  {
    stray: (count, counties) =>
      `${counted(count, 'school')} without a county: not counted in ${counties.join(', ') || 'any county'}`,
    strayHint: (names, count) =>
      `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}. You can change this later on the page of the school, or undo it.`,
    placeIn: (county) => `Belongs to ${county}`,
    ownerless: (count) =>
      `${counted(count, 'figure')} or choices of standards entered before a county had a name belong to none now`,
    ownerlessHint: 'They move to the county you choose, and you can undo it; where it has another value they stay.',
    carryTo: (county) => `They are ${county}'s`,
  },
);
