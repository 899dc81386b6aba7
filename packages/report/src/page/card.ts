import {
  badgeFramework,
  type CompetencyKind,
  type DerivedCompetency,
  type Level,
  type Role,
  type RoleProfile,
  responsibilitySchema,
} from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { KINDS as ROLE_KINDS } from '../view/role-pairs.js';
import { because } from './because.js';
import { inLanguage } from './page.js';
import { passItems } from './pass-items.js';
import { ownReviewWords } from './review-words.js';
import { type Sentence, summaryIn } from './sentence.js';
import { systemSection } from './system-section.js';
import { workList } from './work-list.js';

/** The phrases for partners, by their relation to a learner. */
const PARTNERS = {
  family: 'partnerFamilies',
  employer: 'partnerEmployers',
  provider: 'partnerProviders',
  'peer-school': 'partnerSchools',
} as const satisfies Record<NonNullable<Role['relation']>, string>;

const KINDS = { know: 'mustKnow', 'know-how': 'mustKnowHow', do: 'mustDo' } as const satisfies Record<
  CompetencyKind,
  string
>;

/** The name of a level. @internal */
export const levelTitle = (language: Language, level: Level): string => {
  const own = badgeFramework.levels.find((each) => each.level === level)?.title ?? String(level);
  return language.title('levels', String(level), own);
};

/** The kinds of evidence required: one from each group. @internal */
export const evidenceOf = (language: Language, groups: readonly (readonly string[])[]): string =>
  groups
    .map((kinds) => kinds.map((kind) => language.title('evidence', kind, kind.replaceAll('-', ' '))).join(' / '))
    .join(' + ');

/** A role as a job description: its work and hand-offs, what it needs and why, its habits and its badge. @internal */
export const card = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const { system } = profile;
  const kinds = ['know', 'know-how', 'do'] as const;
  if (profile.withoutWork === true) return shell(view, language, profile, idleCard(view, language, profile));
  return shell(
    view,
    language,
    profile,
    html`${introduction(view, language, profile)}
<div class="works">${responsibilitySchema.options.map((letter) =>
      workList(view, language, profile.role, letter),
    )}${system === undefined ? null : supervisors(view, language, profile.role)}</div>
${reviews(view, language, profile.role)}
${system === undefined ? null : systemSection(view, language, system)}
${passes(view, language, profile)}
${kinds.map((kind) =>
  needs(
    view,
    language,
    language.say(KINDS[kind]),
    profile.competencies.filter(({ competency }) => competency.kind === kind),
  ),
)}
<div class="keep">${habits(view, language, profile)}
${system === undefined ? badges(view, language, profile) : null}</div>`,
  );
};

/** The card of a role that has no work yet. @internal */
export const idleCard = (view: ModelView, language: Language, profile: RoleProfile): Markup =>
  html`${introduction(view, language, profile)}<p
data-idle="">${language.say(
    profile.system === undefined ? 'roleWithoutWork' : 'systemWithoutWork',
  )}</p>${habits(view, language, profile)}`;

/** A card whose heading is a table heading, because browsers repeat those on every printed page. @internal */
export const shell = (
  view: ModelView,
  language: Language,
  profile: RoleProfile,
  content: Content,
  kind: Markup = html` class="card"`,
): Markup =>
  html`<table${kind} role="presentation" id="role-${profile.role}" data-role="${profile.role}">
<thead><tr><td><div class="cardhead"><h2><bdi>${view.role(profile.role).title}</bdi></h2><span
class="small">${language.say('roleIn', { model: view.title })}</span></div></td></tr></thead>
<tbody><tr><td>${content}</td></tr></tbody></table>`;

/** The role’s summary, if it has one, and its figures. @internal */
export const introductionOf = (
  view: ModelView,
  language: Language,
  profile: RoleProfile,
): { readonly summary: Sentence; readonly facts: string } => {
  const { role, breadth, competencies, system } = profile;
  const own = view.model.roles.find(({ id }) => id === role);
  const actors = (own?.actors ?? []).map((kind) =>
    kind === 'partner' && own?.relation !== undefined ? language.say(PARTNERS[own.relation]) : language.actors(kind),
  );
  const facts = [
    language.say('heldBy', { actors: language.either(actors) }),
    language.say('steps', { n: breadth.steps }),
    ...(system === undefined ? [language.say('competencies', { n: competencies.length })] : []),
    handoffsOf(view, language, profile),
  ];
  return {
    summary: summaryIn(view, language, `${view.model.id}/${role}`, own?.summary ?? ''),
    facts: facts.join(' · '),
  };
};

