import {
  assessReadiness,
  badgeFramework,
  coverTeam,
  deriveProfiles,
  type Evidence,
  type EvidenceLine,
  type EvidenceMark,
  type EvidenceOptions,
  type ImplementationModel,
  type Person,
  personSchema,
  type Readiness,
  type RoleProfile,
  readInput,
} from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { type Content, html, joined, type Markup } from '../markup/html.js';
import { type ModelView, modelView } from '../view/model-view.js';
import { badgeRule } from './badge-rule.js';
import { because } from './because.js';
import { badgeTitle, evidenceOf, levelTitle } from './card.js';
import { inLanguage, page, sideways, stillEnglish } from './page.js';
import { withWholeTitles } from './whole-titles.js';

/**
 * The language of a person’s page, and how the evidence is judged.
 *
 * @public
 */
export interface PersonPageOptions extends LanguageOptions {
  /** The day, the models, who may attest, and the rules for evidence, as for `assessReadiness`. */
  readonly judged?: EvidenceOptions;
}

/**
 * Makes the page of a person: how ready for each staff role of a model, the badge that the person could hold now, and
 * what to learn in which order, with the reasons. Without names (`names: false`), it reveals neither who the person is
 * nor the notes on the evidence.
 *
 * @param person - A person with evidence.
 * @param model - An implementation model.
 * @param options - Language, whether people are named, and how the evidence is judged.
 * @returns The page as HTML.
 * @throws `InputError` if the person or the options are malformed, `ModelError` if the model is invalid.
 *
 * @example
 * ```ts
 * import { personHtml } from '@work-elements/report';
 * import { models } from 'work-elements';
 *
 * const person = { id: 'p1', name: 'P. One', evidence: [{ kind: 'planning' as const }] };
 * const page = personHtml(person, models.validator, { names: false });
 * console.log(page.includes('P. One'), page.includes('Proficiency Validator')); // false true
 * ```
 *
 * @public
 */
export const personHtml = (person: Person, model: ImplementationModel, options: PersonPageOptions = {}): string => {
  const language = readOptions('personHtml', options, {}, ['judged']);
  readInput(personSchema, person, 'person');
  const view = modelView(model, language);
  const profiles = deriveProfiles(view.model);
  const staffed = new Set(coverTeam([person], view.model, options.judged).roles.map(({ role }) => role));
  const judged = profiles
    .filter(({ role }) => staffed.has(role))
    .map((profile) => ({ profile, readiness: assessReadiness(person, profile, options.judged) }))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const name = language.names ? person.name : language.say('thisPerson');
  const title = language.say('readinessOf', {
    person: name,
    model: view.model.title,
  });
  return page(
    language,
    title,
    withWholeTitles(
      html`<header><p class="kicker">${view.title}</p><h1>${title}</h1><p
class="note">${language.say('readinessNote')}</p>${stillEnglish(language)}</header>
<section>${sideways(title, overview(view, language, judged))}<p class="note">${badgeRule(language)}</p></section>
${plans(view, language, judged)}
${evidenceSection(view, language, profiles, person.evidence, judged[0]?.readiness.because ?? [])}`,
      view.cut,
      language,
    ),
  );
};

interface Judged {
  readonly profile: RoleProfile;
  readonly readiness: Readiness;
}

/** The sort key of a role: fewest gaps first, roles without work last. */
const placeOf = ({ profile, readiness }: Judged): number =>
  profile.withoutWork === true ? Number.POSITIVE_INFINITY : readiness.gaps.length;

const overview = (view: ModelView, language: Language, judged: readonly Judged[]): Markup =>
  html`<table><thead><tr><th scope="col">${language.say('role')}</th>
<th scope="col">${language.say('metHead')}</th><th scope="col" class="n">${language.say('gaps')}</th>
<th scope="col">${language.say('badgeNow')}</th></tr></thead><tbody>${judged.map(
    ({ profile, readiness }) =>
      html`<tr data-role="${profile.role}" data-gaps="${readiness.gaps.length}">
<th scope="row"><bdi>${view.role(profile.role).title}</bdi></th>
${
  profile.withoutWork === true
    ? html`<td>${language.say('noWorkYet')}</td><td class="n">–</td><td>–</td>`
    : html`<td>${language.say('met', {
        n: readiness.competencies.length - readiness.gaps.length,
        all: readiness.competencies.length,
      })}</td>
<td class="n">${language.number(readiness.gaps.length)}</td><td>${badgeNow(view, language, readiness)}</td>`
}
</tr>`,
  )}</tbody></table>`;

/** The badge that a person could hold now. @internal */
export const badgeNow = (
  view: ModelView,
  language: Language,
  { role, level }: Pick<Readiness, 'role' | 'level'>,
): string => (level === 0 ? language.say('badgeNone') : badgeTitle(view, language, { role }, level));

/** What to learn, for each role with gaps. */
const plans = (view: ModelView, language: Language, judged: readonly Judged[]): Content => {
  const open = judged.filter(({ readiness }) => readiness.plan.length > 0);
  const isIdle = judged.every(({ profile }) => profile.withoutWork === true);
  return open.length === 0
    ? html`<p>${language.say(isIdle ? 'noRoleToFill' : 'planNone')}</p>`
    : open.map((each) => planOf(view, language, each));
};

