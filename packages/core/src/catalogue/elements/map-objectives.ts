import { emits, on, sets } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/map-objectives.js';
import { assumed } from '../estimate.js';
import { ANYBODY, found, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/**
 * Mapping individual learning objectives: what a learner will work on, with which supports, in which order, by when.
 *
 * @public
 */
export const mapObjectives = /* @__PURE__ */ catalogueElement({
  id: 'map-objectives',
  title: 'Mapping individual learning objectives',
  summary:
    'Finds out what a learner can already show and which supports the learner is owed, drafts a map of ' +
    'objectives, agrees it with the learner, revises it as the learner grows, and settles what comes next ' +
    'after mastery.',
  kind: 'learning',
  subject: 'learner',
  receives: ['enrol', 'revision-requested', 'choose-next', 'close'],
  ignores: ['enrol'],
  guards: { 'first-agreement': { fact: 'agreed-before', is: false } },
  machine: {
    initial: 'waiting',
    context: { 'agreed-before': false, 'supports-set': false },
    states: {
      waiting: on({ enrol: 'review-prior-learning' }),
      'review-prior-learning': on({
        reviewed: 'draft',
        'records-missing': 'diagnose',
        'supports-indicated': 'plan-supports',
        'learning-to-recognise': 'draft',
      }),
      diagnose: on({ 'baseline-found': 'draft', 'supports-indicated': 'plan-supports' }),
      'plan-supports': on({
        'supports-set': { target: 'draft', actions: sets('supports-set', true) },
        'none-needed': 'draft',
        'evaluation-requested': { target: 'draft', actions: emits('evaluation-needed') },
      }),
      draft: on({
        drafted: 'agree',
        'own-objective-proposed': { target: 'agree', actions: emits('objective-proposed') },
        'no-pathway': { target: 'agree', actions: emits('pathway-missing') },
      }),
      agree: on({
        agreed: [
          { target: 'active', guard: 'first-agreement', actions: [sets('agreed-before', true), emits('map-agreed')] },
          { target: 'active', actions: emits('map-revised') },
        ],
        'changes-requested': 'draft',
      }),
      active: on({ 'revision-requested': 'revise', 'choose-next': 'choose-next', close: 'closed' }),
      revise: on({ revised: 'agree', 'map-stands': { target: 'active', actions: emits('map-confirmed') } }),
      'choose-next': on({
        'next-chosen': 'active',
        'deeper-level-chosen': { target: 'active', actions: emits('objective-proposed') },
        'map-change-wanted': 'revise',
      }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('review-prior-learning', 'Review prior learning', PEOPLE, {
      effort: assumed(10, 20, 45, 'reading one learner’s records and talking with the previous teacher'),
      ...passes([], ['progress-record']),
      shares: {
        'records-missing': guess(0.15, 'one learner in seven comes without records that say enough'),
        'supports-indicated': found(
          0.15,
          'NCES, Condition of Education 2022-23: 15 % of US public-school pupils are served under IDEA',
        ),
        'learning-to-recognise': guess(0.05, 'one learner in twenty brings something that the school can recognise'),
      },
    }),
    step('diagnose', 'Diagnose the starting point', PEOPLE_OR_SYSTEM, {
      effort: assumed(15, 30, 60, 'preparing and reading one short diagnostic; the learner’s own time is not counted'),
      ...passes(['progress-record'], ['progress-record']),
      shares: {
        'supports-indicated': guess(
          0.1,
          'fewer than among those whose records say it, since most needs are known by then',
        ),
      },
    }),
    step('plan-supports', 'Plan supports and accommodations', PEOPLE, {
      effort: assumed(
        15,
        30,
        90,
        'reading the plan that is in force and saying what it means for instruction and for assessment',
      ),
      ...passes(['progress-record'], ['support-plan']),
      shares: {
        'none-needed': guess(0.1, 'now and then a first sign turns out to be none'),
        'evaluation-requested': guess(0.05, 'most plans rest on an evaluation that exists'),
      },
    }),
    step('draft', 'Draft the map', ANYBODY, {
      effort: assumed(10, 20, 40, 'choosing and ordering a term’s objectives from a framework that exists'),
      ...passes(['progress-record', 'support-plan'], ['learning-map']),
      shares: {
        'own-objective-proposed': guess(
          0.05,
          'learners who draft with somebody propose an objective of their own now and then',
        ),
        'no-pathway': guess(0.01, 'a framework with gaps is a framework that is being repaired'),
      },
    }),
    step('agree', 'Agree the map with the learner', [...PEOPLE, 'learner'], {
      effort: assumed(
        15,
        30,
        45,
        'a talk over the plan of a term; at WGU mentor and student have it by phone, and no length is published',
      ),
      ...passes(['learning-map', 'support-plan'], ['learning-map']),
      shares: { 'changes-requested': guess(0.15, 'most wishes are known from drafting together') },
    }),
    step('revise', 'Revise the map', ANYBODY, {
      effort: assumed(5, 10, 25, 'half of a first draft, since most objectives stay'),
      ...passes(['learning-map', 'recommendation'], ['learning-map']),
      shares: { 'map-stands': guess(0.4, 'a proposal often changes a date or an order that the map leaves open') },
    }),
    step('choose-next', 'Choose what comes next', [...PEOPLE, 'learner'], {
      effort: assumed(3, 5, 10, 'a look at the map, alone or with a mentor'),
      ...passes(['learning-map', 'advancement-decision'], ['learning-map']),
      shares: {
        'deeper-level-chosen': guess(
          0.03,
          'Lindsay Unified lets learners go for a 4 after a 3; how many do is not published',
        ),
        'map-change-wanted': guess(0.05, 'the map usually holds the next objective'),
      },
    }),
  ],
  competencies,
  habits,
});
