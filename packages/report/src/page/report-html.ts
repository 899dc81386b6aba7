import type { Comparison, Estimate, InForce, Report, Sensitivity } from '@work-elements/simulate';
import { expectShape, type ImplementationModel, InputError, processOf } from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { withShortTexts } from '../markup/short-texts.js';
import { masteryChart, queueChart, utilisationChart } from '../pictures/charts.js';
import { type ProcessShape, shapeOf } from '../pictures/lanes.js';
import { processSheets } from '../pictures/process-svg.js';
import { assumptionsSection } from './assumptions-section.js';
import { bottleneckSection } from './bottleneck-section.js';
import { currencySchema } from './currency.js';
import { causesTable, peopleTable, per100, reviewsTable, termsTable, weekly } from './details.js';
import type { Known } from './in-force-title.js';
import { processInParts } from './in-parts.js';
import { page, sideways } from './page.js';
import { processIn } from './process-in.js';
import { isCutOff } from './recommendation.js';
import { comparisonSection } from './scenario-comparison.js';
import { sensitivitySection } from './sensitivity-section.js';
import { type StaffingFound, staffingSection } from './staffing-section.js';
import { warned } from './warning-words.js';
import { asWritten, figure, inDays, moneyIn, quantile, type Write, withInterval } from './written.js';

/** The parts of a report that a page reads. */
const REPORT_PARTS = [
  'scenario',
  'warnings',
  'roles',
  'people',
  'steps',
  'objectives',
  'appeals',
  'exceptions',
  'reviews',
  'reviewedByDoer',
  'timeToMastery',
  'throughput',
  'cost',
  'bottleneck',
  'series',
  'runs',
] as const satisfies readonly (keyof Report)[];

/**
 * Options of the page of a simulation.
 *
 * @public
 */
export interface ReportPageOptions extends LanguageOptions {
  /** The result of `compareScenarios`, to be shown with the report. */
  readonly comparison?: Comparison | undefined;
  /** The result of `explainScenario`: every number in force, to be shown with its source. */
  readonly inForce?: readonly InForce[] | undefined;
  /** The result of `sensitivity`: the numbers on which the answer depends. */
  readonly sensitivity?: Sensitivity | undefined;
  /**
   * The target and the result of `minimumStaffing`, if this is its report: the page states that the staff is the
   * smallest found for the target, and what else was tried.
   */
  readonly staffing?: StaffingFound | undefined;
  /** The currency of all costs, as an ISO 4217 code such as `EUR`; if absent, costs are plain numbers. */
  readonly currency?: string | undefined;
  /** The simulated model, needed for the titles of its elements if it has its own process. */
  readonly model?: ImplementationModel | undefined;
}

/**
 * Makes the page of a simulation. It is self-contained (no script, nothing to load, charts as SVG), ready to be mailed,
 * printed or opened offline. It shows how busy each role is, the queues over time, how long objectives took, the
 * process with the load on each arrow, and, given a comparison, the effects of each scenario with intervals.
 *
 * @param given - A report as returned by `simulate`.
 * @param options - Language, and what else to show with the report.
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
export const reportHtml = (given: Report, options: ReportPageOptions = {}): string => {
  expectShape(given, 'reportHtml', { parts: REPORT_PARTS, texts: ['start'], from: 'simulate' });
  if (Number.isNaN(Date.parse(given.start))) {
    const message = `expected a date such as 2026-09-01, found ${JSON.stringify(given.start.slice(0, 60))}`;
    throw new InputError('reportHtml', [{ path: 'start', code: 'invalid-value', message }]);
  }
  const language = readOptions('reportHtml', options, { currency: currencySchema }, [
    'comparison',
    'inForce',
    'sensitivity',
    'staffing',
    'model',
  ]);
  const report = withShortTexts(given);
  const { scenario, warnings } = report;
  const process = options.model === undefined ? processIn(report) : shapeOf(processOf(options.model));
  const money = moneyIn(language, options.currency);
  const known: Known = { process, report, language };
  return page(
    language,
    `${isolated(scenario.title)} (${isolated(scenario.model)})`,
    html`<header><p class="kicker">${scenario.model}</p><h1><bdi>${scenario.title}</bdi></h1><p
class="note">${headline(report, language)}</p>
${warned(report, known).map((said) => html`<div class="issue">${said}</div>`)}
${figures(report, language, money)}
${masteryNotes(report, language)}</header>
${options.staffing === undefined ? null : staffingSection(withShortTexts(options.staffing), options.model, known)}
${bottleneckSection(report, language, money)}
${
  options.comparison === undefined
    ? null
    : comparisonSection(withShortTexts(options.comparison), language, money, warnings)
}
${
  options.sensitivity === undefined
    ? null
    : sensitivitySection(withShortTexts(options.sensitivity), options.inForce, known)
}
${options.inForce === undefined ? null : assumptionsSection(options.inForce, known)}
<section><h2>${language.say('rNotModelled')}</h2><p class="note">${language.say('rNotModelledNote')}</p></section>
${section(language.say('rBusy'), language.say('rBusyNote'), utilisationChart(report, language))}
${section(language.say('rQueues'), language.say('rQueuesNote'), queueChart(report, language))}
${section(language.say('rMastery'), language.say('rMasteryNote'), masteryChart(report, language))}
<section class="wide"><h2>${language.say('rProcess')}</h2><p class="note">${language.say('rProcessNote')}</p>
${processInParts(
  language.say('rProcess'),
  processSheets(() => process, { report: weeklyRoutes(report) }, language, {
    often: (load) => language.say('loadWeekly', { rate: seldom(language, load) }),
    caption: null,
  }),
)}</section>
${rolesTable(report, language)}
${stepsTable(report, process, language)}
${causesTable(report, process, language)}
${reviewsTable(report, language)}
${termsTable(report, language)}
${peopleTable(report, language, money)}
<footer class="note">${language.say(report.replications > 1 ? 'rFooter' : 'rFooterOne')}</footer>`,
  );
};

const headline = ({ replications, seed, weeks, warmUpWeeks, cancelled }: Report, language: Language): Content => {
  const parts = [
    [
      language.say('rWeeks', { n: Math.round(weeks) }),
      ...(warmUpWeeks > 0 ? [language.say('rWarmUp', { n: warmUpWeeks })] : []),
    ].join(' '),
    language.say('rReplications', { n: replications, seed: String(seed) }),
  ];
  return html`${parts.join(' · ')}${cancelled ? html` · <strong>${language.say('rCancelled')}</strong>` : null}`;
};

/** Formats a rate; one above zero that would round to zero becomes “< 0.01”. */
const seldom = (language: Language, rate: number): string =>
  rate > 0 && rate < SHOWN ? `< ${language.number(SHOWN, 2)}` : figure(language, rate);

