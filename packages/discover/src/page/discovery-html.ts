import type { Fits } from '../calibrate/fits.js';
import type { Conformance } from '../conformance/check-conformance.js';
import type { Discovery } from '../discover/discover-model.js';
import type { Habits } from '../habits/find-habits.js';
import type { SeenHandoff } from '../handoffs/seen-handoffs.js';
import type { Validation } from '../validate/validate-calibration.js';
import { dendrogram } from './dendrogram.js';
import { fitCharts } from './fit-charts.js';
import { escaped, percent, section, short, table } from './html.js';
import { whoDoesWhat } from './who-does-what.js';

/**
 * What a page of a discovery shows; what is left out is not shown.
 *
 * @public
 */
export interface DiscoveryPage {
  readonly title: string;
  readonly discovery: Discovery;
  readonly handoffs?: readonly SeenHandoff[];
  readonly conformance?: Conformance;
  readonly fits?: Fits;
  readonly validation?: Validation;
  readonly habits?: Habits;
}

/**
 * What was found in a log as a page that stands by itself: no script, nothing to load. It shows who does what, by the
 * roles that were found; the dendrogram with its cut; hand-offs; calendars; each fit over its histogram; conformance;
 * validation; habits.
 *
 * @param page - What to show.
 * @returns The page as HTML.
 *
 * @example
 * ```ts
 * import { collectEvents, discoverModel } from '@work-elements/discover';
 * import { discoveryHtml } from '@work-elements/discover/page';
 *
 * const log = collectEvents([
 *   { case: 'ada', activity: 'assess-progress/score', lifecycle: 'complete', resource: 'bo', role: null, time: '2026-09-01T08:00:00Z' },
 * ]);
 * console.log(discoveryHtml({ title: 'A school', discovery: discoverModel(log) }).startsWith('<!doctype html>')); // true
 * ```
 *
 * @public
 */
