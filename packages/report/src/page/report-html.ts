import type { Comparison, Estimate, InForce, Report, Times } from '@work-elements/simulate';
import { type ImplementationModel, learningProcess, processOf, type WorkElement } from 'work-elements';
import { words } from '../language/english-titles.js';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { masteryChart, queueChart, utilisationChart } from '../pictures/charts.js';
import type { ProcessShape } from '../pictures/lanes.js';
import { processPicture } from '../pictures/process-svg.js';
import { assumptionsSection } from './assumptions-section.js';
import { bottleneckSection } from './bottleneck-section.js';
import { causesTable, peopleTable, termsTable } from './details.js';
import { duration } from './duration.js';
import { page, sideways } from './page.js';
import { comparisonSection, figure, withInterval } from './scenario-comparison.js';

/**
 * How the page of a simulation is made.
 *
 * @public
 */
export interface ReportPageOptions extends LanguageOptions {
  /** What `compareScenarios` gives, to be shown beside it. */
  readonly comparison?: Comparison | undefined;
  /** What `explainScenario` gives: every number in force, to be shown with its source. */
  readonly inForce?: readonly InForce[] | undefined;
  /** The model that was simulated, where it has a process of its own: for the titles of its elements. */
  readonly model?: ImplementationModel | undefined;
}

/**
 * A report as a page that stands by itself: no script, nothing to load, charts as SVG, ready to be mailed, printed or
 * opened without a network. It shows how busy each role is, the queues over time, how long objectives took, the
 * process with what went along each arrow, and, with a comparison, what each scenario changes, with intervals.
 *
 * @param report - What `simulate` gives.
 * @param options - Language, and what to show beside it.
 * @returns The page as HTML.
 *
 * @example
 * ```ts
 * import { reportHtml } from '@work-elements/report';
 * import { parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 5, objectives: 1 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const page = reportHtml(await simulate(scenario, { replications: 2 }));
 * console.log(page.startsWith('<!doctype html>'), page.includes('<svg')); // true true
 * ```
 *
 * @public
 */
export const reportHtml = (report: Report, options: ReportPageOptions = {}): string => {
  const language = readOptions('reportHtml', options, {}, ['comparison', 'model']);
  const { scenario, warnings } = report;
  const process = options.model === undefined ? processIn(report) : processOf(options.model);
  return page(
    language,
    `${isolated(scenario.title)} (${scenario.model})`,
    html`<header><p class="kicker">${scenario.model}</p><h1><bdi>${scenario.title}</bdi></h1><p class="note">${headline(report, language)}</p>
${warnings.map((warning) => html`<div class="issue"><span${english(language)}>${warning}</span></div>`)}
${figures(report, language)}
${masteryNotes(report, language)}</header>
${bottleneckSection(report, language)}
${options.comparison === undefined ? null : comparisonSection(options.comparison, language)}
${options.inForce === undefined ? null : assumptionsSection(options.inForce, language)}
<section><h2>${language.say('rNotModelled')}</h2><p class="note">${language.say('rNotModelledNote')}</p></section>
${section(language.say('rBusy'), language.say('rBusyNote'), utilisationChart(report, language))}
${section(language.say('rQueues'), language.say('rQueuesNote'), queueChart(report, language))}
${section(language.say('rMastery'), language.say('rMasteryNote'), masteryChart(report, language))}
${section(language.say('rProcess'), language.say('rProcessNote'), processPicture(process, { report }, language), 'onpage')}
${rolesTable(report, language)}
${stepsTable(report, process, language)}
${causesTable(report, process, language)}
${termsTable(report, language)}
${peopleTable(report, language)}
<footer class="note">${language.say('rFooter')}</footer>`,
  );
};

/** The core and the simulation speak English. */
const english = (language: Language): Content => (language.tag === 'en' ? null : html` lang="en"`);

/** What a report says of its process: the catalogue’s elements by their titles, any others by their ids. */
const processIn = ({ steps, routes }: Report): ProcessShape => {
  const known = new Map<string, WorkElement>(learningProcess.elements.map((element) => [element.id, element]));
  return {
    elements: [...new Set(steps.map(({ element }) => element))].map(
      (id) => known.get(id) ?? { id, title: words(id), kind: 'learning' as const },
    ),
    routes: routes.map(({ from, on, to }) => {
      const artifact = learningProcess.routes.find(
        (route) => route.from === from && route.on === on && route.to === to,
      )?.artifact;
      return { from, to, artifact: artifact ?? on };
    }),
    entries: learningProcess.entries,
  };
};

const headline = ({ replications, seed, weeks, warmUpWeeks, cancelled }: Report, language: Language): Content => {
  const parts = [
    `${language.say('rWeeks', { n: weeks })}${warmUpWeeks > 0 ? ` ${language.say('rWarmUp', { n: warmUpWeeks })}` : ''}`,
    language.say('rReplications', { n: replications, seed: String(seed) }),
  ];
  return html`${parts.join(' · ')}${cancelled ? html` · <strong>${language.say('rCancelled')}</strong>` : null}`;
};

