/** Why a file was not read, with words for the user. */
export interface WorkbookProblem {
  readonly kind: 'tooLarge' | 'notWorkbook' | 'encrypted' | 'damaged' | 'harmful' | 'timeout' | 'crashed';
  readonly file: string;
  readonly message: string;
}
