/**
 * The invented schools that ship with the app bear codes that no register gives out. What is made from them says so by
 * these codes, also years later and on another machine, where nothing else of the school may be left.
 */
const SAMPLE_CODE = /^99000001\d\d$/;

export const isSampleCode = (code: string): boolean => SAMPLE_CODE.test(code);