/** All hand-offs of a role, by kind of partner. */
const handoffsOf = (view: ModelView, language: Language, { role, handoffs }: RoleProfile): string => {
  const others = handoffs.map(({ from, to }) => view.role(from.role === role ? to.role : from.role).kind);
  const phrases = {
    staff: view.role(role).kind === 'staff' ? 'amongColleagues' : 'withStaff',
    learner: 'withLearners',
    family: 'withFamilies',
    system: 'withSystems',
  } as const;
  const all = language.say('handoffs', { n: handoffs.length });
  const parts = ROLE_KINDS.flatMap((kind) => {
    const n = others.filter((other) => other === kind).length;
    return n === 0 ? [] : [{ n, words: language.say(phrases[kind]) }];
  });
  const [only, ...rest] = parts;
  if (only === undefined) return all;
  if (rest.length === 0) return `${all} ${only.words}`;
  return `${all}: ${parts.map(({ n, words }) => `${language.number(n)} ${words}`).join(', ')}`;
};

/** The introduction of a role, as markup. @internal */
export const introduction = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const { summary, facts } = introductionOf(view, language, profile);
  return html`${summary.text === '' ? null : html`<p>${inLanguage(summary.text, summary.lang)}</p>`}<p
class="small">${facts}</p>`;
};

/**
 * The people who answer for a system, and for how many steps. A system itself cannot, even if the matrix makes it
 * accountable.
 *
 * @internal
 */
export const supervisors = (view: ModelView, language: Language, system: string): Markup => {
  const answering = new Map<string, number>();
  const done = view.rows.filter((row) => row.responsible.includes(system));
  const people = done.map((row) => row.accountable.filter((role) => view.role(role).kind !== 'system'));
  for (const role of people.flat()) answering.set(role, (answering.get(role) ?? 0) + 1);
  const left = people.filter((each) => each.length === 0).length;
  const named = [...answering].map(
    ([role, steps]) => `${view.role(role).title} (${language.say('steps', { n: steps })})`,
  );
  return html`<h3 class="sub">${language.say('supervisedBy')}</h3>
<p>${
    named.length === 0
      ? language.say('supervisedByNobody')
      : [
          ...named,
          ...(left === 0 ? [] : [`${language.say('supervisedByNobody')} (${language.say('steps', { n: left })})`]),
        ].join(' · ')
  }</p>`;
};

/** The rules by which a role reviews the work of others, as plain text. @internal */
export const reviewsOf = (view: ModelView, language: Language, role: string): readonly string[] =>
  view.model.review
    .filter(({ by }) => by === role)
    .map((rule) =>
      language.say('choiceReview', { work: view.work(rule.work), limits: ownReviewWords(language, rule).join('; ') }),
    );

const reviews = (view: ModelView, language: Language, role: string): Content => {
  const found = reviewsOf(view, language, role);
  return found.length === 0
    ? null
    : html`<h3>${language.say('reviews')}</h3><ul class="plain"
data-reviews="${found.length}">${found.map((said) => html`<li>${said}</li>`)}</ul>`;
};

const passes = (view: ModelView, language: Language, { role, handoffs }: RoleProfile): Markup => {
  const list = (heading: 'handsOver' | 'takesOver'): Content => {
    const items = passItems(view, language, role, handoffs, heading === 'handsOver' ? 'from' : 'to');
    return items.length === 0
      ? null
      : html`<div><h3>${language.say(heading)}</h3><ul class="plain">${items}</ul></div>`;
  };
  return html`<div class="two">${list('handsOver')}${list('takesOver')}</div>`;
};

const needs = (
  view: ModelView,
  language: Language,
  heading: string,
  competencies: readonly DerivedCompetency[],
): Content =>
  competencies.length === 0
    ? null
    : html`<h3>${heading}</h3><ul class="plain">${competencies.map(
        ({ competency, level, because: reasons }) =>
          html`<li data-competency="${competency.id}" data-level="${level}">
<span class="level" style="--level:${level}">${levelTitle(language, level)}</span>${inLanguage(
            competency.statement,
            view.languageOf(competency.statement),
          )}<span class="because">${because(view, language, reasons)}</span>
</li>`,
      )}</ul>`;

const habits = (view: ModelView, language: Language, profile: RoleProfile): Content =>
  profile.habits.length === 0
    ? null
    : html`<h3>${language.say('habits')}</h3>
<ul>${profile.habits.map(
        (habit) => html`<li>${inLanguage(habit.statement, view.languageOf(habit.statement))}</li>`,
      )}</ul>`;

/** The title of a role’s badge at a level. @internal */
export const badgeTitle = (
  view: ModelView,
  language: Language,
  { role }: Pick<RoleProfile, 'role'>,
  level: Level,
): string =>
  language.say('badgeTitle', {
    level: levelTitle(language, level),
    model: view.title,
    role: view.role(role).title,
  });

const badges = (view: ModelView, language: Language, profile: RoleProfile): Markup =>
  html`<h3>${language.say('badge')}</h3><p class="small">${language.say('evidenceKey')}</p><ul
class="plain">${badgeFramework.levels.map(
    ({ level, evidence }) =>
      html`<li><strong>${badgeTitle(view, language, profile, level)}</strong> <span
class="small">${evidenceOf(language, evidence)}</span>
</li>`,
  )}</ul>`;
