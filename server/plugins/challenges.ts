import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** From the question to the answer of one device; it answers at once. */
const LIFE_MS = 5 * 60 * 1_000;

/** Texts for a device to sign, each good once and for a while. Nothing is kept of those that nobody comes back with. */
export function challenges() {
  // A new one with each start: whoever was answered before asks again.
  const secret = randomBytes(32);
  const used = new Map<string, number>();
  const seal = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  return {
    issue: (nowMs: number): string => {
      const text = `${nowMs + LIFE_MS}.${randomBytes(12).toString('hex')}`;
      return `${text}.${seal(text).toString('hex')}`;
    },
    /** True once for each challenge of ours, while it lives. */
    use: (challenge: string, nowMs: number): boolean => {
      const [, text = '', endsAt, mark = ''] = /^((\d{1,15})\.[0-9a-f]{24})\.([0-9a-f]{64})$/u.exec(challenge) ?? [];
      if (!timingSafeEqual(seal(text), Buffer.from(mark.padEnd(64, '0'), 'hex'))) return false;
      for (const [old, end] of used) if (end < nowMs) used.delete(old);
      if (Number(endsAt) < nowMs || used.has(text)) return false;
      used.set(text, Number(endsAt));
      return true;
    },
  };
}
