import { z } from 'zod';

/** 学段. Figures, thresholds and coefficients are kept apart by stage. */
export const stageSchema = z.enum(['幼儿园', '小学', '初中', '高中', '中职', '特教']);
export type Stage = z.infer<typeof stageSchema>;
