/** 2026-11-22 10:42:07, in the time of this machine. Takes an ISO time or milliseconds since 1970. */
export const formatMoment = (moment: string | number): string => new Date(moment).toLocaleString('sv');
