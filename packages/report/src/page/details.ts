import type { Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { personTitle } from './in-force-title.js';
import { sideways } from './page.js';
import { figure, type Write, withInterval } from './written.js';

const table = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  note: string | null = null,
): Markup | null =>
  rows.length === 0
    ? null
    : html`<section><h2>${title}</h2>${note === null ? null : html`<p class="note">${note}</p>`}${sideways(
        title,
        html`<table><thead><tr>${heads.map(
          (head, index) => html`<th scope="col"
class="${index === 0 ? '' : 'n'}">${head}</th>`,
        )}</tr>
</thead><tbody>${rows.map(
          ([first = '', ...others]) =>
            html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
        )}</tbody></table>`,
      )}</section>`;

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Converts a total over a number of weeks into a weekly figure. @internal */
export const weekly =
  (language: Language, weeks: number): Write =>
  (value) =>
    figure(language, weeks === 0 ? 0 : value / weeks);

/** A count per 100 objectives advanced; omitted if so few were advanced that it would be meaningless. @internal */
export const per100 = ({ advanced, cost }: Report, mean: number, language: Language): string =>
  cost.perAdvanced === null ? '–' : figure(language, (100 * mean) / advanced.mean);

/** Exceptions by cause. @internal */
export const causesTable = (report: Report, { elements }: ProcessShape, language: Language): Markup | null =>
  table(
    language.say('rCauses'),
    [language.say('rCause'), language.say('rExceptions')],
    [...report.exceptions.causes]
      .sort((one, other) => other.raised.mean - one.raised.mean)
      .map(({ cause, raised }) => {
        const [id = '', event] = cause.split(': ');
        const element = elements.find((each) => each.id === id);
        const from = element === undefined ? language.word(id) : language.title('elements', id, element.title);
        return [event === undefined ? from : `${from}: ${language.word(event)}`, per100(report, raised.mean, language)];
      }),
  );

/** How much each review rule had reviewed, and how often its limit of disagreement was exceeded. @internal */
export const reviewsTable = ({ reviews, steps, roles, runs }: Report, language: Language): Markup | null =>
  table(
    language.say('rReviews'),
    [
      language.say('rReviewed'),
      language.say('rReviewer'),
      language.say('rPieces'),
      language.say('rDisagreed'),
      language.say('rLimit'),
      language.say('rPassed'),
    ],
    reviews.map(({ work, by, reviewed, rate, stopsAt, passed }) => {
      const step = steps.find((each) => `${each.element}/${each.step}` === work);
      return [
        language.title('steps', work, step?.title ?? work),
        language.title('roles', by, roles.find(({ role }) => role === by)?.title ?? by),
        withInterval(language, reviewed),
        rate === null ? '–' : language.percent(rate.mean),
        stopsAt === null ? '–' : language.percent(stopsAt),
        passed === null ? '–' : language.say('rOf', { part: Math.round(passed * runs.length), all: runs.length }),
      ];
    }),
    language.say('rReviewsNote'),
  );

/** Objectives advanced by term, each with the number of days that count. @internal */
export const termsTable = ({ throughput }: Report, language: Language): Markup | null => {
  const isCut = throughput.some(({ from, to, counted }) => counted?.from !== from || counted.to !== to);
  return table(
    language.say('rTerms'),
    [language.say('rTerm'), language.say('rDates'), language.say('rAdvanced'), language.say('advancedPerWeek')],
    throughput.map(({ term, counted, advanced }) => {
      const name = term === 'whole time' ? language.say('rWholeTime') : isolated(term);
      if (counted === null) return [name, '–', '–', '–'];
      const weeks = (Date.parse(counted.to) - Date.parse(counted.from) + DAY) / WEEK;
      return [
        name,
        language.say('rRange', { low: language.date(counted.from), high: language.date(counted.to) }),
        withInterval(language, advanced),
        withInterval(language, advanced, (value) => figure(language, value / weeks)),
      ];
    }),
    isCut ? language.say('rTermsNote') : null,
  );
};

/** How much each person works. @internal */
export const peopleTable = (report: Report, language: Language, money: Write): Markup | null => {
  const { people, roles, weeks } = report;
  return table(
    language.say('rEachPerson'),
    [
      language.say('rPerson'),
      language.say('rPeople'),
      language.say('rHoursAWeek'),
      language.say('rOvertime'),
      language.say('rBusyShort'),
      language.say('rCost'),
    ],
    people.map(({ who, name: own, roles: held, headcount, hours, overtimeHours, utilisation, cost }) => {
      const titles = held.map((role) =>
        language.title('roles', role, roles.find((each) => each.role === role)?.title ?? role),
      );
      const name =
        own === null
          ? language.list(titles)
          : `${isolated(personTitle(who, { report, language }))} (${language.list(titles)})`;
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
};
