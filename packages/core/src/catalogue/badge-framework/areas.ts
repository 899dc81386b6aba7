import { type BadgeAreaId, badgeAreaIdSchema } from '../../vocabulary/competency.js';

/**
 * A guiding question of the badge framework.
 *
 * @public
 */
export interface BadgeQuestion {
  /** Lower-case words joined by hyphens; unique over all areas. */
  readonly id: string;
  /** The question of the draft of 2013, in our own words. */
  readonly text: string;
  /** The ids of the catalogue’s competencies that answer it, reviewed by hand; empty if none does. */
  readonly answeredBy: readonly string[];
}

/**
 * One of the nine areas of the badge framework.
 *
 * @public
 */
export interface BadgeArea {
  readonly id: BadgeAreaId;
  readonly title: string;
  /** The guiding questions, in the order of the draft. */
  readonly questions: readonly BadgeQuestion[];
}

const written: Readonly<Record<BadgeAreaId, Omit<BadgeArea, 'id'>>> = {
  'engagement-and-communication': {
    title: 'Engagement and communication',
    questions: [
      {
        id: 'what-it-is',
        text: 'How would you say what competency-based education is?',
        answeredBy: ['explain-competency-education'],
      },
      {
        id: 'why-it-is-worth-doing',
        text: 'What makes it worth doing?',
        answeredBy: ['explain-competency-education', 'present-costs-and-promise'],
      },
      {
        id: 'bringing-people-in',
        text: 'How do you bring educators, learners, families and the wider public into the conversation?',
        answeredBy: [
          'write-engagement-plan',
          'partner-with-family',
          'talk-over-progress-as-family',
          'speak-for-learners-in-change',
          'say-what-helps-as-family',
          'hear-before-deciding',
        ],
      },
      {
        id: 'engagement-plan',
        text: 'What goes into a plan for that engagement?',
        answeredBy: ['write-engagement-plan'],
      },
    ],
  },
  'personalization-and-proficiency': {
    title: 'Designing for personalization and proficiency',
    questions: [
      {
        id: 'voice-and-choice',
        text: 'Where do learners get a voice and real choices?',
        answeredBy: [
          'offer-real-choices-in-map',
          'agree-map-with-learner',
          'leave-choice-with-learner',
          'draft-own-map',
          'speak-for-own-map',
          'choose-and-justify',
          'choose-fitting-activity',
          'co-design-activity',
          'propose-own-evidence',
        ],
      },
      {
        id: 'what-each-needs',
        text: 'How does each learner get what that learner needs?',
        answeredBy: [
          'place-learner-by-evidence',
          'plan-supports-from-needs',
          'know-accommodation-from-modification',
          'provide-accommodations',
          'accommodate-in-assessment',
          'match-activity-to-evidence',
          'find-pattern-behind-progress',
        ],
      },
      {
        id: 'advance-upon-mastery',
        text: 'What has to be in place before learners can advance upon mastery?',
        answeredBy: [
          'know-advancement-rule',
          'schedule-for-movement',
          'keep-conduct-out-of-decision',
          'decide-consistently',
          'find-policy-that-must-change',
        ],
      },
    ],
  },
  'learning-infrastructure': {
    title: 'Creating an infrastructure for learning',
    questions: [
      {
        id: 'frameworks-and-rubrics',
        text: 'How are competency frameworks and rubrics designed?',
        answeredBy: [
          'write-competency-and-rubric',
          'write-rubric-from-work',
          'set-standard-with-panel',
          'explain-objective-dependencies',
        ],
      },
      {
        id: 'system-of-assessments',
        text: 'Which assessments make up the system, and how do they fit together?',
        answeredBy: ['design-assessment-system', 'know-fit-of-assessment-approaches', 'check-formatively'],
      },
      {
        id: 'calibration',
        text: 'How is scoring calibrated so that it stays aligned and rigorous?',
        answeredBy: [
          'lead-calibration',
          'calibrate-before-scoring',
          'score-as-the-reference',
          'moderate-to-shared-standard',
          'set-standard-with-panel',
        ],
      },
      {
        id: 'deeper-learning',
        text: 'What lets learners go deeper and demonstrate what they can do?',
        answeredBy: [
          'design-for-transfer',
          'design-group-project',
          'observe-performance',
          'propose-own-evidence',
          'show-work-as-own',
        ],
      },
      {
        id: 'feedback-on-progress',
        text: 'How does feedback on progress come to mean something to learners, parents and higher education?',
        answeredBy: [
          'write-feedback-on-every-gap',
          'report-by-criterion',
          'partner-with-family',
          'present-progress',
          'write-transferable-record',
        ],
      },
    ],
  },
  'delivery-and-operations': {
    title: 'Delivery and operations',
    questions: [
      {
        id: 'where-each-learner-stands',
        text: 'How do you know where each learner stands on the progression?',
        answeredBy: [
          'place-learner-by-evidence',
          'know-what-a-record-means',
          'enter-what-evidence-shows',
          'read-pace-from-record',
          'keep-own-record',
          'check-retention',
        ],
      },
      {
        id: 'teaching-that-fits',
        text: 'How does each learner get teaching that fits that place, when places differ widely?',
        answeredBy: [
          'teach-small-group-on-need',
          'match-activity-to-evidence',
          'explain-in-several-ways',
          'run-room-at-many-paces',
        ],
      },
      {
        id: 'time-and-pace',
        text:
          'How are days, weeks, courses, terms and years arranged so that learners keep pace and advance ' +
          'upon mastery?',
        answeredBy: ['schedule-for-movement', 'draft-feasible-map', 'plan-own-practice', 'hold-check-in'],
      },
    ],
  },
  'anytime-anywhere-supports': {
    title: 'Anytime, anywhere supports and opportunities',
    questions: [
      {
        id: 'beyond-the-school-day',
        text: 'How are opportunities beyond the school day built, in which learners learn and apply what they know?',
        answeredBy: [
          'know-local-opportunities',
          'broker-partner-places',
          'check-placement-before-start',
          'recognise-prior-learning',
          'advise-beyond-school',
          'arrange-own-next-step',
        ],
      },
      {
        id: 'catching-who-struggles',
        text: 'What catches a learner whose material is too hard, or who is held back by gaps?',
        answeredBy: [
          'know-signs-of-unproductive-struggle',
          'answer-help-with-least-help-first',
          'ask-for-help-when-stuck',
          'trace-error-to-cause',
          'know-common-misconceptions',
          'clear-retry-on-new-learning',
          'alert-before-failure',
        ],
      },
      {
        id: 'online-and-blended',
        text: 'What part do online and blended learning play?',
        answeredBy: ['choose-online-or-face-to-face'],
      },
      {
        id: 'partnerships',
        text: 'Which partnerships are needed?',
        answeredBy: ['know-local-opportunities', 'broker-partner-places', 'check-placement-before-start'],
      },
    ],
  },
  'continuous-improvement': {
    title: 'Continuous improvement for districts and schools',
    questions: [
      {
        id: 'what-must-be-visible',
        text: 'Which information must learners and families be able to see?',
        answeredBy: ['publish-transparent-results', 'partner-with-family', 'know-privacy-duties-for-records'],
      },
      {
        id: 'resources',
        text: 'How are resources placed where they best serve personal, competency-based learning?',
        answeredBy: ['move-resources-to-need', 'estimate-staffing-from-work'],
      },
      {
        id: 'measures',
        text: 'Which measures are worth steering improvement by?',
        answeredBy: ['know-metrics-that-matter', 'read-results-by-group'],
      },
    ],
  },
  'supporting-educators': {
    title: 'Supporting educators',
    questions: [
      {
        id: 'running-the-classroom',
        text: 'What changes in running a classroom where everyone is somewhere else?',
        answeredBy: ['run-room-at-many-paces', 'teach-self-direction'],
      },
      {
        id: 'support-for-teachers',
        text: 'Which skills and which support do teachers need for the transition?',
        answeredBy: [
          'train-educators-for-new-roles',
          'coach-educators-by-observation',
          'make-room-to-try',
          'assess-organizational-readiness',
          'design-roles-from-work',
        ],
      },
      {
        id: 'feedback-to-educators',
        text: 'How does feedback to educators, and their evaluation, work well here?',
        answeredBy: [
          'coach-educators-by-observation',
          'evaluate-on-several-sources',
          'study-own-teaching',
          'learn-in-public',
        ],
      },
      {
        id: 'change-elsewhere',
        text: 'What must change elsewhere in the system so that educators are prepared and supported?',
        answeredBy: ['find-policy-that-must-change'],
      },
    ],
  },
  'information-technology': {
    title: 'Information technology',
    questions: [
      {
        id: 'which-information',
        text: 'Which information does it take to support learners and teachers?',
        answeredBy: ['choose-systems-by-work', 'know-what-a-record-means'],
      },
      {
        id: 'use-of-information',
        text: 'What will that information be used for?',
        answeredBy: [
          'govern-system-on-local-work',
          'read-pace-from-record',
          'find-pattern-behind-progress',
          'know-privacy-duties-for-records',
        ],
      },
      {
        id: 'which-systems',
        text: 'Which systems does that require?',
        answeredBy: ['choose-systems-by-work', 'govern-system-on-local-work'],
      },
    ],
  },
  'adaptive-leadership': {
    title: 'Adaptive leadership and change management',
    questions: [
      {
        id: 'room-to-innovate',
        text: 'How do you make room to innovate, for others and for yourself?',
        answeredBy: ['make-room-to-try', 'learn-in-public'],
      },
      {
        id: 'own-mastery',
        text: 'Which skills must you yourself acquire for your part in it?',
        answeredBy: ['learn-in-public', 'study-own-teaching'],
      },
      {
        id: 'managing-change',
        text: 'How is change managed so that those it touches are heard and the course is corrected quickly?',
        answeredBy: [
          'correct-course-from-pilot',
          'adopt-as-a-whole',
          'present-costs-and-promise',
          'speak-for-learners-in-change',
          'turn-cases-into-policy',
        ],
      },
    ],
  },
};

/** The nine areas, in the order of the draft. @internal */
export const badgeAreas: readonly BadgeArea[] = /* @__PURE__ */ badgeAreaIdSchema.options.map((id) => ({
  id,
  ...written[id],
}));
