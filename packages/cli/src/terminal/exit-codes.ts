/** The exit code if errors were found within documents, each with its location. */
export const FOUND = 1;

/** The exit code if a file cannot be read or written at all, is of another kind, or an option is wrong. */
export const UNUSABLE = 2;

/** The exit code if Ctrl-C ended the work: 128 plus the number of the signal. */
export const INTERRUPTED = 130;

/** The exit codes in the words of the help. */
export const EXIT_CODES = `Exit codes: ${[
  '0 all is well',
  `${FOUND} errors were found in documents, each with its place (with --strict, warnings too)`,
  `${UNUSABLE} a file cannot be read or written, an option is wrong, or something unexpected happened`,
  `${INTERRUPTED} Ctrl-C: the first stops and prints what is finished, the second ends at once`,
].join(';\n')}.`;
