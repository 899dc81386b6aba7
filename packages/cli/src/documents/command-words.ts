/** Phrases in messages of the library, with the options of the command that replace them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\{ columns: \{ (\w+): "([^"]*)" \} \}/g, '--column $1=$2'],
  [/\{ columns \}/g, '--column'],
  [/\{ zone: "([^"]*)" \}/g, '--zone $1'],
  [/\{ zone \}/g, '--zone'],
  [/\{ dateFormat: "([^"]*)" \}/g, '--dates "$1"'],
  [/\{ dateFormat \}/g, '--dates'],
  [/\{ encoding: "([^"]*)" \}/g, '--encoding $1'],
  [/\{ states: (\d+) \}/g, '--states $1'],
  [/\{ process: 'discover' \}/g, '--process discover'],
  [/\bmapActivities\b/g, '--map'],
  [/\{ min: (-?\d+), max: (-?\d+) \}/g, '$1..$2'],
  [/; in a program, columns\)/g, ')'],
  [
    /split (?:it|the input), or raise the limit \((\w+)\)/g,
    'split it, or read it in a program, which may take more ($1)',
  ],
  [/the option "limits" allows more, if this is a log/g, 'split it, or name another file'],
];

/** A message of the library with the library’s options replaced by those of the command. */
export const inCommandWords = (message: string): string =>
  WORDS.reduce((text, [pattern, words]) => text.replaceAll(pattern, words), message);
