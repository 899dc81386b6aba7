import { emits } from '../actions.js';
import { defineElement } from '../define-element.js';
import { assumed } from '../estimate.js';

/** Managing a competency-based organisation: calendar, staffing, educator support, review and improvement. @public */
export const manageOrganization = /* @__PURE__ */ defineElement({
  id: 'manage-organization',
  title: 'Managing the organisation',
  summary:
    'Keeps a competency-based organisation running: schedules, staffing, support for educators, measures, and changes where they are due.',
  kind: 'supporting',
  subject: 'organization',
  receives: ['begin', 'review-requested', 'close'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { begin: 'schedule', close: 'closed' } },
      schedule: { on: { scheduled: 'staff' } },
      staff: { on: { staffed: 'support-educators', understaffed: 'schedule' } },
      'support-educators': { on: { supported: { target: 'operating', actions: emits('season-opened') }, 'roles-overloaded': 'staff' } },
      operating: { on: { 'review-requested': 'review', close: 'closed' } },
      review: { on: { 'in-order': 'operating', 'change-due': 'improve' } },
      improve: {
        on: {
          changed: { target: 'schedule', actions: emits('policy-changed') },
          'small-fix-made': 'operating',
          'redesign-needed': { target: 'operating', actions: emits('transition-needed') },
        },
      },
      closed: { type: 'final' },
    },
  },
  steps: [
    {
      id: 'schedule',
      title: 'Schedule days, weeks and terms',
      performers: ['onsite-educator', 'online-educator', 'information-system', 'partner'],
      effort: assumed(300, 900, 2400, 'a school’s timetable for a term'),
      consumes: ['transition-plan', 'operating-plan'],
      produces: ['operating-plan'],
    },
    {
      id: 'staff',
      title: 'Assign people to roles',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(120, 480, 1200, 'talks with some twenty adults and a plan'),
      consumes: ['operating-plan'],
      produces: ['operating-plan'],
    },
    {
      id: 'support-educators',
      title: 'Coach and support educators',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(300, 600, 1200, 'an hour a term with each of ten educators'),
      consumes: ['operating-plan'],
      produces: ['operating-plan'],
    },
    {
      id: 'review',
      title: 'Review the measures',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(60, 180, 480, 'a leadership meeting with its preparation'),
      consumes: ['operating-plan', 'progress-record', 'exception-case'],
      produces: ['operating-plan'],
    },
    {
      id: 'improve',
      title: 'Decide on an improvement',
      performers: ['onsite-educator', 'online-educator', 'partner'],
      effort: assumed(60, 240, 900, 'weighing a change with those it touches'),
      consumes: ['operating-plan'],
      produces: ['operating-plan'],
    },
  ],
  competencies: [
    {
      id: 'know-metrics-that-matter',
      kind: 'know',
      statement: 'Names the few measures that show whether learners advance upon mastery, and what each can hide.',
      areas: ['continuous-improvement', 'information-technology'],
      steps: ['review', 'improve'],
    },
    {
      id: 'know-systems-landscape',
      kind: 'know',
      statement: 'Draws which system holds which record, who feeds it, and where two of them can disagree.',
      areas: ['information-technology'],
    },
    {
      id: 'schedule-for-movement',
      kind: 'know-how',
      statement: 'Builds a timetable in which a learner can start, be assessed and advance in any week.',
      areas: ['delivery-and-operations'],
      steps: ['schedule'],
    },
    {
      id: 'estimate-staffing-from-work',
      kind: 'know-how',
      statement:
        'Estimates the hours each role needs from the number of learners and the effort of its steps, and finds the overload before the term does.',
      areas: ['continuous-improvement', 'supporting-educators'],
      steps: ['staff', 'schedule'],
    },
    {
      id: 'coach-educators-by-observation',
      kind: 'do',
      statement: 'Observes each educator at the steps of the role at least once a term, and agrees one thing to work on.',
      areas: ['supporting-educators'],
      steps: ['support-educators'],
    },
    {
      id: 'publish-transparent-results',
      kind: 'do',
      statement: 'Publishes results that families can read, including those that disappoint, each term.',
      areas: ['continuous-improvement', 'engagement-and-communication'],
      steps: ['review'],
    },
    {
      id: 'move-resources-to-need',
      kind: 'do',
      statement: 'Moves people or money within a term to where learners wait longest, and checks that the wait became shorter.',
      areas: ['continuous-improvement', 'adaptive-leadership'],
      steps: ['staff', 'improve'],
    },
    {
      id: 'make-room-to-try',
      kind: 'do',
      statement: 'Gives educators time and cover to try something, and asks what was learned before asking whether it worked.',
      areas: ['adaptive-leadership', 'supporting-educators'],
      steps: ['support-educators', 'improve'],
    },
  ],
  habits: ['Walks the rooms weekly with one question.', 'Changes one thing at a time and writes down why.'],
});
