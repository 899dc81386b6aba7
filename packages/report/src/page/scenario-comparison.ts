import type { Comparison, Estimate, Measure } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { differenceChart } from '../pictures/charts.js';
import { sideways } from './page.js';

const CHARTED = ['advanced', 'daysToMastery', 'hoursWaited'] as const satisfies readonly Measure[];

/** A figure with as many digits as mean something. @internal */
export const figure = (language: Language, value: number): string =>
  language.number(value, Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** A mean with its interval, where it has one. @internal */
export const withInterval = (language: Language, estimate: Estimate | null): string => {
  if (estimate === null) return '–';
  const mean = figure(language, estimate.mean);
  if (estimate.low === null) return mean;
  const low = figure(language, estimate.low);
  if (estimate.high === null) return language.say('rFrom', { mean, low });
  const high = figure(language, estimate.high);
  return low === mean && high === mean ? mean : language.say('rInterval', { mean, low, high });
};

/** What other scenarios change against the first, as charts and as a table. @internal */
export const comparisonSection = (comparison: Comparison, language: Language): Markup => {
  const base = comparison.reports[0]?.scenario.title ?? '';
  const title = language.say('rCompared', { title: base });
  const slower = comparison.differences.flatMap(({ title: scenario, slower: why }) =>
    why === null || why.queue === null
      ? []
      : [
          language.say('rSlower', {
            title: scenario,
            began: withInterval(language, why.began),
            role: language.title('roles', why.queue.role, why.queue.title),
            waiting: withInterval(language, why.queue.waiting),
          }),
        ],
  );
  return html`<section><h2>${title}</h2><p class="note">${language.say('rComparedNote')}</p>${slower.map(
    (each) => html`<p>${each}</p>`,
  )}${CHARTED.map(
    (measure) =>
      html`<figure><h3>${language.say(measure)}</h3>${sideways(language.say(measure), differenceChart(comparison, measure, language))}</figure>`,
  )}
${sideways(
  title,
  html`<table><thead><tr><th scope="col">${language.say('rScenarioFigure')}</th>
<th scope="col" class="n">${language.say('rBefore')}</th><th scope="col" class="n">${language.say('rHere')}</th>
<th scope="col" class="n">${language.say('rDifference')}</th>
</tr></thead><tbody>${comparison.differences.flatMap(({ title: scenario, measures }) =>
    measures.map(
      ({ measure, baseline, scenario: here, difference, clear }) =>
        html`<tr><th scope="row">${scenario}: ${language.say(measure)}</th>
<td class="n">${withInterval(language, baseline)}</td><td class="n">${withInterval(language, here)}</td>
<td class="n">${clear ? html`<strong>${withInterval(language, difference)}</strong>` : withInterval(language, difference)}</td>
</tr>`,
    ),
  )}</tbody></table>`,
)}</section>`;
};