const SHOWN = 0.01;

/** The load on each route per week. */
const weeklyRoutes = ({ routes, weeks }: Report): Pick<Report, 'routes'> => {
  const rate = (value: number): number => (weeks === 0 ? 0 : value / weeks);
  return {
    routes: routes.map((route) => ({ ...route, signals: { ...route.signals, mean: rate(route.signals.mean) } })),
  };
};

const DAY = 86_400_000;

const withoutInterval = (estimate: Estimate | null): Estimate | null =>
  estimate === null ? null : { ...estimate, low: null, high: null };

const section = (title: string, note: string, chart: Markup): Markup =>
  html`<section><h2>${title}</h2><p class="note">${note}</p>
<figure>${sideways(title, chart)}</figure></section>`;

const figures = (report: Report, language: Language, money: Write): Markup => {
  const { advanced, notYet, exceptions, timeToMastery, cost, objectives, learners, start, weeks, warmUpWeeks } = report;
  const days: Write = (value) => figure(language, value);
  const end = new Date(Date.parse(start) + (7 * (warmUpWeeks + weeks) - 1) * DAY).toISOString();
  const shown: readonly (readonly [string, string])[] = [
    [
      language.say('rFinish', { date: language.date(end) }),
      language.say('rOf', {
        part: withInterval(language, learners.settled),
        all: figure(language, learners.carried.mean + learners.arrived.mean),
      }),
    ],
    ...(learners.left.mean > 0 ? [[language.say('rLeft'), withInterval(language, learners.left)] as const] : []),
    [language.say('rAdvanced'), withInterval(language, advanced)],
    [language.say('advancedPerWeek'), withInterval(language, advanced, weekly(language, weeks))],
    [language.say('rInProgress'), withInterval(language, objectives.inProgress)],
    ...(objectives.withdrawn.mean > 0
      ? [[language.say('rWithdrawn'), withInterval(language, objectives.withdrawn)] as const]
      : []),
    [language.say('rNotBegun'), withInterval(language, objectives.notBegun)],
    [
      language.say(isCutOff(timeToMastery) ? 'rDaysWithin' : 'rDays'),
      advanced.mean === 0 ? quantile(language, timeToMastery, 'p95', days) : withInterval(language, timeToMastery.mean),
    ],
    [language.say('rDays95'), quantile(language, timeToMastery, 'p95', days)],
    [language.say('rNotYet'), per100(report, notYet.mean, language)],
    ...(report.appeals.unheard.mean > 0
      ? [[language.say('rUnheard'), withInterval(language, report.appeals.unheard)] as const]
      : []),
    ...(report.reviewedByDoer.mean > 0
      ? [[language.say('rReviewedByDoer'), withInterval(language, report.reviewedByDoer)] as const]
      : []),
    [language.say('rExceptions'), per100(report, exceptions.raised.mean, language)],
    [language.say('rHours'), withInterval(language, cost.staffHours, weekly(language, weeks))],
    [language.say('rCost'), withInterval(language, cost.total, money)],
    [language.say('rCostEach'), withInterval(language, cost.perAdvanced, money)],
  ];
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div>
<dt>${name}</dt><dd class="figure">${value}</dd></div>`,
  )}</dl>`;
};

