import type { Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { sideways } from './page.js';
import { figure, type Write, withInterval } from './written.js';

const table = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Markup | null =>
  rows.length === 0
    ? null
    : html`<section><h2>${title}</h2>${sideways(
        title,
        html`<table><thead><tr>${heads.map((head, index) => html`<th scope="col" class="${index === 0 ? '' : 'n'}">${head}</th>`)}</tr>
</thead><tbody>${rows.map(
          ([first = '', ...others]) =>
            html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
        )}</tbody></table>`,
      )}</section>`;

const WEEK = 7 * 86_400_000;

/** Converts a total over a number of weeks into a weekly figure. @internal */
export const weekly =
  (language: Language, weeks: number): Write =>
  (value) =>
    figure(language, weeks === 0 ? 0 : value / weeks);

/** Exceptions by what raised them. @internal */
export const causesTable = (
  { exceptions, advanced }: Report,
  { elements }: ProcessShape,
  language: Language,
): Markup | null =>
  table(
    language.say('rCauses'),
    [language.say('rCause'), language.say('rExceptions')],
    [...exceptions.causes]
      .sort((one, other) => other.raised.mean - one.raised.mean)
      .map(({ cause, raised }) => {
        const [id = '', event] = cause.split(': ');
        const element = elements.find((each) => each.id === id);
        const from = element === undefined ? language.word(id) : language.title('elements', id, element.title);
        return [
          event === undefined ? from : `${from}: ${language.word(event)}`,
          advanced.mean === 0 ? '–' : figure(language, (100 * raised.mean) / advanced.mean),
        ];
      }),
  );

/** Objectives advanced by term. @internal */
export const termsTable = (report: Report, language: Language): Markup | null =>
  table(
    language.say('rTerms'),
    [language.say('rTerm'), language.say('rDates'), language.say('rAdvanced'), language.say('advancedPerWeek')],
    report.throughput.map(({ term, from, to, advanced }) => {
      const weeks = weeksCounted(report, from, to);
      return [
        term === 'whole time' ? language.say('rWholeTime') : term,
        language.say('rRange', { low: language.date(from), high: language.date(to) }),
        withInterval(language, advanced),
        weeks <= 0 ? '–' : withInterval(language, advanced, (value) => figure(language, value / weeks)),
      ];
    }),
  );

/** How many weeks of a term count: those after the warm-up and before the end. */
const weeksCounted = ({ start, weeks, warmUpWeeks }: Report, from: string, to: string): number => {
  const week = (date: string): number => (Date.parse(date) - Date.parse(start)) / WEEK;
  return Math.min(week(to) + 1 / 7, warmUpWeeks + weeks) - Math.max(week(from), warmUpWeeks);
};

/** How much each person works. @internal */
export const peopleTable = ({ people, roles, weeks }: Report, language: Language, money: Write): Markup | null =>
  table(
    language.say('rEachPerson'),
    [
      language.say('rPerson'),
      language.say('rPeople'),
      language.say('rHoursAWeek'),
      language.say('rOvertime'),
      language.say('rBusyShort'),
      language.say('rCost'),
    ],
    people.map(({ who, roles: held, headcount, hours, overtimeHours, utilisation, cost }, index) => {
      const titles = held.map((role) =>
        language.title('roles', role, roles.find((each) => each.role === role)?.title ?? role),
      );
      const isNamed = !held.includes(who);
      const name = isNamed
        ? `${language.names ? who : language.number(index + 1)} (${language.list(titles)})`
        : language.list(titles);
      return [
        name,
        String(headcount),
        withInterval(language, hours, weekly(language, weeks)),
        withInterval(language, overtimeHours, weekly(language, weeks)),
        utilisation === null ? '–' : language.percent(utilisation.mean),
        withInterval(language, cost, money),
      ];
    }),
  );
