import type { Language } from '../language/language.js';
import type { PhraseKey } from '../language/messages.js';
import { effortWords, minutesOf } from './effort-words.js';
import { type Form, firstOf, number } from './form-of-words.js';
import { isKey, type Known, roleTitle, workTitle } from './in-force-title.js';

/** A value in force in the words of the page; null if it is not recognised. @internal */
export const valueWords = (value: string, known: Known): string | null => firstOf(VALUES, value, known);

/**
 * A source given by the simulation itself, in the words of the page; null if it is a citation, or the user’s.
 *
 * @internal
 */
export const sourceWords = (source: string, { language }: Known): string | null =>
  isKey(SOURCES, source) ? language.say(SOURCES[source]) : null;

const SOURCES = {
  scenario: 'srcScenario',
  default: 'srcDefault',
  'the model': 'srcModel',
  'the only outcome': 'srcOnly',
  'the model’s rule of review': 'srcReview',
  'the model’s rule of review: the pieces of learners with a support plan are always reviewed': 'srcSupported',
  'default: assumption that all objectives are done within the weeks': 'srcWeeks',
  'default: assumption that people finish what they have begun': 'srcCarryOn',
  'default: mastery that fades has the map revised, but no refresher is added and learnt': 'srcRefreshers',
} as const satisfies Readonly<Record<string, PhraseKey>>;

const WORDS = {
  unlimited: 'vUnlimited',
  once: 'vOnce',
  each: 'vEach',
  finish: 'vFinish',
  resume: 'vResume',
  'hand-over': 'vHandOver',
  'nobody carries on': 'vNoCarryOn',
} as const satisfies Readonly<Record<string, PhraseKey>>;

const COUNTED = {
  'school day': 'schoolDays',
  attempt: 'vAttempts',
  result: 'vResults',
  appointment: 'vAppointments',
} as const satisfies Readonly<Record<string, PhraseKey>>;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The first Monday of 2024, from which the names of weekdays are taken. */
const MONDAY = Date.UTC(2024, 0, 1);

const dayName = ({ locale }: Language, day: string): string =>
  new Date(MONDAY + DAYS.indexOf(day) * 86_400_000).toLocaleDateString(locale, { weekday: 'short', timeZone: 'UTC' });

const share = ({ language }: Known, percent: string | undefined): string =>
  (Number(percent) / 100).toLocaleString(language.locale, { style: 'percent', maximumFractionDigits: 1 });

/** All parts of a list in words; null if any part is not recognised. */
const each = (parts: readonly string[], say: (part: string) => string | null, separator: string): string | null => {
  const said = parts.map(say);
  return said.includes(null) ? null : said.join(separator);
};