export const discoveryHtml = ({
  title,
  discovery,
  handoffs,
  conformance,
  fits,
  validation,
  habits,
}: DiscoveryPage): string => {
  const { evidence, log } = discovery;
  const { coverage, noise } = evidence;
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
<h1>${escaped(title)}</h1>
<p class="sub">${short(log.events)} events in ${short(log.cases.length)} cases; ${coverage.events.of === 0 ? 'none' : percent(coverage.events.known / coverage.events.of)} of the work is known to the process${noise === null ? '' : `; ${percent(noise)} of the staff’s events look as if anybody had done them`}</p>
${section('Who does what', 'People by steps, in the order of the roles that were found; the darker, the greater the share.', whoDoesWhat(discovery))}
${section('Roles', 'Found by who does what: a proposal, for a person to choose from.', rolesTable(discovery))}
${section('How roles were found', 'Activities done by the same people, joined from the left; brown: little work that was absorbed; grey: not joined. The red line is the cut.', dendrogram(evidence))}
${handoffs === undefined ? '' : section('Hand-offs seen', 'What one role made and another read, by the process, for the same subject.', handoffsTable(handoffs))}
${fits === undefined ? '' : section('Calendars', 'When people did something.', calendarsTable(fits))}
${fits === undefined ? '' : section('How long work takes', 'Working time as seen, and the distribution fitted to it.', fitCharts(fits))}
${conformance === undefined ? '' : conformanceSection(conformance)}
${validation === undefined ? '' : validationSection(validation)}
${habits === undefined ? '' : habitsSection(habits)}
${section('Not in the log', evidence.notes.join(' '), `<p>${evidence.notInLog.map(({ step, givenTo }) => `${escaped(step)}${givenTo === null ? '' : ` (given to ${escaped(givenTo)})`}`).join(', ')}</p>`)}
</main>
</body>
</html>
`;
};

const STYLE =
  'body{margin:0;background:#f3f4f6;color:#1f2937;font:16px/1.5 system-ui,sans-serif}main{max-width:960px;margin:0 auto;padding:24px 20px 60px;background:#fff}h1{margin:0}h2{margin:36px 0 4px}.sub,.note{color:#4b5563;margin:0 0 12px}svg{max-width:100%;height:auto;fill:#1f2937}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:4px 8px;border-bottom:1px solid #e5e7eb;vertical-align:top}.matrix{width:auto;font-size:12px}.matrix th,.matrix td{padding:1px 4px;font-weight:400}.tilted span{writing-mode:vertical-rl;transform:rotate(180deg)}.cell{min-width:12px;border:1px solid #fff}section{overflow-x:auto}.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px}figure{margin:0}figcaption{font-size:12px}@media print{body,main{background:#fff}}';

const rolesTable = ({ evidence, model, alternatives }: Discovery): string => {
  const rows = evidence.roles.map(({ role, kind, events, holders, stable }) => {
    const found = model.roles.find(({ id }) => id === role);
    const people = holders
      .slice(0, 12)
      .map(({ name, share }) => `${escaped(name)} (${percent(share)})`)
      .join(', ');
    const more = holders.length > 12 ? ` and ${holders.length - 12} more` : '';
    const sure = stable === null ? '' : `the same for thresholds from ${stable.from} to ${stable.to}`;
    return [
      escaped(found?.title ?? role),
      kind,
      short(events),
      String(found?.responsible.length ?? 0),
      people + more,
      sure,
    ];
  });
  const others = alternatives.map(({ change, parts: [one, other], likeness }) => {
    const names = `${escaped(one.join(', '))} <em>and</em> ${escaped(other.join(', '))}`;
    return `<li>${change === 'split' ? 'Apart' : 'Together'} (${likeness.toFixed(2)} alike): ${names}</li>`;
  });
  const list = others.length === 0 ? '' : `<p class="note">The nearest alternatives:</p><ul>${others.join('')}</ul>`;
  return `${table(['role', 'kind', 'events', 'steps', 'people (share of their work)', 'how sure'], rows)}${list}`;
};

const handoffsTable = (handoffs: readonly SeenHandoff[]): string =>
  table(
    ['artifact', 'from', 'to', 'seen', 'between different people'],
    handoffs.map(({ artifact, from, to, count, acrossPeople }) => [
      escaped(artifact),
      `${escaped(from.role)}: ${escaped(`${from.element}/${from.step}`)}`,
      `${escaped(to.role)}: ${escaped(`${to.element}/${to.step}`)}`,
      short(count),
      short(acrossPeople),
    ]),
    60,
  );

const calendarsTable = ({ calendars, holidays }: Fits): string =>
  `${table(
    ['whose', 'found from', 'hours', 'events', 'within them', 'confidence'],
    calendars.map(({ of, from, weekly, events, support, confidence }) => [
      escaped(of),
      from,
      weekly.map(({ days, from: begin, to }) => `${days.join(' ')} ${begin} to ${to}`).join('<br>'),
      short(events),
      percent(support),
      percent(confidence),
    ]),
  )}${holidays.length === 0 ? '' : `<p class="note">Days on which nobody worked: ${holidays.join(', ')}.</p>`}`;

const conformanceSection = ({
  outOfRole,
  roleUnknown,
  separation,
  withoutEvidence,
  handoffs,
  neverDone,
  replay,
  work,
}: Conformance): string => {
  const figures = [
    ['steps done', short(work.events)],
    ['by somebody whose role is known', short(work.roleKnown)],
    ['out of role', short(outOfRole.reduce((sum, { count }) => sum + count, 0))],
    ['people whose role nobody knows', short(roleUnknown.length)],
    ['separations that one person broke', short(separation.length)],
    ['decisions without evidence', short(withoutEvidence.length)],
    ['hand-offs of the model never seen', short(handoffs.neverSeen.length)],
    ['hand-offs seen and not modelled', short(handoffs.notModelled.length)],
    ['steps never done', short(neverDone.length)],
    ...(replay === null
      ? []
      : [
          [
            'cases that fit',
            `${short(replay.fit)} of ${short(replay.cases)}, ${short(replay.undecided.length)} undecided`,
          ],
          [
            'fitness: steps before the first that does not fit',
            replay.fitness === null ? '–' : replay.fitness.toFixed(3),
          ],
        ]),
  ];
  const out = outOfRole.map(({ step, doer, role, responsible, count }) => [
    escaped(step),
    escaped(doer),
    escaped(role),
    escaped(responsible.join(', ')),
    short(count),
  ]);
  const misfits = (replay?.misfits ?? []).map(({ case: name, line, because, instead }) => [
    escaped(name),
    String(line),
    escaped(because),
    escaped(instead.slice(0, 5).join(', ')),
  ]);
  return section(
    'Conformance',
    'What the log and the model do not agree on.',
    `${table(['what', 'found'], figures)}
${out.length === 0 ? '' : table(['step', 'by', 'as', 'responsible', 'times'], out, 40)}
${misfits.length === 0 ? '' : table(['case', 'line', 'does not fit', 'would have fitted'], misfits, 40)}`,
  );
};

const validationSection = ({ split, cases, measures }: Validation): string =>
  section(
    'Validation',
    `Calibrated by what happened before ${split}; ${short(cases.after)} cases after it against ${short(cases.simulated)} simulated ones on average. A distance means something beside that of the log’s own halves.`,
    table(
      ['distance', 'unit', 'simulated (least to most)', 'the log’s own halves'],
      measures.map(({ measure, unit, simulated, halves }) => [
        measure,
        unit,
        `${short(simulated.mean)} (${short(simulated.least)} to ${short(simulated.most)})`,
        short(halves),
      ]),
    ),
  );

const habitsSection = ({ habits, against, looked, objectives, window }: Habits): string =>
  section(
    'Habits',
    `${looked} behaviours looked at, in the first ${short(window)} days of ${short(objectives)} objectives.`,
    habits.length + against.length === 0
      ? '<p>None goes clearly with success or against it.</p>'
      : `<ul>${[...habits, ...against].map(({ sentence }) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`,
  );
