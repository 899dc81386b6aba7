import type { Language } from '../language/language.js';
import { wrapped } from '../markup/measure.js';
import { type Arrow, LABEL, lastOf, MOST_LINES, type Origin } from './element-arrows.js';

/** The width at which the names of several states are wrapped. */
const PILL = 200;

/** The texts for arrows that lead from several states. @internal */
export interface OriginTexts {
  /** The text lines of the shape where such an arrow begins. */
  readonly pills: ReadonlyMap<Arrow, readonly string[]>;
  /** Names that do not fit, to be listed below the picture. */
  readonly notes: readonly string[];
}

/** Names the states from which arrows lead; if the names do not fit, a numbered note lists them. @internal */
export const originTexts = (
  arrows: readonly Arrow[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): OriginTexts => {
  const notes = new Map<string, string>();
  const pills = new Map(
    arrows.flatMap((arrow) => {
      const { from, to, origin } = arrow;
      if (origin === null) return [];
      const whole = wrapped(originTitle(origin, from === to, titles, language), PILL, LABEL, MOST_LINES + 1);
      if (whole.length <= MOST_LINES || 'group' in origin) return [[arrow, whole] as const];
      const note = notes.get(from) ?? language.number(notes.size + 1);
      notes.set(from, note);
      const short = language.say(from === to ? 'inNoted' : 'fromNoted', { n: origin.states.length, note });
      return [[arrow, wrapped(short, PILL, LABEL, MOST_LINES)] as const];
    }),
  );
  const listed = arrows.flatMap(({ from, origin }) => {
    const note = notes.get(from);
    if (note === undefined || origin === null || !('states' in origin) || !notes.delete(from)) return [];
    return [language.say('originNote', { note, states: named(origin.states, titles, language) })];
  });
  return { pills, notes: listed };
};

const named = (states: readonly string[], titles: ReadonlyMap<string, string>, language: Language): string =>
  language.either(states.map((id) => titles.get(id) ?? id));

const originTitle = (
  origin: Origin,
  stays: boolean,
  titles: ReadonlyMap<string, string>,
  language: Language,
): string => {
  if ('group' in origin)
    return origin.group === ''
      ? language.say('anyState')
      : language.say('anyIn', { state: language.word(lastOf(origin.group)) });
  if (origin.others === true) return language.say('anyOther');
  if (origin.except !== undefined)
    return language.say(stays ? 'inAnyBut' : 'fromAnyBut', {
      states: language.list(origin.except.map((id) => titles.get(id) ?? id)),
    });
  return language.say(stays ? 'inStates' : 'fromStates', { states: named(origin.states, titles, language) });
};
