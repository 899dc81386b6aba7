import type { Comparison, Estimate, Measure, Report } from '@work-elements/simulate';
import { differenceChart, masteryChart, processChart, queueChart, utilisationChart } from './charts.js';
import { duration } from './duration.js';

/**
 * A report as a page that stands by itself: no script, nothing to load, charts as SVG, ready to be mailed, printed or opened without a
 * network. It shows how busy each role is, the queues over time, how long objectives took, the process with what went along each arrow, and,
 * with a comparison, what each scenario changes, with intervals.
 *
 * @param report - What `simulate` gives.
 * @param comparison - What `compareScenarios` gives, to be shown beside it.
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
export const reportHtml = (report: Report, comparison?: Comparison): string => {
  const { scenario, seed, replications, weeks, warmUpWeeks, bottleneck, warnings } = report;
  const title = `${scenario.title} (${scenario.model})`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(scenario.title)}</h1>
<p class="sub">${escaped(scenario.model)} · ${rounded(weeks)} weeks${warmUpWeeks > 0 ? ` after a warm-up of ${warmUpWeeks}` : ''} · ${replications} replications, seed ${seed}${report.cancelled ? ' · <strong>cancelled before its end</strong>' : ''}</p>
${warnings.map((warning) => `<p class="warning">${escaped(warning)}</p>`).join('\n')}
${bottleneck === null ? '' : `<p class="lead">${escaped(bottleneck.because)}.</p>`}
${figures(report)}
${section('How busy each role is', 'The share of their working time in which people are at work; red above 90 %.', utilisationChart(report))}
${section('Work that waits', 'The number of open work items waiting for each role, averaged over replications.', queueChart(report))}
${section('Time to mastery', 'Days from when an objective was begun to when it was advanced.', masteryChart(report))}
${comparison === undefined ? '' : comparisonSection(comparison)}
${section('The process', 'The work elements, and how many signals went along each arrow.', processChart(report))}
${rolesTable(report)}
${stepsTable(report)}
<footer>Means over replications; in brackets, their 95 % confidence intervals.</footer>
</main>
</body>
</html>
`;
};

const STYLE =
  'body{margin:0;background:#f3f4f6;color:#1f2937;font:16px/1.5 system-ui,sans-serif}main{max-width:940px;margin:0 auto;padding:24px 20px 60px;background:#fff}h1{margin:0}h2{margin:36px 0 4px}.sub,.note,footer{color:#4b5563;margin:0 0 12px}.lead{font-size:1.1em}.warning{border-left:4px solid #b91c1c;background:#fef2f2;padding:8px 12px}svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:right;padding:4px 8px;border-bottom:1px solid #e5e7eb}th:first-child,td:first-child{text-align:left}dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin:20px 0}dt{color:#4b5563;font-size:14px}dd{margin:0;font-size:1.3em}dd small{font-size:.6em;color:#4b5563}@media print{body,main{background:#fff}}';

/** Text that is text in HTML too. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const rounded = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });

const withInterval = (estimate: Estimate | null): string => {
  if (estimate === null) return '–';
  const { mean, low, high } = estimate;
  return low === null || high === null ? rounded(mean) : `${rounded(mean)} <small>(${rounded(low)} to ${rounded(high)})</small>`;
};

const section = (title: string, note: string, chart: string): string =>
  `<section><h2>${escaped(title)}</h2><p class="note">${escaped(note)}</p>${chart}</section>`;

const figures = ({ advanced, notYet, exceptions, timeToMastery, cost, objectives }: Report): string => {
  const shown: readonly (readonly [string, Estimate | null])[] = [
    ['objectives advanced', advanced],
    ['in progress at the end', objectives.inProgress],
    ['days to mastery, mean', timeToMastery.mean],
    ['days to mastery, 95 % within', timeToMastery.p95],
    ['decisions that did not advance', notYet],
    ['exceptions raised', exceptions.raised],
    ['staff hours', cost.staffHours],
    ['cost', cost.total],
    ['cost for each objective advanced', cost.perAdvanced],
  ];
  return `<dl>${shown.map(([name, value]) => `<div><dt>${name}</dt><dd>${withInterval(value)}</dd></div>`).join('')}</dl>`;
};

const COMPARED: readonly (readonly [Measure, string])[] = [
  ['advanced', 'Objectives advanced'],
  ['daysToMastery', 'Days to mastery'],
  ['hoursWaited', 'Hours that work waits for people'],
];

const comparisonSection = (comparison: Comparison): string => {
  const [base] = comparison.reports;
  const charts = COMPARED.map(([measure, title]) => `<h3>${title}</h3>${differenceChart(comparison, measure)}`).join('\n');
  const rows = comparison.differences
    .flatMap(({ title, measures }) =>
      measures.map(
        ({ title: name, baseline, scenario, difference, clear }) =>
          `<tr><td>${escaped(title)}: ${escaped(name)}</td><td>${withInterval(baseline)}</td><td>${withInterval(scenario)}</td><td>${clear ? '<strong>' : ''}${withInterval(difference)}${clear ? '</strong>' : ''}</td></tr>`,
      ),
    )
    .join('');
  return `<section><h2>Compared with “${escaped(base?.scenario.title ?? '')}”</h2><p class="note">Change against it with the same learners and the same luck, with 95 % intervals of the paired differences; grey where the interval holds nought.</p>${charts}
<table><thead><tr><th>scenario and figure</th><th>before</th><th>here</th><th>difference</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

const time = (estimate: Estimate | null): string => (estimate === null ? '–' : duration(estimate.mean, 'en'));

const rolesTable = ({ roles }: Report): string =>
  `<section><h2>Roles</h2><table><thead><tr><th>role</th><th>people</th><th>hours</th><th>busy</th><th>queue</th><th>at the end</th><th>wait, mean</th><th>95 % within</th></tr></thead><tbody>${roles
    .map(
      ({ title, headcount, hours, utilisation, queue, queueAtEnd, wait }) =>
        `<tr><td>${escaped(title)}</td><td>${headcount === 0 ? '–' : headcount}</td><td>${rounded(hours.mean)}</td><td>${utilisation === null ? '–' : `${Math.round(utilisation.mean * 100)} %`}</td><td>${rounded(queue.mean)}</td><td>${rounded(queueAtEnd.mean)}</td><td>${time(wait.mean)}</td><td>${time(wait.p95)}</td></tr>`,
    )
    .join('')}</tbody></table></section>`;

const stepsTable = ({ steps }: Report): string =>
  `<section><h2>Steps</h2><p class="note">School days from when work opened to when it ended.</p><table><thead><tr><th>step</th><th>ended</th><th>hours</th><th>wait, mean</th><th>school days, mean</th><th>95 % within</th></tr></thead><tbody>${steps
    .filter(({ completed }) => completed.mean > 0)
    .map(
      ({ element, title, completed, hours, wait, turnaround }) =>
        `<tr><td>${escaped(title)} <small>${escaped(element)}</small></td><td>${rounded(completed.mean)}</td><td>${rounded(hours.mean)}</td><td>${time(wait.mean)}</td><td>${turnaround.mean === null ? '–' : rounded(turnaround.mean.mean)}</td><td>${turnaround.p95 === null ? '–' : rounded(turnaround.p95.mean)}</td></tr>`,
    )
    .join('')}</tbody></table></section>`;
