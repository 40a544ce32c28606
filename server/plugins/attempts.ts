/** How many wrong join codes one address may send in a while. Twelve letters of thirty take longer to guess than that. */
const MOST_ATTEMPTS = 20;
const WINDOW_MS = 15 * 60 * 1_000;
/** Beyond this many addresses all are forgotten: the counts must not fill the memory. */
const MOST_ADDRESSES = 10_000;

export type Attempts = {
  /** How long an address must wait before it may try again; null: it may try now. */
  readonly waitOf: (address: string, nowMs: number) => number | null;
  readonly countFailure: (address: string, nowMs: number) => void;
};

export function attempts(): Attempts {
  const byAddress = new Map<string, { count: number; readonly endsAt: number }>();
  const find = (address: string, nowMs: number) => {
    const entry = byAddress.get(address);
    return entry !== undefined && entry.endsAt > nowMs ? entry : undefined;
  };
  return {
    waitOf: (address, nowMs) => {
      const entry = find(address, nowMs);
      return entry !== undefined && entry.count >= MOST_ATTEMPTS ? entry.endsAt - nowMs : null;
    },
    countFailure: (address, nowMs) => {
      const entry = find(address, nowMs);
      if (entry !== undefined) {
        entry.count += 1;
        return;
      }
      if (byAddress.size >= MOST_ADDRESSES) byAddress.clear();
      byAddress.set(address, { count: 1, endsAt: nowMs + WINDOW_MS });
    },
  };
}
