import { type Content, html, type Markup, page } from '@work-elements/report/parts';
import { expectShape } from 'work-elements';
import type { Fits } from '../calibrate/fits.js';
import type { Conformance } from '../conformance/check-conformance.js';
import type { Discovery } from '../discover/discover-model.js';
import type { Habits } from '../habits/find-habits.js';
import type { SeenHandoff } from '../handoffs/seen-handoffs.js';
import type { Validation } from '../validate/validate-calibration.js';
import { conformanceSection } from './conformance-section.js';
import { dendrogram } from './dendrogram.js';
import { fitCharts } from './fit-charts.js';
import { handoffsSection } from './handoffs-section.js';
import { section, table } from './section.js';
import { percent, short, whole, wholeOf } from './text.js';
import { validationSection } from './validation-section.js';
import { whoDoesWhat } from './who-does-what.js';

/**
 * What a discovery page shows; omitted parts are not shown.
 *
 * @public
 */
export interface DiscoveryPage {
  readonly title: string;
  readonly discovery: Discovery;
  /** The hand-offs between the roles of the discovered model, from `seenHandoffs(log, discovery.model)`. */
  readonly handoffs?: readonly SeenHandoff[];
  readonly conformance?: Conformance;
  readonly fits?: Fits;
  readonly validation?: Validation;
  readonly habits?: Habits;
}

/**
 * Renders what was found in a log as a self-contained page: no scripts, nothing to load. It shows who does what, by the
 * roles found; the dendrogram with its cut; hand-offs; calendars; each fit over its histogram; conformance; validation;
 * habits.
 *
 * Needs `@work-elements/report`, whose style it shares.
 *
 * @param shown - What to show.
 * @returns The page as HTML.
 *
 * @example
 * ```ts
 * import { collectEvents, discoverModel } from '@work-elements/discover';
 * import { discoveryHtml } from '@work-elements/discover/page';
 *
 * const log = collectEvents([
 *   {
 *     case: 'ada',
 *     activity: 'assess-progress/score',
 *     lifecycle: 'complete',
 *     resource: 'bo',
 *     role: null,
 *     time: '2026-09-01T08:00:00Z',
 *   },
 * ]);
 * console.log(discoveryHtml({ title: 'A school', discovery: discoverModel(log) }).startsWith('<!doctype html>')); // true
 * ```
 *
 * @public
 */
export const discoveryHtml = (shown: DiscoveryPage): string => {
  expectShape(shown, 'page of a discovery', { texts: ['title'], parts: ['discovery'] });
  const { title, discovery, handoffs, conformance, fits, validation, habits } = shown;
  expectShape(discovery, 'discovery', { parts: ['evidence', 'log', 'model'], from: 'discoverModel' });
  const { evidence, log, model } = discovery;
  const { coverage, noise } = evidence;
  const known = coverage.events.of === 0 ? 'none' : percent(coverage.events.known / coverage.events.of);
  return page(
    { tag: 'en' },
    title,
    html`<style>${STYLE}</style>
<h1>${title}</h1>
<p class="lead">${wholeOf(log.events, 'event')} in ${wholeOf(
      log.cases.length,
      'case',
    )}; ${known} of the work belongs to known steps of the process${
      noise !== null && `; ${percent(noise)} of the staff’s events could have been done by anybody`
    }</p>
${section(
  'Who does what',
  'People by steps, in the order of the roles found; darker means a greater share.',
  whoDoesWhat(discovery),
)}
${section('Roles', 'Found by who does what: a proposal for people to choose from.', rolesTable(discovery))}
${section(
  'How roles were found',
  'Activities done by the same people, joined from the left; orange: a little work that was absorbed; dotted: not ' +
    'joined. The grey band is the cut.',
  dendrogram(evidence),
)}
${handoffs !== undefined && handoffsSection(model, handoffs)}
${fits !== undefined && section('Calendars', 'When people did something.', calendarsTable(fits))}
${
  fits !== undefined &&
  section(
    'How long work takes',
    'Working time, and the distribution fitted to it. The line under a step says where the log does not tell when ' +
      'work began.',
    fitCharts(fits),
  )
}
${
  fits !== undefined &&
  fits.assumed.length > 0 &&
  section('What was assumed', 'Where the log does not say it.', assumed(fits))
}
${conformance !== undefined && conformanceSection(conformance)}
${validation !== undefined && validationSection(validation)}
${habits !== undefined && habitsSection(habits)}
${section('Not in the log', evidence.notes.join(' '), notInLog(discovery))}`,
  );
};

