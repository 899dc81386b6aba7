import { type Form, firstOf, number } from './form-of-words.js';
import type { Known } from './in-force-title.js';

/**
 * How long a step takes, and for how many learners at once, in the words of the page; null if the text is not
 * recognised.
 *
 * @internal
 */
export const effortWords = (text: string, known: Known): string | null => {
  const [, effort = text, alone, size, source] =
    /^(.*?)(?:(, for each learner alone)|, shared by a group of ([\d.]+)(?: \((.+)\))?)?$/.exec(text) ?? [];
  const said = firstOf(SHAPES, effort, known);
  if (said === null) return null;
  const { language } = known;
  if (alone !== undefined) return language.say('vAlone', { effort: said });
  if (size === undefined) return said;
  const shared = language.say('vGroup', { effort: said, size: number(known, size) });
  return source === undefined || language.tag !== 'en' ? shared : `${shared} (${source})`;
};

const SHAPES: readonly Form[] = [
  [
    /^triangular, ([\d.]+) to ([\d.]+) minutes?, mostly ([\d.]+)$/,
    ([, min, max, mode], known) =>
      known.language.say('vTriangular', {
        min: number(known, min),
        max: minutesOf(known, max),
        mode: number(known, mode),
      }),
  ],
  [
    /^exponential, ([\d.]+) minutes? on average$/,
    ([, mean], known) => known.language.say('vExponential', { mean: minutesOf(known, mean) }),
  ],
  [
    /^(lognormal|gamma), ([\d.]+) minutes? on average, standard deviation ([\d.]+)$/,
    ([, kind, mean, sd], known) =>
      known.language.say(kind === 'gamma' ? 'vGamma' : 'vLognormal', {
        mean: minutesOf(known, mean),
        sd: number(known, sd),
      }),
  ],
  [/^([\d.]+) minutes?$/, ([, minutes], known) => minutesOf(known, minutes)],
];

/** A number of minutes from an English text, in the words of the page. @internal */
export const minutesOf = (known: Pick<Known, 'language'>, text: string | undefined): string =>
  known.language.say('vMinutes', { count: number(known, text), n: Number(text) });
