/** The local day as ISO text, e.g. 2026-11-22. */
export const today = (): string => new Date().toLocaleDateString('sv');