const section = (title: string, note: string, chart: Markup, kind = ''): Markup =>
  html`<section class="${kind}"><h2>${title}</h2><p class="note">${note}</p>
<figure>${sideways(title, chart)}</figure></section>`;

const figures = (
  { advanced, notYet, exceptions, timeToMastery, cost, objectives }: Report,
  language: Language,
): Markup => {
  const shown: readonly (readonly [string, Estimate | string | null])[] = [
    [language.say('rAdvanced'), advanced],
    [language.say('rInProgress'), objectives.inProgress],
    [language.say('rDays'), timeToMastery.mean],
    [language.say('rDays95'), quantile(language, timeToMastery, 'p95')],
    [language.say('rNotYet'), notYet],
    [language.say('rExceptions'), exceptions.raised],
    [language.say('rHours'), cost.staffHours],
    [language.say('rCost'), cost.total],
    [language.say('rCostEach'), cost.perAdvanced],
  ];
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div>
<dt>${name}</dt><dd class="figure">${typeof value === 'string' ? value : withInterval(language, value)}</dd></div>`,
  )}</dl>`;
};

const time = (language: Language, { longest }: Times, estimate: Estimate | null): string => {
  if (estimate !== null) return duration(estimate.mean, language.locale);
  return longest === null ? '–' : language.say('rMoreThan', { limit: duration(longest, language.locale) });
};

/** A quantile with its interval; where it was not reached, how long it is at least. */
const quantile = (language: Language, times: Times, which: 'p50' | 'p90' | 'p95'): string =>
  times[which] !== null || times.longest === null
    ? withInterval(language, times[which])
    : language.say('rMoreThan', { limit: figure(language, times.longest) });

/** What is to be said beside how long objectives took. */
const masteryNotes = ({ timeToMastery, advanced }: Report, language: Language): Content => {
  const { unfinished, growing, byLittlesLaw } = timeToMastery;
  if (unfinished.mean === 0) return null;
  const open = language.say('rUnfinished', {
    open: figure(language, unfinished.mean),
    done: figure(language, advanced.mean),
  });
  const grows =
    byLittlesLaw === null
      ? language.say('rNoneAdvanced')
      : language.say('rGrowing', { days: figure(language, byLittlesLaw) });
  return html`<p class="note">${open}${growing ? ` ${grows}` : ''}</p>`;
};

const rolesTable = ({ roles }: Report, language: Language): Markup => {
  const heads = [
    language.say('rPeople'),
    language.say('rHoursShort'),
    language.say('rBusyShort'),
    language.say('rQueue'),
    language.say('rAtEnd'),
    language.say('rWaitMean'),
    language.say('r95'),
  ];
  return html`<section><h2>${language.say('rRoles')}</h2>${sideways(
    language.say('rRoles'),
    html`<table><thead><tr><th scope="col">${language.say('role')}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr>
</thead><tbody>${roles.map(
      ({ role, title, headcount, hours, utilisation, queue, queueAtEnd, wait }) =>
        html`<tr><th scope="row">${language.title('roles', role, title)}</th>${[
          headcount === 0 ? '–' : headcount,
          figure(language, hours.mean),
          utilisation === null ? '–' : language.percent(utilisation.mean),
          figure(language, queue.mean),
          figure(language, queueAtEnd.mean),
          time(language, wait, wait.mean),
          time(language, wait, wait.p95),
        ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}</section>`;
};

const stepsTable = ({ steps }: Report, { elements }: ProcessShape, language: Language): Markup => {
  const heads = [
    language.say('rEnded'),
    language.say('rHoursShort'),
    language.say('rWaitMean'),
    language.say('rDaysMean'),
    language.say('r95'),
  ];
  const elementTitle = (id: string): string =>
    language.title('elements', id, elements.find((element) => element.id === id)?.title ?? id);
  return html`<section><h2>${language.say('rStepsTitle')}</h2>
<p class="note">${language.say('rStepsNote')}</p>${sideways(
    language.say('rStepsTitle'),
    html`<table><thead><tr><th scope="col">${language.say('rStep')}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr>
</thead><tbody>${steps
      .filter(({ completed }) => completed.mean > 0)
      .map(
        ({ element, step, title, completed, hours, wait, turnaround }) =>
          html`<tr><th scope="row">${language.title('steps', `${element}/${step}`, title)} <span class="small">${elementTitle(element)}</span>
</th>${[
            figure(language, completed.mean),
            figure(language, hours.mean),
            time(language, wait, wait.mean),
            turnaround.mean === null ? '–' : figure(language, turnaround.mean.mean),
            quantile(language, turnaround, 'p95'),
          ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
      )}</tbody></table>`,
  )}</section>`;
};
