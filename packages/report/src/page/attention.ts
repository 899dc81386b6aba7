import { type ActorKind, type Breach, checkModel, type Diagnostic, type ImplementationModel } from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';

const SEVERITIES = ['error', 'warning'] as const satisfies readonly Diagnostic['severity'][];

/** The most that are shown unfolded, to keep the matrix near the top. */
const AT_ONCE = 8;

/** The policy breaches of a model, errors first, in the language and with the titles of the page. @internal */
export const attention = (view: ModelView, language: Language): Content => {
  const checked = language.names ? view.model : withoutNames(view.model, language);
  const found = checkModel(checked);
  if (found.length === 0) return null;
  const sorted = SEVERITIES.flatMap((severity) => found.filter((each) => each.severity === severity));
  const [first, rest] = [sorted.slice(0, AT_ONCE), sorted.slice(AT_ONCE)];
  const issue = (diagnostic: Diagnostic): Markup => {
    const { message, hint } = worded(view, language, checked, diagnostic);
    return html`<div class="issue ${diagnostic.severity}"
data-policy="${diagnostic.policy}"><strong>${language.say(diagnostic.severity)}:</strong> ${message}<div
class="small">${language.say('toMend', { hint: '' })}${hint}</div>
</div>`;
  };
  return html`<section id="attention"><h2>${language.say('attention')}</h2>
<p class="note">${language.say('attentionNote')}</p>${first.map(issue)}${
    rest.length === 0
      ? null
      : html`<details><summary>${language.say('more', { n: rest.length })}</summary>${rest.map(issue)}</details>`
  }</section>`;
};

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** A user’s own coded policy provides its own message, in whichever text direction. */
const worded = (
  view: ModelView,
  language: Language,
  checked: ImplementationModel,
  { breach, message, hint }: Diagnostic,
): { readonly message: Content; readonly hint: Content } =>
  (breach === undefined ? null : wordsOf(view, language, checked, breach)) ?? {
    message: html`<bdi>${message}</bdi>`,
    hint: html`<bdi>${hint}</bdi>`,
  };

