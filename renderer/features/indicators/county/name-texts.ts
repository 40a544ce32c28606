import { counted } from '#renderer/i18n/counted.ts';
import { defineTexts } from '#renderer/i18n/texts.ts';

export const nameTexts = defineTexts(
  {
    label: '区县名称',
    change: '修改',
    changeLabel: '修改区县名称',
    set: '填写区县名称',
    unnamed: '还没有写明是哪个区县，上报表的“填报单位”暂印作“本区县”。',
    proposed: (name: string) => `导入的表上写的是“${name}”，请核对后填写。`,
    title: '区县名称',
    placeholder: '如：样例县',
    consequence: (schools: number) =>
      `${schools} 所学校的“所在区县”都写作这个名称，县级数据和标准的选择一并带过去；可以撤销。`,
    save: '保存',
    cancel: '取消',
  },
  {
    label: 'County',
    change: 'Change',
    changeLabel: 'Change the name of the county',
    set: 'Name the county',
    unnamed: 'Nobody has said which county this is; the forms leave its name open. ',
    proposed: (name) => `The imported sheets name ${name}. Please check it.`,
    title: 'Name of the county',
    placeholder: 'e.g. Sample County',
    consequence: (schools) =>
      `It is written at ${counted(schools, 'school')}; the figures of the county and its choice of standards go along. You can undo this.`,
    save: 'Save',
    cancel: 'Cancel',
  },
);
