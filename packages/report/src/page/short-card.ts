import { type RoleProfile, responsibilitySchema } from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { badgeTitle, idleCard, introduction, introductionOf, reviewsOf, shell, supervisors } from './card.js';
import { type FormSetting, settingOf } from './form.js';
import { inLanguage } from './page.js';
import { systemWork } from './system-section.js';
import { workLine } from './work-list.js';

/**
 * A role as a one-page form: its elements and everything that it must do; for a system, its requirements, how it does
 * each piece of its work, and who answers for it.
 *
 * @internal
 */
export const shortCard = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const { role, system } = profile;
  const form = (setting: FormSetting, content: Content): Markup =>
    shell(
      view,
      language,
      profile,
      content,
      html` class="card form" style="--type:${setting.type}pt;--columns:${setting.columns}"`,
    );
  if (profile.withoutWork === true) return form(settingOf([], []), idleCard(view, language, profile));
  const works = responsibilitySchema.options.flatMap((letter) => workLine(view, language, role, letter) ?? []);
  const reviewed = reviewsOf(view, language, role).map((said) => `${language.say('reviews')} ${said}`);
  const parts =
    system === undefined
      ? [doingOf(view, language, profile)]
      : [requirementsOf(view, language, system), limitsOf(view, language, system)];
  const introduced = introductionOf(view, language, profile);
  const setting = settingOf(
    [introduced.summary.text, introduced.facts, ...works.map(({ text }) => text), ...reviewed],
    parts.map(({ texts }) => texts),
  );
  return form(
    setting,
    html`${introduction(view, language, profile)}
${works.map(({ markup }) => markup)}
${reviewed.map((said) => html`<p>${said}</p>`)}
${system === undefined ? null : supervisors(view, language, role)}
${parts.map(({ heading, items }) =>
  items.length === 0
    ? null
    : html`<h3>${heading}</h3>
<ul class="columns short">${items}</ul>`,
)}${system === undefined ? badgeLine(view, language, profile) : null}`,
  );
};

/** The badge at the highest level that any of the role’s competencies requires. */
const badgeLine = (view: ModelView, language: Language, profile: RoleProfile): Content => {
  const [first, ...others] = profile.competencies.map(({ level }) => level);
  if (first === undefined) return null;
  const highest = others.reduce((most, level) => (level > most ? level : most), first);
  return html`<p
class="small" data-badge="${highest}">${language.say('badge')}: ${badgeTitle(view, language, profile, highest)}</p>`;
};

/** A list of the form, as plain text for measuring and as markup. */
interface Part {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly items: readonly Content[];
}

type System = NonNullable<RoleProfile['system']>;

const doingOf = (view: ModelView, language: Language, { competencies }: RoleProfile): Part => {
  const doing = competencies.map(({ competency }) => competency).filter(({ kind }) => kind === 'do');
  return {
    heading: language.say('mustDo'),
    texts: doing.map(({ statement }) => statement),
    items: doing.map(
      ({ id, statement }) =>
        html`<li data-competency="${id}">${inLanguage(statement, view.languageOf(statement))}</li>`,
    ),
  };
};

const requirementsOf = (view: ModelView, language: Language, { requirements }: System): Part => ({
  heading: language.say('mustMeet'),
  texts: requirements.map(({ statement }) => statement),
  items: requirements.map(
    ({ statement, work }) =>
      html`<li data-requirement="${work.length}">${inLanguage(statement, view.languageOf(statement))}</li>`,
  ),
});

const limitsOf = (view: ModelView, language: Language, system: System): Part => {
  const works = systemWork(view, language, system);
  return {
    heading: language.say('sysLimits'),
    texts: works.map(({ name, limits }) => `${name}: ${limits}`),
    items: works.map(
      ({ work, mode, name, limits }) =>
        html`<li data-work="${work}" data-mode="${mode}"><strong>${name}</strong>: ${limits}</li>`,
    ),
  };
};
