/** What the library calls the options of a log, as this command has them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\{ columns: \{ (\w+): "([^"]*)" \} \}/g, '--column $1=$2'],
  [/\{ columns \}/g, '--column'],
  [/\{ zone: "([^"]*)" \}/g, '--zone $1'],
  [/\{ zone \}/g, '--zone'],
  [/\{ dateFormat: "([^"]*)" \}/g, '--dates "$1"'],
  [/\{ dateFormat \}/g, '--dates'],
  [/\{ encoding: "([^"]*)" \}/g, '--encoding $1'],
  [/\{ process: 'discover' \}/g, '--process discover'],
  [/\bmapActivities\b/g, '--map'],
];

/** A message of the library, with the options of this command in place of the library’s. */
export const inCommandWords = (message: string): string =>
  WORDS.reduce((text, [pattern, words]) => text.replaceAll(pattern, words), message);
