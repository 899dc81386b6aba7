import type { Known } from './in-force-title.js';

/** A form of an English text of the simulation, and how a page says it; null if a part is in other words. @internal */
export type Form<Needed = Known> = readonly [
  pattern: RegExp,
  say: (found: readonly string[], known: Needed) => string | null,
];

/** A text in the words of a page, by the first form that it has; null if it has none. @internal */
export const firstOf = <Needed>(forms: readonly Form<Needed>[], text: string, known: Needed): string | null => {
  for (const [pattern, say] of forms) {
    const found = pattern.exec(text);
    const said = found === null ? null : say(found, known);
    if (said !== null) return said;
  }
  return null;
};

/** A number of an English text, as the locale writes it. @internal */
export const number = ({ language }: Pick<Known, 'language'>, text: string | undefined): string =>
  language.number(Number(text), 3);
