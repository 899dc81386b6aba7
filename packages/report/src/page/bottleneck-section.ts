import type { Bottleneck, Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { sideways } from './page.js';
import { recommendedPerson, withinNote } from './recommendation.js';
import { inDays, type Write, withInterval } from './written.js';

/** Which role is the bottleneck, and the simulated effect of one more person. @internal */
export const bottleneckSection = (report: Report, language: Language, money: Write): Markup | null => {
  const { bottleneck, steps, cost, warmUpWeeks } = report;
  if (bottleneck === null) return null;
  const {
    role,
    title,
    utilisation,
    share,
    step,
    element,
    queueAtEnd,
    neverOnDuty,
    oneMore,
    tried,
    otherRoles,
    waitsLonger,
  } = bottleneck;
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
        ? `${language.say(tried.length > 1 ? 'rJamHelps' : 'rJamHelpsAlone', { role: named })} ` +
          `${recommendedPerson(oneMore, language, cost.total.mean === 0 ? null : money)} ${busy}`
        : `${language.say(waitsLonger.length === 0 ? 'rJamNone' : 'rJamNoneOfPeople', { roles })} ${busy}`;
  const longer =
    waitsLonger.length === 0
      ? ''
      : ` ${language.say('rWaitsLonger', { roles: language.list(waitsLonger.map(roleTitle(report, language))) })}`;
  return html`<section><h2>${language.say('rJam')}</h2><p
class="lead">${said}${longer}</p>${oneMore === null ? null : withinNote(report, language)}${
    tried.length === 0 ? null : triedTable(tried, language, money)
  }${
    tried.length === 0 || warmUpWeeks === 0 ? null : html`<p class="note">${language.say('rFromFirstDay')}</p>`
  }</section>`;
};

/** The title of a role in the language of the page, by its title in the model. */
const roleTitle =
  ({ roles }: Report, language: Language) =>
  (title: string): string =>
    language.title('roles', roles.find((each) => each.title === title)?.role ?? title, title);

const triedTable = (tried: Bottleneck['tried'], language: Language, money: Write): Markup => {
  const heads = ['rDaysChange', 'rMoreAdvanced', 'rCostChange', 'rThenBusy', 'rThenWaits'] as const;
  return html`<p class="note">${language.say('rJamNote')}</p>${sideways(
    language.say('rJam'),
    html`<table><thead><tr><th scope="col">${language.say('rOneMore')}</th>${heads.map(
      (head) => html`<th scope="col" class="n">${language.say(head)}</th>`,
    )}</tr></thead><tbody>${tried.map(
      ({ role, title, fte, daysToMastery, advanced, cost, utilisation, wait }) =>
        html`<tr><th scope="row">${language.title('roles', role, title)} <span class="small">${
          fte === 1 ? language.say('rFullTime') : language.say('rPartTime', { fte: language.number(fte, 2) })
        }</span></th>${[
          withInterval(language, daysToMastery),
          withInterval(language, advanced),
          withInterval(language, cost, money),
          utilisation === null ? '–' : language.percent(utilisation.mean),
          withInterval(language, wait, (minutes) => inDays(language, Math.max(0, minutes))),
        ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}`;
};
