/** Where main serves the bytes of stored photographs and files. */
export const blobUrl = (sha256: string): string => `duxue://blob/${sha256}`;
