const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** 2026-11-22 10:42:07, in the time of this machine. Takes an ISO time or milliseconds since 1970. */
export function formatMoment(moment: string | number): string {
  const date = new Date(moment);
  const day = [pad(date.getFullYear(), 4), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2)].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part, 2)).join(':')}`;
}