/** Notes on how long objectives took. */
const masteryNotes = (report: Report, language: Language): Content => {
  const { timeToMastery, objectives, cost } = report;
  const { unfinished, tooShort, growing, byLittlesLaw } = timeToMastery;
  const isAnyLeft = unfinished.mean > 0 || objectives.withdrawn.mean > 0;
  const parts = [
    ...(isAnyLeft ? [censored(report, language)] : []),
    ...(isAnyLeft && byLittlesLaw === null ? [language.say('rNoneAdvanced')] : []),
    ...(tooShort && byLittlesLaw !== null
      ? [language.say(growing ? 'rGrowing' : 'rTooShort', { days: figure(language, byLittlesLaw) })]
      : []),
    ...(cost.perAdvanced === null ? [noRatios(report, language)] : []),
  ];
  return parts.length === 0 ? null : html`<p class="note">${parts.join(' ')}</p>`;
};

/** The number of objectives not advanced, which count with the time for which they were observed. */
const censored = ({ objectives, advanced }: Report, language: Language): string => {
  const counts = (
    [
      ['rStillOpen', objectives.inProgress.mean],
      ['rWereWithdrawn', objectives.withdrawn.mean],
      ['rWereAdvanced', advanced.mean],
    ] as const
  ).filter(([key, mean]) => mean > 0 || key === 'rWereAdvanced');
  const said = counts.map(([key, mean]) => language.say(key, { count: figure(language, mean), n: asWritten(mean) }));
  return language.say('rCensored', { counts: language.list(said) });
};

/** Why there are no figures per objective advanced. */
const noRatios = ({ runs }: Report, language: Language): string => {
  const none = runs.filter((run) => run.advanced === 0).length;
  return none > 0 ? language.say('rRatiosNone', { n: none, all: runs.length }) : language.say('rRatiosFew');
};

const rolesTable = ({ roles, weeks }: Report, language: Language): Markup => {
  const heads = [
    language.say('rPeople'),
    language.say('rHoursAWeek'),
    language.say('rBusyShort'),
    language.say('rQueue'),
    language.say('rAtEnd'),
    language.say('rWaitDays'),
    language.say('r95'),
  ];
  return html`<section><h2>${language.say('rRoles')}</h2>${sideways(
    language.say('rRoles'),
    html`<table><thead><tr><th scope="col">${language.say('role')}</th>${heads.map(
      (head) => html`<th scope="col"
class="n">${head}</th>`,
    )}</tr>
</thead><tbody>${roles.map(
      ({ role, title, headcount, hours, utilisation, queue, queueAtEnd, wait }) =>
        html`<tr><th scope="row">${language.title('roles', role, title)}</th>${[
          headcount === 0 ? '–' : headcount,
          weekly(language, weeks)(hours.mean),
          utilisation === null ? '–' : language.percent(utilisation.mean),
          figure(language, queue.mean),
          figure(language, queueAtEnd.mean),
          wait.mean === null ? '–' : inDays(language, wait.mean.mean),
          quantile(language, { ...wait, p95: withoutInterval(wait.p95) }, 'p95', (minutes) =>
            inDays(language, minutes),
          ),
        ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}</section>`;
};

const stepsTable = ({ steps, weeks }: Report, { elements }: ProcessShape, language: Language): Markup => {
  const heads = [
    language.say('rEndedAWeek'),
    language.say('rHoursAWeek'),
    language.say('rWaitDays'),
    language.say('rDaysMean'),
    language.say('r95'),
  ];
  const elementTitle = (id: string): string =>
    language.title('elements', id, elements.find((element) => element.id === id)?.title ?? id);
  return html`<section><h2>${language.say('rStepsTitle')}</h2>
<p class="note">${language.say('rStepsNote')}</p>${sideways(
    language.say('rStepsTitle'),
    html`<table><thead><tr><th scope="col">${language.say('rStep')}</th>${heads.map(
      (head) => html`<th scope="col"
class="n">${head}</th>`,
    )}</tr>
</thead><tbody>${steps
      .filter(({ completed }) => completed.mean > 0)
      .map(
        ({ element, step, title, completed, hours, wait, turnaround }) =>
          html`<tr><th scope="row">${language.title('steps', `${element}/${step}`, title)} <span
class="small">${elementTitle(element)}</span>
</th>${[
            weekly(language, weeks)(completed.mean),
            weekly(language, weeks)(hours.mean),
            wait.mean === null ? '–' : inDays(language, wait.mean.mean),
            turnaround.mean === null ? '–' : figure(language, turnaround.mean.mean),
            quantile(language, turnaround, 'p95', (days) => figure(language, days)),
          ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
      )}</tbody></table>`,
  )}</section>`;
};