const planOf = (view: ModelView, language: Language, { profile, readiness }: Judged): Markup => {
  const title = view.role(profile.role).title;
  return html`<table class="card plans" role="presentation" data-plan="${profile.role}">
<thead><tr><td><div class="cardhead"><h2><bdi>${title}</bdi></h2>
<span class="small">${language.say('notReady', { n: readiness.gaps.length })}</span></div></td></tr></thead><tbody><tr>
<td>
<h3>${language.say('plan')}</h3><p class="small">${language.say('evidenceKey')}</p><ol
class="plan">${readiness.plan.map(
    ({ competency, from, to, climb, because: reasons }) =>
      html`<li data-competency="${competency.id}"><span class="level"
style="--level:${to}">${
        from === 0 ? language.say('noLevel') : levelTitle(language, from)
      } → ${levelTitle(language, to)}</span>${inLanguage(
        competency.statement,
        view.languageOf(competency.statement),
      )}<span class="because">${language.say('evidenceNeeded')}: ${
        climb.map(({ evidence }) => evidenceOf(language, evidence)).at(-1) ?? ''
      }</span>
<span class="because">${because(view, language, reasons)}</span></li>`,
  )}</ol></td></tr></tbody></table>`;
};

const evidenceSection = (
  view: ModelView,
  language: Language,
  profiles: readonly RoleProfile[],
  evidence: readonly Evidence[],
  judged: readonly EvidenceLine[],
): Markup => {
  if (evidence.length === 0)
    return html`<section><h2>${language.say('evidence')}</h2>
<p>${language.say('noEvidence')}</p></section>`;
  return html`<section><h2>${language.say('evidence')}</h2>${sideways(
    language.say('evidence'),
    html`<table><thead><tr><th scope="col">${language.say('date')}</th>
<th scope="col">${language.say('evidence')}</th><th scope="col">${language.say('about')}</th>
</tr></thead><tbody>${evidence.map(
      (each, index) =>
        html`<tr><td>${each.at === undefined ? '–' : language.date(each.at)}</td>
<td>${language.title('evidence', each.kind, each.kind.replaceAll('-', ' '))}<div
class="small">${standing(language, each, judged[index])}</div></td>
<td>${aboutOf(view, language, profiles, each)}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`;
};

/** What else may be notable about a line of evidence, besides whether it is attested. */
const NOTABLE = [
  ['general', 'generalEvidence'],
  ['ignored', 'ignoredEvidence'],
  ['aged', 'agedEvidence'],
  ['undated', 'undatedEvidence'],
  ['not-attested', 'notAttested'],
  ['attester-below', 'attesterBelow'],
  ['model-not-given', 'modelNotGiven'],
  ['contradiction', 'contradictory'],
] as const satisfies readonly (readonly [EvidenceMark, string])[];

/** Who attests to a piece of evidence, and anything else to know about it. */
const standing = (language: Language, { attestedBy = '' }: Evidence, line: EvidenceLine | undefined): string => {
  const marks = line?.marks ?? [];
  const attested = language.names
    ? language.say('attestedBy', { person: attestedBy })
    : language.say('attestedByOther');
  return [
    marks.includes('self-attested') ? language.say('selfAttested') : attested,
    ...NOTABLE.filter(([mark]) => marks.includes(mark)).map(([, message]) => language.say(message)),
  ].join('; ');
};

const aboutOf = (
  view: ModelView,
  language: Language,
  profiles: readonly RoleProfile[],
  { element, role, model, competency, area, habit, note, source }: Evidence,
): Content => {
  const known = new Map<string, string>([
    ...profiles.flatMap(({ habits }) => habits).map(({ id, statement }) => [id, statement] as const),
    ...profiles
      .flatMap(({ competencies }) => competencies)
      .map((each) => [each.competency.id, each.competency.statement] as const),
  ]);
  const statements = [competency, habit].flatMap((id) => known.get(id ?? '') ?? []);
  const others = [competency, habit].filter((id) => id !== undefined && !known.has(id));
  const things = [
    ...(element === undefined ? [] : [view.element(element)]),
    ...(role === undefined ? [] : [view.role(role).title]),
    ...(model === undefined ? [] : [model === view.model.id ? view.title : model]),
    ...(area === undefined ? [] : [language.title('areas', area, areaTitle(area))]),
    ...others,
  ];
  // A note may mention the person’s name.
  const notes = language.names ? [note, source].filter((text) => text !== undefined) : [];
  return html`${
    things.length + statements.length === 0 ? language.say('everything') : things.join(' · ')
  }${statements.map((statement) => html`<div>${inLanguage(statement, view.languageOf(statement))}</div>`)}${
    notes.length === 0
      ? null
      : html`<div class="small">${joined(
          notes.map((text) => html`<bdi>${text}</bdi>`),
          ' · ',
        )}
</div>`
  }`;
};

const areaTitle = (area: string): string => badgeFramework.areas.find(({ id }) => id === area)?.title ?? area;
