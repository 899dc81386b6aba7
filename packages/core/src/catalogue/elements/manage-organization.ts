import { emits, on } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/manage-organization.js';
import { assumed } from '../estimate.js';
import { PEOPLE, PEOPLE_OR_SYSTEM, passes, step } from '../step.js';

const plan = passes(['operating-plan'], ['operating-plan']);

/**
 * Managing a competency-based organisation: calendar, staffing, educators, assessment, systems, review and improvement.
 *
 * @public
 */
export const manageOrganization = /* @__PURE__ */ catalogueElement({
  id: 'manage-organization',
  title: 'Managing the organisation',
  summary:
    'Keeps a competency-based organisation running: schedules, staffing, coaching and evaluating educators, ' +
    'rubrics and their calibration, the systems in use, measures, and changes where they are due.',
  kind: 'supporting',
  subject: 'organization',
  receives: [
    'begin',
    'coaching-due',
    'evaluation-due',
    'framework-questioned',
    'calibration-due',
    'system-change-proposed',
    'review-requested',
    'close',
  ],
  machine: {
    initial: 'waiting',
    states: {
      waiting: on({ begin: 'schedule', close: 'closed' }),
      schedule: on({ scheduled: 'staff' }),
      staff: on({ staffed: { target: 'operating', actions: emits('season-opened') }, understaffed: 'schedule' }),
      operating: on({
        'coaching-due': 'support-educators',
        'evaluation-due': 'evaluate-educators',
        'framework-questioned': 'design-assessments',
        'calibration-due': 'calibrate',
        'system-change-proposed': 'govern-systems',
        'review-requested': 'review',
        close: 'closed',
      }),
      'support-educators': on({ supported: 'operating', 'roles-overloaded': 'staff' }),
      'evaluate-educators': on({ evaluated: 'operating', 'support-needed': 'support-educators' }),
      'design-assessments': on({
        'framework-stands': 'operating',
        redesigned: { target: 'calibrate', actions: emits('framework-changed') },
      }),
      calibrate: on({
        calibrated: 'operating',
        'off-standard': 'support-educators',
        'rubric-unclear': 'design-assessments',
      }),
      'govern-systems': on({
        approved: 'operating',
        'limits-set': 'operating',
        retired: 'operating',
        refused: 'operating',
      }),
      review: on({ 'in-order': 'operating', 'change-due': 'improve' }),
      improve: on({
        changed: { target: 'schedule', actions: emits('policy-changed') },
        'small-fix-made': 'operating',
        'redesign-needed': { target: 'operating', actions: emits('transition-needed') },
      }),
      closed: { type: 'final' },
    },
  },
  steps: [
    step('schedule', 'Schedule days, weeks and terms', PEOPLE_OR_SYSTEM, {
      effort: assumed(300, 900, 2400, 'a school’s timetable for a term'),
      ...passes(['transition-plan', 'operating-plan'], ['operating-plan']),
    }),
    step('staff', 'Assign people to roles', PEOPLE, {
      effort: assumed(120, 480, 1200, 'talks with some twenty adults and a plan'),
      ...plan,
    }),
    step('support-educators', 'Coach and support educators', PEOPLE, {
      effort: assumed(300, 600, 1200, 'an hour a term with each of ten educators'),
      ...plan,
    }),
    step('evaluate-educators', 'Evaluate educators', PEOPLE, {
      effort: assumed(300, 900, 1800, 'observation, evidence and a talk with each of ten educators once a year'),
      ...plan,
    }),
    step('design-assessments', 'Design rubrics, standards and assessments', PEOPLE, {
      effort: assumed(240, 900, 2400, 'a panel of four over a day or two, with work from learners'),
      ...passes(['assessment-result', 'request'], ['rubric']),
    }),
    step('calibrate', 'Calibrate the scorers', PEOPLE, {
      effort: assumed(
        240,
        480,
        960,
        'PACE gives two days of a four-day institute to it; here half a day for four scorers',
      ),
      ...passes(['rubric'], ['rubric']),
    }),
    step('govern-systems', 'Approve, change and retire systems', PEOPLE, {
      effort: assumed(120, 480, 1800, 'a trial on local work, privacy, limits and what families are told'),
      ...plan,
    }),
    step('review', 'Review the measures', PEOPLE, {
      effort: assumed(60, 180, 480, 'a leadership meeting with its preparation'),
      ...passes(['operating-plan', 'progress-record', 'exception-case'], ['operating-plan']),
    }),
    step('improve', 'Decide on an improvement', PEOPLE, {
      effort: assumed(60, 240, 900, 'weighing a change with those it touches'),
      ...plan,
    }),
  ],
  competencies,
  habits,
});
