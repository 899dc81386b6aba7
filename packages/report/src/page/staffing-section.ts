import type { Headcounts, MinimumStaffing, StaffingTarget } from '@work-elements/simulate';
import type { ImplementationModel } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { type Known, roleTitle, workTitle } from './in-force-title.js';
import { sideways } from './page.js';
import { figure, type Write, withInterval } from './written.js';

/**
 * The target given to `minimumStaffing`, and its result.
 *
 * @public
 */
export interface StaffingFound {
  readonly target: StaffingTarget;
  readonly found: MinimumStaffing;
}

/** States that a staff is the smallest for a target, and what else was tried. @internal */
export const staffingSection = (
  { target, found }: StaffingFound,
  model: ImplementationModel | undefined,
  known: Known,
): Markup => {
  const { say } = known.language;
  const titleOf = (role: string): string => {
    const own = model?.roles.find(({ id }) => id === role)?.title;
    return isolated(own === undefined ? roleTitle(role, known) : known.language.title('roles', role, own));
  };
  const counts = (staff: Headcounts): string =>
    known.language.list(
      staff.filter(({ count }) => count > 0).map(({ role, count }) => say('rStaffOf', { role: titleOf(role), count })),
    );
  const wanted = wantedOf(target, known);
  const write = writeOf(target, known.language);
  const lead = found.meets
    ? say(found.cancelled ? 'rStaffSoFar' : 'rStaffFound', { target: wanted, staff: counts(found.staff) })
    : say('rStaffNone', { target: wanted, staff: counts(found.staff) });
  const reached =
    found.reached === null
      ? null
      : say('rStaffReached', { reached: withInterval(known.language, found.reached, write) });
  const smaller = found.cancelled ? 'rStaffStopped' : found.exhaustive ? 'rStaffExhaustive' : 'rStaffOneFewer';
  const notes = [reached, say('rStaffRule'), say(smaller), say('rStaffStart', { start: counts(found.start) })];
  return html`<section><h2>${say('rStaff')}</h2><p class="lead">${lead}</p>
<p>${notes.filter((note) => note !== null).join(' ')}</p>${sideways(
    say('rStaff'),
    triedTable(found, titleOf, write, known.language),
  )}</section>`;
};

/** A target as a clause. */
const wantedOf = (target: StaffingTarget, known: Known): string => {
  const { language } = known;
  return 'work' in target
    ? language.say('rStaffWork', {
        share: language.percent(target.share, 1),
        work: workTitle(target.work, known),
        within: language.say('schoolDays', { n: target.withinDays }),
      })
    : language.say('rStaffRate', { rate: figure(language, target.advancedPerWeek), n: target.advancedPerWeek });
};

const writeOf = (target: StaffingTarget, language: Language): Write =>
  'work' in target ? (value) => language.percent(value, 1) : (value) => figure(language, value);

const triedTable = (
  { tried, start }: MinimumStaffing,
  titleOf: (role: string) => string,
  write: Write,
  language: Language,
): Markup =>
  html`<table><thead><tr>${start.map(
    ({ role }) => html`<th scope="col" class="n">${titleOf(role)}</th>`,
  )}<th scope="col" class="n">${language.say('rStaffReach')}</th><th scope="col">${language.say('rStaffMeets')}</th>
</tr></thead><tbody>${tried.map(
    ({ staff, reached, meets }) =>
      html`<tr>${staff.map(
        ({ count }) => html`<td
class="n">${language.number(count)}</td>`,
      )}<td class="n">${withInterval(language, reached, write)}</td>
<td>${language.say(meets ? 'rYes' : 'rNo')}</td></tr>`,
  )}</tbody></table>`;
