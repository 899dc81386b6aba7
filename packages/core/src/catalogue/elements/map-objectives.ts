import { emits, sets } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed, reported } from '../estimate.js';

/** Mapping individual learning objectives: what a learner will work on, in which order, by when. @public */
export const mapObjectives = /* @__PURE__ */ defineElement({
  id: 'map-objectives',
  title: 'Mapping individual learning objectives',
  summary:
    'Finds out what a learner can already show, drafts a map of objectives, agrees it with the learner and revises it as the learner grows.',
  kind: 'learning',
  subject: 'learner',
  receives: ['enrol', 'revision-requested', 'close'],
  guards: { 'first-agreement': { fact: 'agreed-before', is: false } },
  machine: {
    initial: 'waiting',
    context: { 'agreed-before': false },
    states: {
      waiting: { on: { enrol: 'review-prior-learning' } },
      'review-prior-learning': { on: { reviewed: 'draft', 'records-missing': 'diagnose' } },
      diagnose: { on: { 'baseline-found': 'draft', 'not-ready-to-show': 'draft' } },
      draft: { on: { drafted: 'agree', 'no-pathway': { target: 'draft', actions: emits('pathway-missing'), reenter: true } } },
      agree: {
        on: {
          agreed: [
            { target: 'active', guard: 'first-agreement', actions: [sets('agreed-before', true), emits('map-agreed')] },
            { target: 'active', actions: emits('map-revised') },
          ],
          'changes-requested': 'draft',
        },
      },
      active: { on: { 'revision-requested': 'revise', close: 'closed' } },
      revise: { on: { revised: 'agree', 'map-stands': { target: 'active', actions: emits('map-confirmed') } } },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'review-prior-learning',
      title: 'Review prior learning',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(10, 20, 45, 'reading one learner’s records and talking with the previous teacher'),
      produces: ['progress-record'],
    },
    {
      id: 'diagnose',
      title: 'Diagnose the starting point',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(15, 30, 60, 'preparing and reading one short diagnostic; the learner’s own time is not counted'),
      consumes: ['progress-record'],
      produces: ['progress-record'],
    },
    {
      id: 'draft',
      title: 'Draft the map',
      performers: ['onsite-educator', 'online-educator', 'learner', 'information-system', 'partner'],
      effort: assumed(10, 20, 40, 'choosing and ordering a term’s objectives from a framework that exists'),
      consumes: ['progress-record'],
      produces: ['learning-map'],
    },
    {
      id: 'agree',
      title: 'Agree the map with the learner',
      performers: ['onsite-educator', 'online-educator', 'learner', 'partner'],
      effort: reported(
        15,
        30,
        45,
        'WGU communication protocol: mentor and student plan the term by phone; length of the call is an assumption',
      ),
      consumes: ['learning-map'],
      produces: ['learning-map'],
    },
    {
      id: 'revise',
      title: 'Revise the map',
      performers: ['onsite-educator', 'online-educator', 'learner', 'information-system', 'partner'],
      effort: assumed(5, 10, 25, 'half of a first draft, since most objectives stay'),
      consumes: ['learning-map', 'recommendation'],
      produces: ['learning-map'],
    },
  ],
  competencies: [
    {
      id: 'explain-objective-dependencies',
      kind: 'know',
      statement: 'Explains, for any objective of the framework, which objectives it rests on and which rest on it.',
      areas: ['learning-infrastructure', 'personalization-and-proficiency'],
    },
    {
      id: 'name-evidence-of-prior-learning',
      kind: 'know',
      statement: 'Names which records and artefacts count as evidence of prior learning here, and which do not.',
      areas: ['learning-infrastructure'],
      steps: ['review-prior-learning', 'diagnose'],
    },
    {
      id: 'place-learner-by-evidence',
      kind: 'know-how',
      statement: 'Places a learner on the progression from mixed records, and marks each placement as shown, inferred or unknown.',
      areas: ['delivery-and-operations', 'personalization-and-proficiency'],
      steps: ['review-prior-learning', 'diagnose'],
    },
    {
      id: 'draft-feasible-map',
      kind: 'know-how',
      statement: 'Drafts a map whose objectives respect their prerequisites and whose target dates fit the hours the learner has.',
      areas: ['personalization-and-proficiency', 'delivery-and-operations'],
      steps: ['draft', 'revise'],
    },
    {
      id: 'agree-map-in-learner-words',
      kind: 'do',
      statement:
        'Ends the planning talk with the learner stating, unprompted, the next two objectives, why they matter and how they will be shown.',
      areas: ['engagement-and-communication', 'personalization-and-proficiency'],
      steps: ['agree'],
    },
    {
      id: 'offer-real-choices-in-map',
      kind: 'do',
      statement: 'Puts at least one real choice of objective, order or evidence in every map, and records which one the learner took.',
      areas: ['personalization-and-proficiency'],
      steps: ['draft', 'agree'],
    },
    {
      id: 'revise-map-within-week',
      kind: 'do',
      statement: 'Revises a map within a week of evidence that contradicts it, and tells learner and family what changed and why.',
      areas: ['engagement-and-communication', 'delivery-and-operations'],
      steps: ['revise'],
    },
  ],
  habits: ['Opens every check-in with the learner’s own map.', 'Asks the learner to explain the map before explaining it.'],
});
