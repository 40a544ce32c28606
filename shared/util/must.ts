/** Returns `value`, or throws with the reason we believed it was there. For bugs, not for bad input. */
export function must<T>(value: T | null | undefined, because: string): T {
  if (value === null || value === undefined) throw new Error(`expected a value: ${because}`);
  return value;
}

/** Closes a switch over a union: a new member fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