const STYLE = html`
.people{width:auto;font-size:12px}.people th,.people td{padding:1px 4px;font-weight:400}
.tilted span{writing-mode:vertical-rl;transform:rotate(180deg)}
.cell{min-width:12px;border:1px solid #fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px}
.charts figure{margin:0;break-inside:avoid}`;

const notInLog = ({ evidence: { notInLog: never, nobodyNamed } }: Discovery): Markup => {
  const listed = (steps: typeof never): string =>
    steps.map(({ step, givenTo }) => `${step}${givenTo === null ? '' : ` (given to ${givenTo})`}`).join(', ');
  return html`${never.length > 0 && html`<p>${listed(never)}</p>`}${
    nobodyNamed.length > 0 && html`<p>Done, but never by anybody named: ${listed(nobodyNamed)}</p>`
  }`;
};

const rolesTable = ({ evidence, model, alternatives }: Discovery): Markup => {
  const rows = evidence.roles.map(({ role, kind, events, holders, stable, doubt }): readonly Content[] => {
    const found = model.roles.find(({ id }) => id === role);
    const people = holders
      .slice(0, 12)
      .map(({ name, share }) => `${name} (${percent(share)})`)
      .join(', ');
    const more = holders.length > 12 ? ` and ${holders.length - 12} more` : '';
    const range = stable === null ? '' : `the same at thresholds from ${stable.from} to ${stable.to}`;
    const sure = [range, ...(doubt === null ? [] : [`in doubt: ${doubt}`])].filter((each) => each !== '').join('; ');
    return [found?.title ?? role, kind, whole(events), found?.responsible.length ?? 0, people + more, sure];
  });
  const others = alternatives.map(
    ({ change, parts: [one, other], likeness }) =>
      html`<li>${change === 'split' ? 'Apart' : 'Together'} (${
        likeness < 1 && likeness >= 0.995 ? 'over 0.99' : likeness.toFixed(2)
      } alike): ${one.join(', ')} <em>and</em> ${other.join(', ')}</li>`,
  );
  const list = others.length > 0 && html`<p class="note">The nearest alternatives:</p><ul class="short">${others}</ul>`;
  return html`${table(
    'Roles',
    ['role', 'kind', 'events', 'steps', 'people (share of their work)', 'how sure'],
    rows,
  )}${list}`;
};

const assumed = ({ assumed }: Fits): Markup =>
  html`<ul class="short">${assumed.map(({ what, because }) => html`<li>${what}: ${because}</li>`)}</ul>`;

const calendarsTable = ({ calendars, holidays }: Fits): Markup =>
  html`${table(
    'Calendars',
    ['whose', 'found from', 'hours', 'events', 'within them', 'confidence', 'in doubt'],
    calendars.map(({ of, from, weekly, events, support, confidence, doubt }) => [
      of,
      from,
      weekly.map(({ days, from: begin, to }) => html`${days.join(' ')} ${begin} to ${to}<br>`),
      whole(events),
      percent(support),
      percent(confidence),
      doubt ?? '',
    ]),
  )}${holidays.length > 0 && html`<p class="note">Days on which nobody worked: ${holidays.join(', ')}.</p>`}`;

const habitsSection = ({ habits, against, looked, untested, objectives, window }: Habits): Markup =>
  section(
    'Habits',
    `${wholeOf(looked, 'behaviour')} tested, in the first ${short(window)} days of ` +
      `${wholeOf(objectives, 'objective')}.`,
    habits.length + against.length === 0
      ? html`<p>${untested ?? 'None is clearly associated with success or failure.'}</p>`
      : html`<ul class="short">${[...habits, ...against].map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>`,
  );
