// Made once: it is asked at every key press.
const format = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'medium', hourCycle: 'h23' });

/** The local time of day, to the second: 10:42:07. */
export const clockTime = (iso: string): string => format.format(new Date(iso));
