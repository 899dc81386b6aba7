import {
  badgeFramework,
  type CompetencyKind,
  type DerivedCompetency,
  type Level,
  type RoleProfile,
} from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, rolePairs } from '../view/role-pairs.js';
import { because } from './because.js';
import { settingOf } from './form.js';
import { inLanguage } from './page.js';
import { systemSection } from './system-section.js';
import { workList } from './work-list.js';

const KINDS = { know: 'mustKnow', 'know-how': 'mustKnowHow', do: 'mustDo' } as const satisfies Record<
  CompetencyKind,
  string
>;

/** The name of a level. @internal */
export const levelTitle = (language: Language, level: Level): string => {
  const own = badgeFramework.levels.find((each) => each.level === level)?.title ?? String(level);
  return language.title('levels', String(level), own);
};

/** The kinds of evidence of which each group asks one. @internal */
export const evidenceOf = (language: Language, groups: readonly (readonly string[])[]): string =>
  groups
    .map((kinds) => kinds.map((kind) => language.title('evidence', kind, kind.replaceAll('-', ' '))).join(' / '))
    .join(' + ');

/**
 * A role as a job description: what it does and hands over, what it needs and why, its habits and its badge.
 *
 * @internal
 */
export const card = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const system = view.role(profile.role).kind === 'system';
  const kinds = system ? null : (['know', 'know-how', 'do'] as const);
  return shell(
    view,
    language,
    profile,
    html`${introduction(view, language, profile)}
<div class="two"><div>${workList(view, language, profile.role, 'responsible')}${workList(view, language, profile.role, 'accountable')}</div>
<div>${workList(view, language, profile.role, 'consulted')}${workList(view, language, profile.role, 'informed')}${system ? supervisors(view, language, profile.role) : null}</div>
</div>
${profile.system === undefined ? null : systemSection(view, language, profile.system)}
${passes(view, language, profile)}
${
  kinds === null
    ? needs(view, language, language.say('mustMeet'), profile.competencies)
    : kinds.map((kind) =>
        needs(
          view,
          language,
          language.say(KINDS[kind]),
          profile.competencies.filter(({ competency }) => competency.kind === kind),
        ),
      )
}
<div class="keep">${habits(view, language, profile)}
${system ? null : badges(view, language, profile)}</div>`,
  );
};

/** A role as a form of one page: its elements, and all that it must do. @internal */
export const shortCard = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const doing = profile.competencies.filter(({ competency }) => competency.kind === 'do');
  const elements = view.process.elements.flatMap(({ id, steps }) => {
    const own = view.rows.filter((row) => row.element === id && row.responsible.includes(profile.role)).length;
    if (own === 0) return [];
    const part = own === steps.length ? '' : ` (${language.number(own)}/${language.number(steps.length)})`;
    return [`${view.element(id)}${part}`];
  });
  const system = view.role(profile.role).kind === 'system';
  const { type, columns } = settingOf(
    [...introductionOf(view, language, profile), elements.join(' · ')],
    doing.map(({ competency }) => competency.statement),
  );
  return shell(
    view,
    language,
    profile,
    html`${introduction(view, language, profile)}
${
  elements.length === 0
    ? null
    : html`<h3>${language.say('does')}</h3>
<p>${elements.join(' · ')}</p>`
}
${system ? supervisors(view, language, profile.role) : null}
${
  doing.length === 0
    ? null
    : html`<h3>${language.say('mustDo')}</h3>
<ul class="columns short">${doing.map(({ competency }) => html`<li data-competency="${competency.id}">${inLanguage(competency.statement, view.languageOf(competency.statement))}</li>`)}</ul>`
}
${system ? null : html`<p class="small">${language.say('badge')}: ${badgeTitle(view, language, profile, 3)}</p>`}`,
    html` class="card form" style="--type:${type}pt;--columns:${columns}"`,
  );
};

/** The heading is that of a table, because browsers repeat those on every page of paper. */
const shell = (
  view: ModelView,
  language: Language,
  profile: RoleProfile,
  content: Content,
  kind: Markup = html` class="card"`,
): Markup =>
  html`<table${kind} role="presentation" id="role-${profile.role}" data-role="${profile.role}">
<thead><tr><td><div class="cardhead"><h2><bdi>${view.role(profile.role).title}</bdi></h2><span class="small">${language.say('roleIn', { model: view.model.title })}</span></div></td></tr></thead>
<tbody><tr><td>${content}</td></tr></tbody></table>`;

