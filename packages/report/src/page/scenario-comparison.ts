import type { Comparison, Estimate, Measure, Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { differenceChart } from '../pictures/charts.js';
import { sideways } from './page.js';
import { processIn } from './process-in.js';
import { hasIntervals, recommendations, withinNote } from './recommendation.js';
import { warned } from './warning-words.js';
import { figure, inDays, type Write, withInterval } from './written.js';

const CHARTED = ['advanced', 'daysToMastery', 'hoursWaited'] as const satisfies readonly Measure[];

/** The measures in groups, by the question that they answer. */
const GROUPS = [
  ['rGroupWhen', ['advanced', 'advancedPerWeek', 'daysToMastery', 'inProgress']],
  ['rGroupWork', ['busiest', 'hoursWaited', 'notYet', 'exceptions']],
  ['rGroupCost', ['cost', 'costPerAdvanced']],
] as const satisfies readonly (readonly [string, readonly Measure[]])[];

const HOURS_A_DAY = 24;

const writing = (measure: Measure, language: Language, money: Write): Write => {
  switch (measure) {
    case 'cost':
    case 'costPerAdvanced':
      return money;
    case 'busiest':
      return (value) => language.percent(value);
    case 'hoursWaited':
      return (value) => figure(language, value / HOURS_A_DAY);
    default:
      return (value) => figure(language, value);
  }
};

/** The effects of the other scenarios relative to the first: the recommendation, charts and tables. @internal */
export const comparisonSection = (
  comparison: Comparison,
  language: Language,
  money: Write,
  shown: readonly string[] = [],
): Markup => {
  const base = comparison.reports[0]?.scenario.title ?? '';
  const title = language.say('rCompared', { title: base });
  const [recommended, ...each] = recommendations(comparison, language, money);
  return html`<section><h2>${title}</h2><p class="lead">${recommended ?? ''}</p>
<ul class="plain">${each.map((said) => html`<li>${said}</li>`)}</ul>
${comparison.reports.map((report) =>
  warningsOf(report, language, shown),
)}${comparison.reports.map((report) => withinNote(report, language))}
<p class="note">${language.say(hasIntervals(comparison.reports) ? 'rComparedNote' : 'rComparedOnce')}${
    comparison.reports.some(({ warmUpWeeks }) => warmUpWeeks > 0) ? ` ${language.say('rFromFirstDay')}` : ''
  }</p>${slowerOf(comparison, language).map((said) => html`<p>${said}</p>`)}${CHARTED.map((measure) =>
    changeChart(comparison, measure, language),
  )}
${sideways(title, figuresTable(comparison, language, money))}${
  comparison.differences.some(({ measures }) => measures.some(({ difference }) => difference === null))
    ? html`<p class="note">${language.say('rUnknownNote')}</p>`
    : null
}
<h3>${language.say('rRolesBeside')}</h3>${sideways(
    language.say('rRolesBeside'),
    rolesBeside(comparison.reports, language),
  )}</section>`;
};

/** The warnings of a scenario, except those that the page already shows. */
const warningsOf = (report: Report, language: Language, shown: readonly string[]): readonly Markup[] =>
  warned(report, { process: processIn(report), report, language }, shown).map(
    (said) => html`<div class="issue"><bdi>${report.scenario.title}</bdi>: ${said}</div>`,
  );

/** A measure of all scenarios as a chart, if it changes in any and can be expressed relative to the first. */
const changeChart = (comparison: Comparison, measure: Measure, language: Language): Markup => {
  const title = language.say(measure);
  const found = comparison.differences.flatMap(({ measures }) => measures.filter((each) => each.measure === measure));
  const isNone = found.every(({ difference }) => difference !== null && isNothing(difference));
  const charted = found.some(({ baseline, difference }) => difference !== null && (baseline?.mean ?? 0) !== 0);
  return html`<figure><h3>${title}</h3>${
    isNone
      ? html`<p class="note">${language.say('rNoChange')}</p>`
      : charted
        ? sideways(title, differenceChart(comparison, measure, language))
        : html`<p class="note">${language.say('rNoShare')}</p>`
  }</figure>`;
};

const isNothing = ({ mean, low, high }: Estimate): boolean =>
  [mean, low ?? mean, high ?? mean].every((end) => end === 0);

const slowerOf = ({ differences }: Comparison, language: Language): readonly string[] =>
  differences.flatMap(({ title, slower }) =>
    slower?.queue == null
      ? []
      : [
          language.say('rSlower', {
            title,
            began: withInterval(language, slower.began),
            role: language.title('roles', slower.queue.role, slower.queue.title),
            waiting: withInterval(language, slower.queue.waiting),
          }),
        ],
  );

const figuresTable = ({ reports, differences }: Comparison, language: Language, money: Write): Markup => {
  const cell = (estimate: Estimate | null, write: Write): string => withInterval(language, estimate, write);
  return html`<table><thead><tr><th scope="col">${language.say('rFigure')}</th>
<th scope="col" class="n">${reports[0]?.scenario.title ?? ''}</th>${differences.map(
    ({ title }) =>
      html`<th scope="col" class="n">${title}</th><th scope="col" class="n">${language.say('rDifference')}</th>`,
  )}</tr></thead>${GROUPS.map(
    ([group, measures]) => html`<tbody><tr class="group"><th scope="rowgroup"
colspan="${2 + 2 * differences.length}">${language.say(group)}</th></tr>
${measures.map((measure) => {
  const write = writing(measure, language, money);
  const found = differences.map((each) => each.measures.find((one) => one.measure === measure));
  return html`<tr><th scope="row" class="plain">${language.say(measure)}</th><td
class="n">${cell(found[0]?.baseline ?? null, write)}</td>${found.map(
    (each) => html`<td class="n">${cell(each?.scenario ?? null, write)}</td>
<td class="n">${
      each?.clear === true
        ? html`<strong>${cell(each.difference, write)}</strong>`
        : cell(each?.difference ?? null, write)
    }</td>`,
  )}</tr>`;
})}</tbody>`,
  )}</table>`;
};

/** How busy each role is in each scenario, and how long its work waits, side by side. */
const rolesBeside = (reports: readonly Report[], language: Language): Markup => {
  const roles = new Map(
    reports.flatMap((report) =>
      report.roles.filter(({ heldBy }) => heldBy === 'people').map(({ role, title }) => [role, title] as const),
    ),
  );
  const heads = [language.say('rPeople'), language.say('rBusyShort'), language.say('rWaitDays')];
  return html`<table><thead><tr><th scope="col" rowspan="2">${language.say('role')}</th>${reports.map(
    ({ scenario }) => html`<th scope="colgroup" colspan="3" class="n">${scenario.title}</th>`,
  )}</tr><tr>${reports.map(() =>
    heads.map(
      (head) => html`<th scope="col"
class="n">${head}</th>`,
    ),
  )}</tr></thead><tbody>${[...roles].map(
    ([id, title]) =>
      html`<tr><th scope="row">${language.title('roles', id, title)}</th>${reports.map((report) => {
        const role = report.roles.find((each) => each.role === id);
        const cells =
          role === undefined
            ? ['–', '–', '–']
            : [
                String(role.headcount),
                role.utilisation === null ? '–' : language.percent(role.utilisation.mean),
                role.wait.mean === null ? '–' : inDays(language, role.wait.mean.mean),
              ];
        return cells.map((said) => html`<td class="n">${said}</td>`);
      })}</tr>`,
  )}</tbody></table>`;
};
