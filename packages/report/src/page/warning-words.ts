import { html, type Markup } from '../markup/html.js';
import { type Form, firstOf, number } from './form-of-words.js';
import type { Known } from './in-force-title.js';

type Told = Pick<Known, 'language' | 'report'>;

/** A warning of a report in the words of the page. Those of the core are in English. @internal */
export const warned = (warning: string, known: Told): Markup => {
  if (known.language.tag === 'en') return html`<span>${warning}</span>`;
  const words = warningWords(warning, known);
  return words === null ? html`<span lang="en">${warning}</span>` : html`<span>${words}</span>`;
};

/** A warning of the simulation in the words of the page; null if it is one of the core’s. @internal */
export const warningWords = (warning: string, known: Told): string | null => firstOf(WARNINGS, warning, known);

/** The title of a role on the page, by its title in the report. */
const titled = (title: string, { language, report }: Told): string => {
  const found = report.roles.find((each) => each.title === title);
  return found === undefined ? title : language.title('roles', found.role, title);
};

const dated = (text: string, { language }: Told): string =>
  text.replaceAll(/(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)/g, (_, low: string, high: string) =>
    language.say('rRange', { low: language.date(low), high: language.date(high) }),
  );

const WARNINGS: readonly Form<Told>[] = [
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
    /^(.+) has work but is never on duty in these ([\d.]+) weeks; none of it will be done$/,
    ([, role = '', weeks], known) =>
      known.language.say('wNever', { role: titled(role, known), weeks: number(known, weeks) }),
  ],
  [
    /^if nothing waited, (.+) would be asked for ([\d.]+) times the work there is time for: ([\d,]+) hours of work, ([\d,]+) hours in ([\d.]+) weeks; not all of it can be done in that time$/,
    ([, role = '', times, hours = '', available = '', weeks], known) =>
      known.language.say('wTooMuch', {
        role: titled(role, known),
        times: number(known, times),
        hours: number(known, hours.replaceAll(',', '')),
        available: number(known, available.replaceAll(',', '')),
        weeks: number(known, weeks),
      }),
  ],
  [
    /^(.+) shares people with (\d+) more roles, which together, if nothing waited, would be asked for ([\d.]+) times the work there is time for; not all of it can be done in that time$/,
    ([, role = '', others, times], known) =>
      known.language.say('wShares', { role: titled(role, known), n: Number(others), times: number(known, times) }),
  ],
];
