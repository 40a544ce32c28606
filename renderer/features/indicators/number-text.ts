import { roundAsPrinted } from '#shared/domain/indicators/tolerance.ts';

/** As the official forms print it: fixed decimals, half away from zero. */
export const printed = (value: number, decimals: number): string => roundAsPrinted(value, decimals).toFixed(decimals);
