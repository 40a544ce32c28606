/** One measured number and what it is held to. Times are of this machine; ratios travel. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'x';
  /** At most this; null where the number is only shown. */
  readonly aim: number | null;
}
