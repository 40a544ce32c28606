import { useEffect, useState } from 'react';
import { today } from '#renderer/ui/today.ts';

const CHECK_EVERY_MS = 60_000;

/** The day here, e.g. 2026-11-22; follows midnight on a machine that is left on. */
export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return day;
}
