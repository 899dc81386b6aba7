const SHOWN = 5;

/** The first words of a list in quotes, and how many more there are. @internal */
export const listed = (words: readonly string[]): string =>
  [
    ...words.slice(0, SHOWN).map((word) => `"${word.slice(0, 60)}"`),
    ...(words.length > SHOWN ? [`${words.length - SHOWN} more`] : []),
  ].join(', ');
