import { emits, on, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/recommend.js';
import { assumed } from '../estimate.js';
import { ANYBODY, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/** The plan stays as it is, and a learner who was waiting for the result continues. */
const keptAfter = (...events: readonly string[]) =>
  [
    { target: 'waiting', guard: 'learner-waits', actions: [...events.map(emits), emits('plan-kept')] },
    { target: 'waiting', actions: events.map(emits) },
  ] as const;

/** Recommendations: which activity, support or pathway next, for the learner to choose. @public */
export const recommend = /* @__PURE__ */ catalogueElement({
  id: 'recommend',
  title: 'Recommending what comes next',
  summary: 'Studies the record, proposes options with reasons, lets the learner choose, and arranges what was chosen.',
  kind: 'learning',
  subject: 'learner-objective',
  receives: ['consider', 'help-out', 'close'],
  ignores: ['consider'],
  guards: { placements: { option: 'check-site' }, 'learner-waits': { fact: 'learner-waits', is: true } },
  machine: {
    initial: 'waiting',
    context: { 'learner-waits': false },
    on: { close: '.closed' },
    states: {
      waiting: on({
        consider: { target: 'study', actions: sets('learner-waits', false) },
        'help-out': { target: 'study', actions: sets('learner-waits', true) },
      }),
      study: on({ studied: 'propose', 'no-change-needed': keptAfter() }),
      propose: on({ proposed: 'choose', 'nothing-suitable': keptAfter('option-missing') }),
      choose: on({ accepted: 'arrange', 'own-idea': 'arrange', declined: 'propose', 'plan-preferred': keptAfter() }),
      arrange: on({
        arranged: { target: 'waiting', actions: emits('recommendation-accepted') },
        'placement-found': [
          { target: 'check-site', guard: 'placements' },
          { target: 'waiting', actions: emits('recommendation-accepted') },
        ],
        'map-change-needed': keptAfter('map-change-proposed'),
        unavailable: 'propose',
      }),
      'check-site': on({
        'site-approved': { target: 'waiting', actions: emits('recommendation-accepted') },
        'site-refused': 'propose',
      }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('study', 'Study the record', PEOPLE_OR_SYSTEM, {
      effort: assumed(2, 5, 15, 'looking through one learner’s record for a pattern'),
      ...passes(['progress-record', 'feedback', 'request', 'support-plan'], ['recommendation']),
      shares: { 'no-change-needed': guess(0.25, 'one alarm in four is none on a second look') },
    }),
    step('propose', 'Propose options', PEOPLE_OR_SYSTEM, {
      effort: assumed(2, 5, 15, 'two or three options with a reason each; nothing where an application ranks them'),
      ...passes(['recommendation', 'activity'], ['recommendation', 'request']),
      shares: { 'nothing-suitable': guess(0.03, 'there is nearly always something') },
    }),
    step('choose', 'Choose with the learner', [...PEOPLE, 'learner'], {
      effort: assumed(2, 5, 15, 'a short talk; the learner decides'),
      ...passes(['recommendation'], ['recommendation']),
      shares: {
        'own-idea': guess(0.1, 'some learners know better'),
        declined: guess(0.1, 'a first proposal misses now and then'),
        'plan-preferred': guess(0.1, 'staying with the plan is a choice too'),
      },
    }),
    step('arrange', 'Arrange what was chosen', ANYBODY, {
      effort: assumed(3, 10, 40, 'from a click to a call to a partner organisation'),
      ...passes(['recommendation'], ['recommendation']),
      shares: {
        'placement-found': guess(0.02, 'few recommendations lead outside the school'),
        'map-change-needed': guess(0.1, 'what was chosen belongs into the map'),
        unavailable: guess(0.05, 'a place that is gone'),
      },
    }),
    step('check-site', 'Check a placement', PEOPLE, {
      optional:
        'Only where learners go to workplaces and partners: New Hampshire’s extended learning asks for checks, ' +
        'agreement and insurance.',
      effort: assumed(30, 60, 120, 'a call or visit, background check, agreement and insurance'),
      ...passes(['recommendation'], ['recommendation']),
      shares: { 'site-refused': guess(0.05, 'sites are chosen with care') },
    }),
  ],
  competencies,
  habits,
});