const VALUES: readonly Form[] = [
  [/^\d+(?:\.\d+)?$/, ([value], known) => number(known, value)],
  [/^\d{4}-\d\d-\d\d$/, ([date = ''], { language }) => language.date(date)],
  [
    /^(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)$/,
    ([, low = '', high = ''], { language }) =>
      language.say('rRange', { low: language.date(low), high: language.date(high) }),
  ],
  [/^[a-z -]+$/, ([word = ''], { language }) => (isKey(WORDS, word) ? language.say(WORDS[word]) : null)],
  [
    /^([\d.]+) ([a-z ]+?)s?$/,
    ([, count, unit = ''], { language }) =>
      isKey(COUNTED, unit) ? language.say(COUNTED[unit], { n: Number(count) }) : null,
  ],
  [
    /^with the next step of the same work, up to ([\d.]+) minutes?$/,
    ([, minutes], { language }) => language.say('vCarryOn', { n: Number(minutes) }),
  ],
  [
    /^every ([\d.]+) days? for each (learner|objective)$/,
    ([, days, who], { language }) =>
      language.say(who === 'learner' ? 'sentToLearner' : 'sentToObjective', { n: Number(days) }),
  ],
  [
    /^([\d.]+) days? after an objective was advanced on a condition$/,
    ([, days], { language }) => language.say('sentAfterCondition', { n: Number(days) }),
  ],
  [
    /^(?:triangular|exponential|lognormal|gamma|[\d.]+ minutes?).*$/,
    ([effort = ''], known) => effortWords(effort, known),
  ],
  [
    /^by ([\w-]+): ([\d.]+) % of what would count at once(?:; always ([^;]+))?(?:; to be stopped above ([\d.]+) % of disagreements)?$/,
    ([, by = '', part, always, stops], known) => {
      const { say, list, word } = known.language;
      return [
        say('vReview', { role: roleTitle(by, known), share: share(known, part) }),
        ...(always === undefined ? [] : [say('vReviewAlways', { reasons: list(always.split(', ').map(word)) })]),
        ...(stops === undefined ? [] : [say('vReviewStops', { share: share(known, stops) })]),
      ].join('; ');
    },
  ],
  [
    /^([\d.]+) a week for ([\d.]+) weeks?$/,
    ([, rate, weeks], known) =>
      known.language.say('vArrivals', {
        rate: number(known, rate),
        weeks: known.language.say('rWeeks', { n: Number(weeks) }),
      }),
  ],
  [
    /^latency ([\d.]+) minutes?, (?:no limit|([\d.]+) at once)$/,
    ([, latency, capacity], known) =>
      capacity === undefined
        ? known.language.say('vLatency', { minutes: minutesOf(known, latency) })
        : known.language.say('vLatencyCapacity', {
            minutes: minutesOf(known, latency),
            capacity: number(known, capacity),
          }),
  ],
  [/^answers in ([\d.]+) days?$/, ([, days], { language }) => language.say('vTurnaround', { n: Number(days) })],
  [
    /^[\d.]+ for [\d.]+ % of learners(?:, .*)?$/,
    ([mix = ''], known) =>
      each(
        mix.split(', '),
        (part) => {
          const found = /^([\d.]+) for ([\d.]+) % of learners$/.exec(part);
          return found === null
            ? null
            : known.language.say('vMix', { mastered: number(known, found[1]), share: share(known, found[2]) });
        },
        ', ',
      ),
  ],
  [
    /^(?:mon|tue|wed|thu|fri|sat|sun) .*$/,
    ([week = ''], { language }) =>
      each(
        week.split('; '),
        (part) => {
          const [, days = '', low = '', high = ''] = /^([a-z ]+) (\d\d:\d\d) to (\d\d:\d\d)$/.exec(part) ?? [];
          const named = language.list(days.split(' ').map((day) => dayName(language, day)));
          return days === '' ? null : `${named}: ${language.say('rRange', { low, high })}`;
        },
        '; ',
      ),
  ],
  [
    /^[\w-]+ [\d.]+ %(?:, [\w-]+ [\d.]+ %)*$/,
    ([shares = ''], known) =>
      each(
        shares.split(', '),
        (part) => {
          const [, outcome = '', percent] = /^(\S+) ([\d.]+) %$/.exec(part) ?? [];
          return `${known.language.word(outcome)} ${share(known, percent)}`;
        },
        ', ',
      ),
  ],
  [
    /^(.+); fte ([\d.]+), calendar (.+?), cost per hour ([\d.]+), speed ([\d.]+)((?:, [\d.]+ in \S+)*)$/,
    ([, roles = '', fte, calendar = '', cost, speed, rest = ''], known) => {
      const { language } = known;
      const own = language.say('vPerson', {
        roles: roles
          .split(', then ')
          .map((id) => roleTitle(id, known))
          .join(', '),
        fte: number(known, fte),
        calendar,
        cost: number(known, cost),
        speed: number(known, speed),
      });
      const speeds = [...rest.matchAll(/, ([\d.]+) in (\S+?)(?=,|$)/g)].map(([, other, work = '']) =>
        language.say('vSpeedIn', { speed: number(known, other), work: workTitle(work, known) }),
      );
      return [own, ...speeds].join(', ');
    },
  ],
];
