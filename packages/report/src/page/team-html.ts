import {
  type CoverOptions,
  coverTeam,
  type ImplementationModel,
  type MutualAttestation,
  type Person,
  type TeamCover,
} from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { labelled } from '../markup/measure.js';
import { type CutTitle, modelView } from '../view/model-view.js';
import { numbered } from '../view/numbered.js';
import { badgeRule } from './badge-rule.js';
import { levelTitle } from './card.js';
import { foldedList, MOST_ROLES } from './many-roles.js';
import { blockLabel, blocksOf } from './matrix.js';
import { page, sideways } from './page.js';
import { badgeNow } from './person-html.js';
import { tallHead } from './tall-head.js';
import { withWholeTitles } from './whole-titles.js';

/**
 * The language of a team’s page, and how the team is assessed.
 *
 * @public
 */
export interface TeamPageOptions extends LanguageOptions {
  /** The headcounts, the day, the models, and the rules for evidence, as for `coverTeam`. */
  readonly judged?: CoverOptions;
}

/**
 * Makes the page of a team: who is ready for which role of a model, which roles are not filled, whom the team cannot
 * afford to lose, who attests whom, and which badges people could hold. Without names (`names: false`), people are
 * numbered in the given order.
 *
 * @param people - The team.
 * @param model - An implementation model.
 * @param options - Language, whether people are named, and how the team is assessed.
 * @returns The page as HTML.
 * @throws `InputError` if a person or the options are malformed, `ModelError` if the model is invalid.
 *
 * @example
 * ```ts
 * import { teamHtml } from '@work-elements/report';
 * import { deriveProfile, models } from 'work-elements';
 *
 * const { competencies } = deriveProfile(models.validator, 'teacher');
 * const kind = 'implementation' as const;
 * const evidence = competencies.map(({ competency }) => ({ kind, competency: competency.id }));
 * const page = teamHtml([{ id: 'p1', name: 'P.', evidence }], models.validator, { names: false });
 * console.log(page.includes('Without Person 1,')); // true
 * ```
 *
 * @public
 */