/** Its summary, where it has one, and its figures. */
const introductionOf = (
  view: ModelView,
  language: Language,
  { role, breadth, competencies }: RoleProfile,
): readonly [summary: string, facts: string] => {
  const own = view.model.roles.find(({ id }) => id === role);
  const actors = (own?.actors ?? []).map((actor) => language.title('actors', actor, actor.replaceAll('-', ' ')));
  const facts = [
    language.say('heldBy', { actors: language.either(actors) }),
    language.say('steps', { n: breadth.steps }),
    language.say('competencies', { n: competencies.length }),
    `${language.say('handoffs', { n: breadth.handoffs.colleagues })} ${language.say('amongColleagues')}`,
  ];
  return [own?.summary ?? '', facts.join(' · ')];
};

const introduction = (view: ModelView, language: Language, profile: RoleProfile): Markup => {
  const [summary, facts] = introductionOf(view, language, profile);
  return html`${summary === '' ? null : html`<p>${inLanguage(summary, view.languageOf(summary))}</p>`}<p class="small">${facts}</p>`;
};

const supervisors = (view: ModelView, language: Language, system: string): Markup => {
  const answering = new Map<string, number>();
  for (const row of view.rows) {
    if (!row.responsible.includes(system)) continue;
    for (const role of row.accountable) if (role !== system) answering.set(role, (answering.get(role) ?? 0) + 1);
  }
  const named = [...answering].map(
    ([role, steps]) => `${view.role(role).title} (${language.say('steps', { n: steps })})`,
  );
  return html`<h3 class="sub">${language.say('supervisedBy')}</h3><p>${named.length === 0 ? language.say('supervisedByNobody') : named.join(' · ')}</p>`;
};

const passes = (view: ModelView, language: Language, { role, handoffs }: RoleProfile): Markup => {
  const list = (heading: 'handsOver' | 'takesOver'): Content => {
    const giving = heading === 'handsOver';
    const pairs = rolePairs(
      view,
      handoffs.filter(({ from, to }) => (giving ? from : to).role === role),
    );
    if (pairs.length === 0) return null;
    return html`<div><h3>${language.say(heading)}</h3><ul class="plain">${pairs.map((pair) => {
      const other = view.role(giving ? pair.to : pair.from).title;
      const things = artifactsOf(pair.handoffs).map(
        ([artifact, count]) => `${language.artifact(artifact)}${count === 1 ? '' : ` × ${language.number(count)}`}`,
      );
      return html`<li data-passes="${pair.handoffs.length}"><strong>${giving ? language.say('toRole', { role: other }) : language.say('fromRole', { role: other })}</strong>: ${things.join(', ')}</li>`;
    })}</ul></div>`;
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
<span class="level" style="--level:${level}">${levelTitle(language, level)}</span>${inLanguage(competency.statement, view.languageOf(competency.statement))}<span class="because">${because(view, language, reasons)}</span>
</li>`,
      )}</ul>`;

const habits = (view: ModelView, language: Language, profile: RoleProfile): Content =>
  profile.habits.length === 0
    ? null
    : html`<h3>${language.say('habits')}</h3><ul>${profile.habits.map((habit) => html`<li>${inLanguage(habit.statement, view.languageOf(habit.statement))}</li>`)}</ul>`;

/** What the badge of a role at a level is called. @internal */
export const badgeTitle = (
  view: ModelView,
  language: Language,
  { role }: Pick<RoleProfile, 'role'>,
  level: Level,
): string =>
  language.say('badgeTitle', {
    level: levelTitle(language, level),
    model: view.model.title,
    role: view.role(role).title,
  });

const badges = (view: ModelView, language: Language, profile: RoleProfile): Markup =>
  html`<h3>${language.say('badge')}</h3><ul class="plain">${badgeFramework.levels.map(
    ({ level, evidence }) =>
      html`<li><strong>${badgeTitle(view, language, profile, level)}</strong> <span class="small">${evidenceOf(language, evidence)}</span>
</li>`,
  )}</ul>`;
