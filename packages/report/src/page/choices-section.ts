import type { Language } from '../language/language.js';
import type { PhraseKey } from '../language/messages.js';
import { type Content, html } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { type RAISED, raisedIn } from '../view/raised.js';
import { MOST_ROLES } from './many-roles.js';
import { reviewWords } from './review-words.js';
import { settingTitle } from './setting-title.js';

const SENT: Readonly<Record<string, PhraseKey & `sends${string}`>> = {
  'track-progress/check-in-due': 'sendsCheckIn',
  'track-progress/condition-due': 'sendsCondition',
  'track-progress/retention-due': 'sendsRetention',
  'track-progress/period-ended': 'sendsPeriodEnd',
  'track-progress/target-date-passed': 'sendsTargetDate',
};

/**
 * How often a row of the cadence sends: per learner or per objective; what follows from a decision, once per decision.
 */
const sentHow = (send: string, each: 'learner' | 'objective') =>
  send === 'track-progress/condition-due'
    ? 'sentAfterCondition'
    : each === 'learner'
      ? 'sentToLearner'
      : 'sentToObjective';

/** The meaning of a clock event; for a user’s own element, the words of the event’s id. */
const sentTitle = (send: string, language: Language): string => {
  const own = Object.hasOwn(SENT, send) ? SENT[send] : undefined;
  return own === undefined ? language.word(send.slice(send.indexOf('/') + 1)) : language.say(own);
};

/** What a model chooses, and where raised events go; nothing if there is neither. @internal */
export const choicesSection = (view: ModelView, language: Language): Content => {
  const chosen = choicesOf(view, language);
  const raised = raisedIn(view).map(({ on, steps, roles }) => ({
    key: on,
    text: language.say(RAISING[on], {
      roles: language.list(roles.map((id) => view.role(id).title)),
      steps: language.list(
        steps.map(({ element, step }) => language.say('quoted', { text: view.step(element, step) })),
      ),
    }),
  }));
  if (chosen.length + raised.length === 0) return null;
  const list = (items: typeof chosen): Content =>
    html`<ul>${items.map(({ key, text }) => html`<li data-choice="${key}">${text}</li>`)}</ul>`;
  // The pictures of so many roles leave no room for it on their sheet, so it need not be kept with them.
  const own = view.roles.length > MOST_ROLES ? html` class="apart"` : null;
  const listed = chosen.length === 0 ? null : list(chosen);
  return html`<section id="choices"${own}><h2>${language.say('choices')}</h2>${listed}${
    raised.length === 0 ? null : html`<div class="keep"><h3>${language.say('raised')}</h3>${list(raised)}</div>`
  }</section>`;
};

const RAISING = {
  'appeal-raised': 'raisedAppeal',
  'exception-raised': 'raisedException',
  'mastery-claimed': 'raisedMastery',
  'recognition-requested': 'raisedRecognition',
  'evidence-shared': 'raisedEvidence',
} as const satisfies Record<(typeof RAISED)[number], PhraseKey>;

/** Settings, cadence, optional steps, reviews, deadlines, and separations. */
const choicesOf = (view: ModelView, language: Language): readonly { readonly key: string; readonly text: string }[] => {
  const { model, work } = view;
  const { say } = language;
  return [
    ...Object.entries(model.settings).map(([id, value]) => ({
      key: id,
      text: `${settingTitle(id, language)}: ${value === 'unlimited' ? say('unlimited') : language.number(value)}`,
    })),
    ...model.cadence.map(({ send, everyDays, each }) => ({
      key: `${send} ${each}`,
      text: `${sentTitle(send, language)}: ${say(sentHow(send, each), { n: everyDays })}`,
    })),
    ...model.options.map((id) => ({ key: `option ${id}`, text: say('choiceOption', { work: work(id) }) })),
    ...model.review.map((rule) => ({
      key: `review ${rule.work}`,
      text: say('choiceReview', { work: work(rule.work), limits: reviewWords(view, language, rule).join('; ') }),
    })),
    ...(model.due ?? []).map(({ work: id, within }) => ({
      key: `due ${id}`,
      text: say('choiceDue', {
        work: work(id),
        within: 'hours' in within ? say('hours', { n: within.hours }) : say('schoolDays', { n: within.schoolDays }),
      }),
    })),
    ...(model.policies.separate ?? []).map((apart) => ({
      key: `apart ${apart.join(' ')}`,
      text: say('choiceApart', { works: language.list(apart.map(work)) }),
    })),
  ];
};
