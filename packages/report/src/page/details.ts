import type { Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { sideways } from './page.js';
import { withInterval } from './scenario-comparison.js';

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

/** Exceptions by what raised them. @internal */
export const causesTable = ({ exceptions }: Report, { elements }: ProcessShape, language: Language): Markup | null =>
  table(
    language.say('rCauses'),
    [language.say('rCause'), language.say('rExceptions')],
    [...exceptions.causes]
      .sort((one, other) => other.raised.mean - one.raised.mean)
      .map(({ cause, raised }) => {
        const [id = '', event] = cause.split(': ');
        const element = elements.find((each) => each.id === id);
        const from = element === undefined ? language.word(id) : language.title('elements', id, element.title);
        return [event === undefined ? from : `${from}: ${language.word(event)}`, withInterval(language, raised)];
      }),
  );

/** Objectives advanced by term. @internal */
export const termsTable = ({ throughput }: Report, language: Language): Markup | null =>
  table(
    language.say('rTerms'),
    [language.say('rTerm'), language.say('rAdvanced')],
    throughput.map(({ term, advanced }) => [
      throughput.length === 1 && term === 'whole time' ? language.say('rWholeTime') : term,
      withInterval(language, advanced),
    ]),
  );

/** How much each person works. @internal */
export const peopleTable = ({ people, roles }: Report, language: Language): Markup | null =>
  table(
    language.say('rEachPerson'),
    [
      language.say('rPerson'),
      language.say('rPeople'),
      language.say('rHoursShort'),
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
        withInterval(language, hours),
        withInterval(language, overtimeHours),
        utilisation === null ? '–' : language.percent(utilisation.mean),
        withInterval(language, cost),
      ];
    }),
  );
