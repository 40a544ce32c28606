import type { SchoolLevel } from '../../schema/plan.ts';
import type { Turn } from './periods.ts';
import type { Piece } from './pieces.ts';

export interface PieceReading {
  readonly piece: Piece;
  readonly value: number;
  readonly value2: number | null;
  readonly level: SchoolLevel | null;
  readonly indicator: string;
  readonly quote: { readonly from: number; readonly to: number };
  /** Text before the quantity in which its comparator stands. */
  readonly head: string;
  /** Set where one figure stands for several subjects with a period each: 县级每月、乡镇每半月开展一次. */
  readonly turn: Turn | null;
  /** The year of its own that a figure of a series has: 2025年、2026年分别建成4所、5所. */
  readonly year: string | null;
}

/** What later clauses leave out: the object counted, the subject measured. */
export interface Carried {
  readonly object: string | null;
  /** What was counted last in each unit: 新建学校6所,新增学位900个,其中2024年建成2所 goes on with the schools. */
  readonly objects: ReadonlyMap<string, string>;
  readonly subject: string | null;
  /** The stage of the subject. */
  readonly level: SchoolLevel | null;
}
