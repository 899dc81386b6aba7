import type { KeptApart, Report } from '@work-elements/simulate';
import { html, type Markup } from '../markup/html.js';
import { type Form, firstOf, number } from './form-of-words.js';
import { type Known, personTitle, roleTitle, workTitle } from './in-force-title.js';

/** The warnings of a report in the words of the page, except those already shown. @internal */
export const warned = (
  { warnings, keptApart }: Report,
  known: Known,
  shown: readonly string[] = [],
): readonly Markup[] =>
  warnings
    .filter((warning) => !shown.includes(warning))
    .map((warning) => {
      const apart = keptApart.find(({ message }) => message === warning);
      const words = apart === undefined ? warningWords(warning, known) : apartWords(apart, known);
      return words === null ? html`<span lang="en">${warning}</span>` : html`<span>${words}</span>`;
    });

/** The warning that somebody does work that the model keeps apart. */
const apartWords = ({ person, roles: [first, second], work: [one, other] }: KeptApart, known: Known): string => {
  const { say } = known.language;
  const both = { role: roleTitle(first, known), one: quotedWork(one, known), other: quotedWork(other, known) };
  return person === null
    ? say('dOneRole', both)
    : say('dOnePerson', { ...both, person: personTitle(person.id, known), otherRole: roleTitle(second, known) });
};

/** A step with its element, or an element, in quotation marks. */
const quotedWork = (work: string, known: Known): string => {
  const [element = work, step] = work.split('/');
  const { say } = known.language;
  return step === undefined
    ? say('quoted', { text: workTitle(element, known) })
    : say('stepOf', { step: workTitle(work, known), element: workTitle(element, known) });
};

/** A warning of the simulation in the words of the page; null if it matches no known pattern. @internal */
export const warningWords = (warning: string, known: Known): string | null => firstOf(WARNINGS, warning, known);

/** The title of a role on the page, by its title in the report. */
const titled = (title: string, { language, report }: Known): string => {
  const found = report.roles.find((each) => each.title === title);
  return found === undefined ? title : language.title('roles', found.role, title);
};

const dated = (text: string, { language }: Known): string =>
  text.replaceAll(/(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)/g, (_, low: string, high: string) =>
    language.say('rRange', { low: language.date(low), high: language.date(high) }),
  );

const WARNINGS: readonly Form[] = [
  [
    /^a (term|holiday) \((.*)\) (lies outside|is cut off by) the time of the scenario, (\S+) to (\S+)$/,
    ([, kind, dates = '', how, start = '', end = ''], known) => {
      const { say, date } = known.language;
      const what = say(kind === 'term' ? 'wTerm' : 'wHoliday', { dates: dated(dates, known) });
      return say(how === 'lies outside' ? 'wOutside' : 'wCutOff', { what, start: date(start), end: date(end) });
    },
  ],
  [
    /^a cohort \((\d+) learners? on (\S+)\) lies outside the time of the scenario, (\S+) to (\S+)$/,
    ([, count, on = '', start = '', end = ''], { language: { say, date } }) => {
      const what = say('wCohort', { n: Number(count), date: date(on) });
      return say('wOutside', { what, start: date(start), end: date(end) });
    },
  ],
  [
    /^(.+) has work but is never on duty in (?:this week|these ([\d.]+) weeks); none of it will be done$/,
    ([, role = '', weeks = '1'], known) =>
      known.language.say('wNever', { role: titled(role, known), n: Number(weeks) }),
  ],
  [
    /^even if nothing waited, (.+) would have ([\d.]+) times as much work as time: ([\d,]+) hours? of work, ([\d,]+) hours? of time in ([\d.]+) weeks?; not all of it can be done in that time$/,
    ([, role = '', times, hours = '', available = '', weeks], known) => {
      const { say } = known.language;
      const time = (text: string): string => say('hours', { n: Number(text.replaceAll(',', '')) });
      return say('wTooMuch', {
        role: titled(role, known),
        times: number(known, times),
        hours: time(hours),
        available: time(available),
        weeks: say('rWeeks', { n: Number(weeks) }),
      });
    },
  ],
  [
    /^(.+) shares people with (\d+) more roles?, which together, even if nothing waited, would have ([\d.]+) times as much work as time; not all of it can be done in that time$/,
    ([, role = '', others, times], known) =>
      known.language.say('wShares', { role: titled(role, known), n: Number(others), times: number(known, times) }),
  ],
  [
    /^all (\d+) learners? (?:is|are) there before the warm-up is over \((\S+)\), and what they finish in it is left out of the figures; a warm-up is for learners who keep coming$/,
    ([, count, date = ''], { language }) =>
      language.say('wBeforeCounting', { n: Number(count), date: language.date(date) }),
  ],
  [
    /^(\d+) steps? takes? no time, since nothing says how long: (.+?)( …)?; write an "effort" for each, in its element or in the scenario$/,
    ([, count, named = '', more = ''], known) => {
      const steps = [...named.matchAll(/"([^"]+)"/g)].map(([, ref = '']) => quotedWork(ref, known));
      return known.language.say('wNoEffort', { n: Number(count), steps: `${steps.join(', ')}${more}` });
    },
  ],
];
