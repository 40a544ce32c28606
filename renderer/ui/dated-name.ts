import { today } from './today.ts';

/** Leaves room for the day and the ending within what main lets a file name have. */
const MOST_CHARACTERS = 48;

/** The name of a file that is saved today: `整改台账 2026-11-22`. */
export const datedName = (name: string): string => `${[...name].slice(0, MOST_CHARACTERS).join('')} ${today()}`;
