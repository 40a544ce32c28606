import { stageSchema, type Stage } from '../../schema/stage.ts';

const STAGES: Readonly<Record<string, readonly Stage[]>> = {
  幼儿园: ['幼儿园'],
  小学: ['小学'],
  初中: ['初中'],
  中学: ['初中', '高中'],
  中小学: ['小学', '初中', '高中'],
  中小学幼儿园: ['幼儿园', '小学', '初中', '高中'],
  义务教育: ['小学', '初中'],
  高中: ['高中'],
  中职: ['中职'],
  特教: ['特教'],
  高校: [],
};

/** The stages that a plan's word for a kind of school stands for; a plan that says none means all of them. */
export const stagesOfLevel = (schoolLevel: string | null): readonly Stage[] =>
  schoolLevel === null ? stageSchema.options : (STAGES[schoolLevel] ?? []);
