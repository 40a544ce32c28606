/**
 * What a school of several stages shares between them is split by weighted pupils. With a pupil of 小学 as 1, one of 初中
 * counts 1.1 and one of 高中 1.1 x 1.2 = 1.32, so one set of weights serves 九年一贯制 (1 : 1.1), 完全中学 (1 : 1.2) and
 * 十二年一贯制 (1 : 1.1 : 1.32).
 */
export interface WeightedStage {
  readonly pupils: number;
  readonly weight: number;
}

/** The part of the whole that falls to each stage, adding up to 1; null when no stage has pupils. */
export function splitShares(stages: readonly WeightedStage[]): readonly number[] | null {
  const whole = stages.reduce((sum, stage) => sum + stage.pupils * stage.weight, 0);
  if (whole === 0) return null;
  return stages.map((stage) => (stage.pupils * stage.weight) / whole);
}
