import type { Bottleneck, Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { sideways } from './page.js';
import { recommendedPerson, withinNote } from './recommendation.js';
import { inDays, type Write, withInterval } from './written.js';

/** Who is the bottleneck, and what one more person would change, as simulated. @internal */
export const bottleneckSection = (report: Report, language: Language, money: Write): Markup | null => {
  const { bottleneck, steps, cost } = report;
  if (bottleneck === null) return null;
  const { role, title, utilisation, share, step, element, queueAtEnd, neverOnDuty, oneMore, tried, otherRoles } =
    bottleneck;
  const own = steps.find((each) => each.element === element && each.step === step)?.title ?? step;
  const named = language.title('roles', role, title);
  const busy = language.say(otherRoles ? 'rJamBusyAll' : 'rJamBusy', {
    role: named,
    busy: language.percent(utilisation),
    share: language.percent(share),
    step: language.title('steps', `${element}/${step}`, own),
  });
  const roles = language.list(tried.map((each) => language.title('roles', each.role, each.title)));
  const said =
    neverOnDuty || oneMore === null
      ? language.say('rJamNever', { role: named, n: Math.round(queueAtEnd) })
      : oneMore.helps
        ? `${language.say('rJamHelps', { role: named })} ${recommendedPerson(oneMore, language, cost.total.mean === 0 ? null : money)} ${busy}`
        : `${language.say('rJamNone', { roles })} ${busy}`;
  return html`<section><h2>${language.say('rJam')}</h2><p class="lead">${said}</p>${oneMore === null ? null : withinNote(report, language)}${tried.length === 0 ? null : triedTable(tried, language, money)}</section>`;
};

const triedTable = (tried: Bottleneck['tried'], language: Language, money: Write): Markup => {
  const heads = ['rDaysChange', 'rMoreAdvanced', 'rCostChange', 'rThenBusy', 'rThenWaits'] as const;
  return html`<p class="note">${language.say('rJamNote')}</p>${sideways(
    language.say('rJam'),
    html`<table><thead><tr><th scope="col">${language.say('rOneMore')}</th>${heads.map(
      (head) => html`<th scope="col" class="n">${language.say(head)}</th>`,
    )}</tr></thead><tbody>${tried.map(
      ({ role, title, daysToMastery, advanced, cost, utilisation, wait }) =>
        html`<tr><th scope="row">${language.title('roles', role, title)}</th>${[
          withInterval(language, daysToMastery),
          withInterval(language, advanced),
          withInterval(language, cost, money),
          utilisation === null ? '–' : language.percent(utilisation.mean),
          withInterval(language, wait, (minutes) => inDays(language, Math.max(0, minutes))),
        ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}`;
};
