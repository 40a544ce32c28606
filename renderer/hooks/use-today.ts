import { useEffect, useState } from 'react';
import { formatMoment } from '#renderer/i18n/moment-text.ts';

const CHECK_EVERY_MS = 60_000;

const currentDay = (): string => formatMoment(Date.now()).slice(0, 10);

/** The day here, e.g. 2026-11-22; follows midnight on a machine that is left on. */
export function useToday(): string {
  const [today, setToday] = useState(currentDay);
  useEffect(() => {
    const timer = setInterval(() => setToday(currentDay()), CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