const wordsOf = (
  view: ModelView,
  language: Language,
  { people }: ImplementationModel,
  breach: Breach,
): Words | null => {
  const { say } = language;
  const work = (ref: string): string => view.work(ref);
  const role = (id: string): string => view.role(id).title;
  const actors = (kinds: readonly ActorKind[]): string => language.either(kinds.map(language.actors));
  switch (breach.kind) {
    case 'nobody-responsible':
      return {
        message: say('dNobodyResponsible', { work: work(breach.work) }),
        hint:
          breach.able.length === 0
            ? say(breach.work.includes('/') ? 'dNobodyAbleMend' : 'dNobodyAbleForAllMend')
            : say('dNobodyResponsibleMend', { roles: language.either(breach.able.slice(0, 4).map(role)) }),
      };
    case 'nobody-accountable':
      return {
        message: say('dNobodyAccountable', { work: work(breach.work), roles: language.list(breach.roles.map(role)) }),
        hint: say('dNobodyAccountableMend'),
      };
    case 'several-accountable':
      return {
        message: say('dSeveralAccountable', {
          n: breach.roles.length,
          work: work(breach.work),
          roles: language.list(breach.roles.map(role)),
        }),
        hint: say('dSeveralAccountableMend'),
      };
    case 'ineligible': {
      const fill = { role: role(breach.role), performers: actors(breach.performers) };
      return {
        message: say('dIneligible', { ...fill, barred: actors(breach.barred), work: work(breach.work) }),
        hint: say('dIneligibleMend', fill),
      };
    }
    case 'never-accountable':
      return {
        message: say('dNeverAccountable', {
          role: role(breach.role),
          barred: actors(breach.barred),
          work: work(breach.work),
        }),
        hint: say('dNeverAccountableMend'),
      };
    case 'only-actors': {
      const performers = actors(breach.performers);
      const [barred, own] = [actors(breach.barred), work(breach.work)];
      return {
        message: say('dOnlyActors', { role: role(breach.role), barred, work: own, performers }),
        hint: say('dOnlyActorsMend', { performers }),
      };
    }
    case 'cannot-answer': {
      const performers = actors(breach.performers);
      return {
        message: say('dCannotAnswer', {
          role: role(breach.role),
          barred: actors(breach.barred),
          work: work(breach.work),
        }),
        hint: say('dCannotAnswerMend', { performers }),
      };
    }
    case 'only-suggests':
      return {
        message: say('dOnlySuggests', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dOnlySuggestsMend'),
      };
    case 'does-not-act':
      return {
        message: say('dDoesNotAct', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dDoesNotActMend'),
      };
    case 'only-records':
      return {
        message: say('dOnlyRecords', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dOnlyRecordsMend'),
      };
    case 'unreviewed':
      return {
        message: say('dUnreviewed', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dUnreviewedMend'),
      };
    case 'reviewed-by-system':
      return {
        message: say('dReviewedBySystem', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dReviewedBySystemMend'),
      };
    case 'not-reviewer': {
      const fill = { role: role(breach.role), review: work(breach.review) };
      return {
        message: say('dNotReviewer', { ...fill, work: work(breach.work) }),
        hint: say('dNotReviewerMend', fill),
      };
    }
    case 'reviews-nothing':
      return {
        message: say('dReviewsNothing', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dReviewsNothingMend'),
      };
    case 'reviewed-though-acting':
      return {
        message: say('dReviewedThoughActing', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dReviewedThoughActingMend'),
      };
    case 'too-few-people':
      return {
        message: say('dTooFewPeople', { work: work(breach.work), needs: breach.needs, holders: breach.holders }),
        hint: say('dTooFewPeopleMend', { roles: language.either(breach.roles.map(role)) }),
      };
    case 'reviews-itself':
      return {
        message: say('dReviewsItself', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dReviewsItselfMend'),
      };
    case 'others-review': {
      const fill = { role: role(breach.role), review: work(breach.review) };
      return {
        message: say('dOthersReview', {
          ...fill,
          work: work(breach.work),
          others: language.either(breach.others.map(role)),
        }),
        hint: say('dOthersReviewMend', fill),
      };
    }
    case 'never-stops':
      return {
        message: say('dNeverStops', { role: role(breach.role), work: work(breach.work) }),
        hint: say('dNeverStopsMend'),
      };
    case 'only-for-systems': {
      const fill = { role: role(breach.role), work: work(breach.work) };
      return breach.asks === 'stopsAt'
        ? { message: say('dOnlyForSystemsStops', fill), hint: say('dOnlyForSystemsStopsMend') }
        : { message: say('dOnlyForSystemsSupports', fill), hint: say('dOnlyForSystemsSupportsMend') };
    }
    case 'nobody-else-hears': {
      const [one, other] = breach.work;
      const person = people.find(({ id }) => id === breach.person)?.name ?? breach.person;
      return {
        message: say('dNobodyElseHears', { person, one: work(one), other: work(other) }),
        hint: say('dNobodyElseHearsMend', { roles: language.either(breach.roles.map(role)) }),
      };
    }
    case 'not-told': {
      const fill = { role: role(breach.role), work: work(breach.work), told: work(breach.told) };
      return { message: say('dNotTold', fill), hint: say('dNotToldMend') };
    }
    case 'not-theirs': {
      const fill = { role: role(breach.role) };
      return {
        message: say('dNotTheirs', { ...fill, work: work(breach.work) }),
        hint: say('dNotTheirsMend', fill),
      };
    }
    case 'unsent':
      return {
        message: say('dUnsent', { work: work(breach.work), event: eventWord(language, breach.event) }),
        hint: say('dUnsentMend'),
      };
    case 'sent-for-another':
      return {
        message: say(breach.about === 'learner' ? 'dSentForObjectives' : 'dSentForLearners', {
          event: eventWord(language, breach.event),
        }),
        hint: say(breach.about === 'learner' ? 'dSentForObjectivesMend' : 'dSentForLearnersMend'),
      };
    case 'sent-in-vain':
      return {
        message: say('dSentInVain', { event: eventWord(language, breach.event) }),
        hint: say('dSentInVainMend'),
      };
    case 'no-work':
      return { message: say('dNoWork', { role: role(breach.role) }), hint: say('dNoWorkMend') };
    case 'too-many-steps':
      return {
        message: say('dTooManySteps', {
          role: role(breach.role),
          steps: say('steps', { n: breach.steps }),
          limit: breach.limit,
        }),
        hint: say('dTooManyStepsMend'),
      };
    case 'one-role': {
      const [one, other] = breach.work;
      return {
        message: say('dOneRole', { role: role(breach.role), one: work(one), other: work(other) }),
        hint: say('dOneRoleMend'),
      };
    }
    case 'one-person': {
      const [one, other] = breach.work;
      const fill = { role: role(breach.roles[0]), otherRole: role(breach.roles[1]) };
      return {
        message: say('dOnePerson', {
          ...fill,
          person: people.find(({ id }) => id === breach.person)?.name ?? breach.person,
          one: work(one),
          other: work(other),
        }),
        hint: say('dOnePersonMend', fill),
      };
    }
    case 'unknown-work':
    case 'unknown-role':
      // A model with such a breach is refused by core, so it never has a page.
      return null;
  }
};

const eventWord = (language: Language, send: string): string => language.word(send.slice(send.indexOf('/') + 1));

/**
 * The model with its people numbered instead of named, so that no policy, not even a user’s own, can mention a name.
 */
const withoutNames = (model: ImplementationModel, language: Language): ImplementationModel => ({
  ...model,
  people: model.people.map(({ roles }, index) => ({
    id: `person-${index + 1}`,
    name: language.say('person', { n: index + 1 }),
    roles,
  })),
});
