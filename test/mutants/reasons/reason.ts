/** Why surviving mutants are left. */
export interface Reason {
  /** The end of the file’s path. */
  readonly file: string;
  /** The code of the line. */
  readonly code: string;
  /** The replacements to which it applies, as a pattern. */
  readonly replacement: RegExp;
  readonly kind: 'equivalent' | 'not worth a test';
  readonly because: string;
}
