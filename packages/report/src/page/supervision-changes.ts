import type { Change, RoleChange, Supervision, SystemProfile } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { inLanguage } from './page.js';
import { ownReviewWords } from './review-words.js';
import { MODES, type SystemWork, systemWork } from './system-section.js';

/** One of two models compared, and what is required of its systems. @internal */
export interface ComparedSide {
  readonly view: ModelView;
  readonly systems: ReadonlyMap<string, SystemProfile>;
}

/**
 * What only one of two models states about a role’s requirements, supervision and reviews, as list items: for a system,
 * the sentences of its card; for people, which systems they supervise at which work, and what they review.
 *
 * @internal
 */
export const supervisionChanges = (
  end: keyof Change<unknown>,
  own: ComparedSide,
  other: ComparedSide,
  change: RoleChange,
  language: Language,
): readonly Markup[] => {
  const { view } = own;
  return [
    ...change.requirements[end].map(
      ({ statement, work }) =>
        html`<li data-requirement="1">${inLanguage(statement, view.languageOf(statement))} <span
class="because">${language.list(work.map(view.work))}</span></li>`,
    ),
    ...ofSystem(own, other, change, language),
    ...supervised(view, change.supervision[end], change.role, language),
    ...change.reviews[end]
      .filter(({ by }) => by === change.role)
      .map((rule) => {
        const limits = ownReviewWords(language, rule).join('; ');
        const said = language.say('choiceReview', { work: view.work(rule.work), limits });
        return html`<li data-review="${rule.work}">${language.say('reviews')} ${said}</li>`;
      }),
  ];
};

/** For each piece of a system’s work that changed, the sentences that the other model does not have. */
const ofSystem = (
  own: ComparedSide,
  other: ComparedSide,
  { role, supervision, reviews }: RoleChange,
  language: Language,
): readonly Markup[] => {
  const changed = new Set([
    ...[...supervision.gained, ...supervision.lost].flatMap(({ system, work }) => (system === role ? [work] : [])),
    ...[...reviews.gained, ...reviews.lost].map(({ work }) => work),
  ]);
  const there = new Map(worksOf(other, role, language).map(({ work, clauses }) => [work, clauses]));
  return worksOf(own, role, language).flatMap(({ work, name, clauses }) => {
    const said = changed.has(work) ? clauses.filter((clause) => there.get(work)?.includes(clause) !== true) : [];
    return said.length === 0 ? [] : [html`<li data-work="${work}"><strong>${name}</strong>: ${said.join('; ')}</li>`];
  });
};

const worksOf = ({ view, systems }: ComparedSide, role: string, language: Language): readonly SystemWork[] => {
  const system = systems.get(role);
  return system === undefined ? [] : systemWork(view, language, system);
};

/** The systems that a person supervises, with the work at which each acts in the same way. */
const supervised = (
  view: ModelView,
  changed: readonly Supervision[],
  role: string,
  language: Language,
): readonly Markup[] => {
  const groups = new Map<string, Supervision[]>();
  for (const each of changed.filter(({ supervisor }) => supervisor === role)) {
    const key = `${each.system} ${each.mode}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const said = {
      system: view.role(first.system).title,
      mode: language.say(MODES[first.mode]),
      works: language.list(group.map(({ work }) => view.work(work))),
    };
    const phrase = first.mode === 'suggests' ? 'endsProposed' : 'answersForSystem';
    return [html`<li data-supervised="${group.length}">${language.say(phrase, said)}</li>`];
  });
};
