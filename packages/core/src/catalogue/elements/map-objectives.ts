import { emits, on, sets, to } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/map-objectives.js';
import { assumed } from '../estimate.js';
import { ANYBODY, found, guess, PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

/** If there is no map yet, the first one is drafted. */
const first = (...actions: readonly ReturnType<typeof sets | typeof emits>[]) =>
  ({ ...to('draft', ...actions), guard: 'first-agreement' }) as const;

/**
 * Mapping individual learning objectives: what a learner will work on, with which supports, in which order, by when.
 * Supports are planned before the first map, and later, with a map in force, whenever there is reason: a new need, a
 * plan due for review or to be ended, or a settled evaluation.
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
  receives: ['enrol', 'revision-requested', 'supports-due', 'evaluation-settled', 'choose-next', 'close'],
  ignores: ['enrol'],
  guards: {
    'first-agreement': { fact: 'agreed-before', is: false },
    'supports-in-force': { fact: 'supports-set', is: true },
  },
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
        'supports-and-learning-found': 'plan-supports',
      }),
      diagnose: on({ 'baseline-found': 'draft', 'supports-indicated': 'plan-supports' }),
      'plan-supports': on({
        'supports-set': [first(sets('supports-set', true)), to('revise', sets('supports-set', true))],
        'none-needed': [
          first(),
          { ...to('revise', sets('supports-set', false)), guard: 'supports-in-force' },
          { target: 'active' },
        ],
        'evaluation-requested': [first(emits('evaluation-needed')), to('active', emits('evaluation-needed'))],
        'supports-due': 'plan-supports',
      }),
      draft: on({
        drafted: 'agree',
        'own-objective-proposed': to('agree', emits('objective-proposed')),
        'no-pathway': to('agree', emits('pathway-missing')),
      }),
      agree: on({
        agreed: [
          { ...to('active', sets('agreed-before', true), emits('map-agreed')), guard: 'first-agreement' },
          to('active', emits('map-revised')),
        ],
        'changes-requested': 'draft',
      }),
      active: on({
        'revision-requested': 'revise',
        'supports-due': 'plan-supports',
        'evaluation-settled': 'plan-supports',
        'choose-next': 'choose-next',
        close: 'closed',
      }),
      revise: on({ revised: 'agree', 'map-stands': to('active', emits('map-confirmed')) }),
      'choose-next': on({
        'next-chosen': 'active',
        'deeper-level-chosen': to('active', emits('objective-proposed')),
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
          0.14,
          'NCES, Condition of Education 2022-23: 15 % of US pupils are served under IDEA',
        ),
        'learning-to-recognise': guess(0.04, 'one learner in twenty brings something that the school can recognise'),
        'supports-and-learning-found': guess(0.01, '15 % of the one in twenty, and so out of both'),
      },
    }),
    step('diagnose', 'Diagnose the starting point', PEOPLE_OR_SYSTEM, {
      effort: assumed(15, 30, 60, 'preparing and reading one short diagnostic; the learner’s own time is not counted'),
      ...passes(['progress-record'], ['progress-record']),
      shares: {
        'supports-indicated': guess(0.1, 'fewer than among those whose records say it: most needs are known by then'),
      },
    }),
    step('plan-supports', 'Plan supports and accommodations', PEOPLE, {
      effort: assumed(15, 30, 90, 'reading what is in force, and saying what it means for learning and assessment'),
      ...passes(['progress-record', 'support-plan', 'exception-case'], ['support-plan', 'exception-case']),
      shares: {
        'none-needed': guess(0.1, 'now and then a first sign turns out to be none'),
        'evaluation-requested': guess(0.05, 'most plans rest on an evaluation that exists'),
      },
    }),
    step('draft', 'Draft the map', ANYBODY, {
      effort: assumed(10, 20, 40, 'choosing and ordering a term’s objectives from a framework that exists'),
      ...passes(['progress-record', 'support-plan'], ['learning-map']),
      shares: {
        'own-objective-proposed': guess(0.05, 'learners who draft with somebody propose one of their own now and then'),
        'no-pathway': guess(0.01, 'a framework with gaps is a framework that is being repaired'),
      },
    }),
    step('agree', 'Agree the map with the learner', [...PEOPLE, 'learner'], {
      effort: assumed(15, 30, 45, 'a talk over the plan of a term; at WGU it is by phone, and no length is published'),
      ...passes(['learning-map', 'support-plan'], ['learning-map']),
      shares: { 'changes-requested': guess(0.15, 'most wishes are known from drafting together') },
    }),
    step('revise', 'Revise the map', ANYBODY, {
      effort: assumed(5, 10, 25, 'half of a first draft, since most objectives stay'),
      ...passes(['learning-map', 'recommendation', 'support-plan'], ['learning-map']),
      shares: { 'map-stands': guess(0.4, 'a proposal often changes a date or an order that the map leaves open') },
    }),
    step('choose-next', 'Choose what comes next', [...PEOPLE, 'learner'], {
      effort: assumed(3, 5, 10, 'a look at the map, alone or with a mentor'),
      ...passes(['learning-map', 'advancement-decision'], ['learning-map']),
      shares: {
        'deeper-level-chosen': guess(
          0.03,
          'Lindsay Unified lets learners go for a 4 after a 3; how many is not published',
        ),
        'map-change-wanted': guess(0.05, 'the map usually holds the next objective'),
      },
    }),
  ],
  competencies,
  habits,
});
