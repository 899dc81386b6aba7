import type { SystemProfile } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { inLanguage } from './page.js';
import { reviewWords } from './review-words.js';

/** The phrase for each mode in which a system does work. @internal */
export const MODES = {
  records: 'modeRecords',
  suggests: 'modeSuggests',
  'acts-reviewed': 'modeActsReviewed',
  acts: 'modeActs',
} as const;

type Supervised = SystemProfile['supervisors'][number];

/** A piece of a system’s work: how the system does it, and what remains with people. @internal */
export interface SystemWork {
  readonly work: string;
  readonly mode: Supervised['mode'];
  /** Its title. */
  readonly name: string;
  /** Mode and limits, one by one. */
  readonly clauses: readonly string[];
  /** The clauses as one text. */
  readonly limits: string;
}

/** How a system does each piece of its work, with the limits on it. @internal */
export const systemWork = (
  view: ModelView,
  language: Language,
  { supervisors }: SystemProfile,
): readonly SystemWork[] =>
  supervisors.map((each) => {
    const clauses = [language.say(MODES[each.mode]), ...limitsOf(view, language, each)];
    return { work: each.work, mode: each.mode, name: view.work(each.work), clauses, limits: clauses.join('; ') };
  });

/**
 * A system’s requirements and the work to which they apply, how it does each piece, and what people still do.
 *
 * @internal
 */
export const systemSection = (view: ModelView, language: Language, system: SystemProfile): Markup =>
  html`${
    system.requirements.length === 0
      ? null
      : html`<h3>${language.say('mustMeet')}</h3><ul class="plain">${system.requirements.map(
          ({ statement, work }) =>
            html`<li data-requirement="${work.length}">${inLanguage(statement, view.languageOf(statement))}<span
class="because">${language.list(work.map(view.work))}</span>
</li>`,
        )}</ul>`
  }${
    system.supervisors.length === 0
      ? null
      : html`<h3>${language.say('sysLimits')}</h3><ul class="plain">${systemWork(view, language, system).map(
          ({ work, mode, name, limits }) =>
            html`<li data-work="${work}" data-mode="${mode}"><strong>${name}</strong>: ${limits}</li>`,
        )}</ul>`
  }`;

const limitsOf = (view: ModelView, language: Language, { work, mode, roles }: Supervised): readonly string[] => {
  const { say } = language;
  const people = roles.filter((role) => view.role(role).kind !== 'system').map((role) => view.role(role).title);
  const some = people.length > 0;
  const named = language.either(people);
  if (mode === 'suggests') return [some ? say('sysProposes', { roles: named }) : say('sysProposesToNobody')];
  const answers = some ? say('sysAnswers', { roles: named }) : say('sysAnswersNobody');
  if (mode === 'records') return [say('sysFiles'), answers];
  return [
    answers,
    ...view.model.review.filter((rule) => rule.work === work).flatMap((rule) => reviewWords(view, language, rule)),
  ];
};
