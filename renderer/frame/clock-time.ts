/** The local time of day, to the second: 10:42:07. */
export const clockTime = (iso: string): string => new Date(iso).toLocaleTimeString('zh-CN', { hour12: false });
