import type { Known } from './in-force-title.js';

/**
 * A pattern for an English text of the simulation, and its wording on a page; null if a part is not recognised.
 *
 * @internal
 */
export type Form<Needed = Known> = readonly [
  pattern: RegExp,
  say: (found: readonly string[], known: Needed) => string | null,
];

/** A text in the words of a page, by the first pattern that matches; null if none does. @internal */
export const firstOf = <Needed>(forms: readonly Form<Needed>[], text: string, known: Needed): string | null => {
  for (const [pattern, say] of forms) {
    const found = pattern.exec(text);
    const said = found === null ? null : say(found, known);
    if (said !== null) return said;
  }
  return null;
};

/** A number from an English text, as the locale writes it. @internal */
export const number = ({ language }: Pick<Known, 'language'>, text: string | undefined): string =>
  language.number(Number(text), 3);
