import { emits, on } from '../actions.js';
import { catalogueElement } from '../catalogue-element.js';
import { competencies, habits } from '../competencies/transition-organization.js';
import { assumed } from '../estimate.js';
import { PEOPLE, passes, step } from '../step.js';

const WITH_LEARNERS = [...PEOPLE, 'learner'] as const;
const plan = passes(['transition-plan'], ['transition-plan']);

/**
 * The initial transition to a competency-based organisation: readiness, mandate, policy, framework, design, pilot,
 * adoption.
 *
 * @public
 */
export const transitionOrganization = /* @__PURE__ */ catalogueElement({
  id: 'transition-organization',
  title: 'Transitioning the organisation',
  summary:
    'Takes a school or district from its present practice to a competency-based one: readiness, mandate, policy, ' +
    'framework, design, systems, pilot and adoption.',
  kind: 'supporting',
  subject: 'organization',
  receives: ['start'],
  machine: {
    initial: 'waiting',
    states: {
      waiting: on({ start: 'assess-readiness' }),
      'assess-readiness': on({ ready: 'engage', 'not-ready': 'build-capacity' }),
      'build-capacity': on({ 'capacity-built': 'engage', stalled: 'assess-readiness' }),
      engage: on({ 'mandate-given': 'secure-policy', opposed: 'build-capacity', 'mandate-refused': 'stopped' }),
      'secure-policy': on({ 'policy-secured': 'build-framework', 'waiver-refused': 'engage' }),
      'build-framework': on({ 'framework-built': 'design', 'experts-disagree': 'engage' }),
      design: on({ designed: 'choose-systems', 'policy-needed': 'secure-policy' }),
      'choose-systems': on({ chosen: 'pilot', 'nothing-suitable': 'design' }),
      pilot: on({ worked: 'adopt', 'adjustments-needed': 'design', failed: 'engage' }),
      adopt: on({ adopted: { target: 'adopted', actions: emits('model-adopted') }, 'adjustments-needed': 'design' }),
      adopted: { type: 'final' },
      stopped: { type: 'final' },
    },
  },
  steps: [
    step('assess-readiness', 'Assess readiness', PEOPLE, {
      effort: assumed(480, 1200, 2400, 'interviews and a survey in one school, some twenty hours'),
      ...passes(['operating-plan'], ['transition-plan']),
    }),
    step('build-capacity', 'Build capacity', PEOPLE, {
      effort: assumed(1200, 2400, 6000, 'a series of trainings for one staff, prepared and held'),
      ...plan,
    }),
    step('engage', 'Engage the community', WITH_LEARNERS, {
      effort: assumed(600, 1500, 3600, 'meetings with families, learners, staff and board over a term'),
      ...plan,
    }),
    step('secure-policy', 'Secure policy and funding', PEOPLE, {
      effort: assumed(600, 2400, 6000, 'board, credit and graduation policy, waivers where a state asks for them'),
      ...plan,
    }),
    step('build-framework', 'Build competencies and rubrics', WITH_LEARNERS, {
      effort: assumed(
        6000,
        24000,
        60000,
        'Sanborn took two years of teachers’ time before launch (2008 to 2010); the hours are a guess',
      ),
      ...plan,
    }),
    step('design', 'Design the implementation model', WITH_LEARNERS, {
      effort: assumed(6000, 18000, 42000, 'a design team of six over a school year, some fifty hours each'),
      ...plan,
    }),
    step('choose-systems', 'Choose systems', PEOPLE, {
      effort: assumed(600, 1800, 4800, 'requirements, demonstrations, privacy and contracts'),
      ...plan,
    }),
    step('pilot', 'Pilot the model', WITH_LEARNERS, {
      effort: assumed(1200, 2400, 4800, 'leading and evaluating a term’s pilot; teaching time is not counted'),
      ...plan,
    }),
    step('adopt', 'Adopt the model', PEOPLE, {
      effort: assumed(600, 1800, 3600, 'policy, schedule and systems changed for the whole school'),
      ...passes(['transition-plan'], ['transition-plan', 'operating-plan']),
    }),
  ],
  competencies,
  habits,
});