export const teamHtml = (
  people: readonly Person[],
  model: ImplementationModel,
  options: TeamPageOptions = {},
): string => {
  const language = readOptions('teamHtml', options, {}, ['judged']);
  const view = modelView(model, language);
  const { headcounts, ranked: _, ...judged } = options.judged ?? {};
  const counted = headcounts === undefined ? {} : { headcounts };
  const cover = coverTeam(people, view.model, { ...judged, ...counted });
  const idle = new Set(cover.roles.flatMap(({ role, withoutWork }) => (withoutWork === true ? [role] : [])));
  const filled = cover.roles.length - idle.size;
  const nothingToFill = filled === 0;
  const names = numbered(
    people.map(({ name }, index) => (language.names ? labelled(name) : language.say('person', { n: index + 1 }))),
  );
  const named = new Map(people.map(({ id }, index) => [id, names[index] ?? id]));
  const longNames = people.flatMap(({ id, name }): readonly CutTitle[] =>
    language.names && labelled(name) !== name ? [{ label: named.get(id) ?? id, whole: name }] : [],
  );
  const name = (id: string): string => named.get(id) ?? id;
  const title = language.say('teamTitle', { model: view.model.title });
  const lost = cover.cannotLose.map(({ person, roles }) =>
    language.say('alone', { person: name(person), roles: language.list(roles.map((role) => view.role(role).title)) }),
  );
  return page(
    language,
    title,
    withWholeTitles(
      html`<header><p class="kicker">${language.say('cover')}</p><h1>${title}</h1></header>
<section><h2>${language.say('cover')}</h2><p class="note">${language.say('coverNote')}</p>
${inParts(people).map((part) => coverOf(part))}</section>
<section><h2>${language.say(cover.uncovered.length === 0 ? 'covered' : 'notFilled')}</h2>${
        cover.uncovered.length === 0
          ? html`<p>${language.say(
              nothingToFill ? 'noRoleToFill' : idle.size === 0 ? 'everyRole' : 'everyRoleWithWork',
            )}</p>`
          : foldedList(
              cover.uncovered.length,
              language,
              html`<ul data-uncovered="${cover.uncovered.length}">${cover.uncovered.map(
                (role) => html`<li>${language.say(isReadyFor(role) ? 'notFilledBusy' : 'notFilledNobody', {
                  role: view.role(role).title,
                })}
</li>`,
              )}</ul>`,
            )
      }${
        idle.size === 0 || nothingToFill
          ? null
          : html`<p data-idle="${idle.size}">${language.say('rolesWithoutWork', {
              roles: language.list([...idle].map((role) => view.role(role).title)),
            })}</p>`
      }</section>
${
  nothingToFill
    ? null
    : html`<section><h2>${language.say('cannotLose')}</h2>${
        lost.length === 0
          ? html`<p>${language.say(cover.uncovered.length === filled ? 'noneCovered' : 'cannotLoseNone')}</p>`
          : html`<ul data-cannot-lose="${lost.length}">${lost.map(
              (sentence) => html`<li>${sentence}
</li>`,
            )}</ul>`
      }</section>`
}
${
  cover.mutual.length === 0
    ? null
    : html`<section><h2>${language.say('attestEachOther')}</h2><ul
data-circles="${cover.mutual.length}">${cover.mutual.map(
        (circle) => html`<li>${circleOf(circle)}
</li>`,
      )}</ul></section>`
}
${
  people.length === 0
    ? null
    : html`<section><h2>${language.say('badge')}</h2><p
class="note">${badgeRule(language)}</p>${badges()}</section>`
}`,
      [...longNames, ...view.cut],
      language,
    ),
  );

  function circleOf({ people: circle, lines }: MutualAttestation): string {
    return language.say('circle', {
      people: language.list(circle.map(name)),
      n: lines.reduce((sum, each) => sum + each, 0),
    });
  }

  function isReadyFor(role: string): boolean {
    return cover.roles.some((each) => each.role === role && each.coveredBy.length > 0);
  }

  /** Who can fill which role; if there are many roles, some are shown and the others folded. */
  function coverOf(part: readonly Person[]): Content {
    if (cover.roles.length <= MOST_ROLES)
      return sideways(language.say('cover'), coverTable(part, cover.roles, language));
    const blocks = blocksOf(cover.roles);
    return blocks.map((block, index) => {
      const label = blockLabel(blocks, index, language);
      return html`<details${index === 0 ? html` open` : null}><summary>${label}</summary>${sideways(
        label,
        coverTable(part, block, language),
      )}</details>`;
    });
  }

  function coverTable(part: readonly Person[], roles: TeamCover['roles'], speech: Language): Markup {
    return html`<table class="matrix${part.length > 6 ? ' many' : ''}">
<thead><tr><th scope="col">${speech.say('role')}</th>${part.map(({ id }) =>
      part.length > 6 ? tallHead(name(id)) : html`<th scope="col"><bdi>${name(id)}</bdi></th>`,
    )}</tr></thead><tbody>${roles.map(
      ({ role, candidates }) =>
        html`<tr data-role="${role}"><th scope="row">${view.role(role).title}</th>${part.map(({ id }) => {
          if (idle.has(role)) return html`<td class="small">${speech.say('noWorkYet')}</td>`;
          const { gaps, level } = candidates.find(({ person }) => person === id) ?? { gaps: 0, level: 0 };
          if (gaps > 0) return html`<td data-gaps="${gaps}" class="small">${speech.number(gaps)}</td>`;
          const words = level === 0 ? speech.say('ready') : `${speech.say('ready')}: ${levelTitle(speech, level)}`;
          return html`<td data-gaps="0"><span class="ready" role="img" aria-label="${words}" title="${words}">
</span></td>`;
        })}</tr>`,
    )}</tbody></table>`;
  }

  function badges(): Markup {
    return html`<ul class="plain">${people.map((person) => {
      const best = cover.roles
        .flatMap(({ role, candidates }) => {
          const own = candidates.find((each) => each.person === person.id);
          return own === undefined || own.level === 0 ? [] : [{ role, level: own.level, gaps: own.gaps }];
        })
        .toSorted((one, other) => other.level - one.level || one.gaps - other.gaps);
      const held = best
        .filter(({ level }) => level === best[0]?.level)
        .map((readiness) => badgeNow(view, language, readiness));
      return html`<li data-held="${held.length}"><strong><bdi>${name(person.id)}</bdi></strong>
${foldedList(
  held.length,
  language,
  html`<div class="because">${held.length === 0 ? language.say('badgeNone') : held.join(' · ')}</div>`,
)}</li>`;
    })}</ul>`;
  }
};

const MOST_COLUMNS = 12;

const inParts = (people: readonly Person[]): readonly (readonly Person[])[] => {
  const count = Math.max(1, Math.ceil(people.length / MOST_COLUMNS));
  const size = Math.ceil(people.length / count);
  return Array.from({ length: count }, (_, index) => people.slice(index * size, (index + 1) * size));
};
