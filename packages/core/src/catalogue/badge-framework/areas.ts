import { type BadgeAreaId, badgeAreaIdSchema } from '../../vocabulary/competency.js';

/**
 * One of the nine areas of the badge framework.
 *
 * @public
 */
export interface BadgeArea {
  readonly id: BadgeAreaId;
  readonly title: string;
  /** The guiding questions of the draft of 2013, in our own words. */
  readonly questions: readonly string[];
}

const written: Readonly<Record<BadgeAreaId, Omit<BadgeArea, 'id'>>> = {
  'engagement-and-communication': {
    title: 'Engagement and communication',
    questions: [
      'How would you say what competency-based education is?',
      'What makes it worth doing?',
      'How do you bring educators, learners, families and the wider public into the conversation?',
      'What goes into a plan for that engagement?',
    ],
  },
  'personalization-and-proficiency': {
    title: 'Designing for personalization and proficiency',
    questions: [
      'Where do learners get a voice and real choices?',
      'How does each learner get what that learner needs?',
      'What has to be in place before learners can advance upon mastery?',
    ],
  },
  'learning-infrastructure': {
    title: 'Creating an infrastructure for learning',
    questions: [
      'How are competency frameworks and rubrics designed?',
      'Which assessments make up the system, and how do they fit together?',
      'How is scoring calibrated so that it stays aligned and rigorous?',
      'What lets learners go deeper and demonstrate what they can do?',
      'How does feedback on progress come to mean something to learners, parents and higher education?',
    ],
  },
  'delivery-and-operations': {
    title: 'Delivery and operations',
    questions: [
      'How do you know where each learner stands on the progression?',
      'How does each learner get teaching that fits that place, when places differ widely?',
      'How are days, weeks, courses, terms and years arranged so that learners keep pace and advance upon mastery?',
    ],
  },
  'anytime-anywhere-supports': {
    title: 'Anytime, anywhere supports and opportunities',
    questions: [
      'How are opportunities beyond the school day built, in which learners learn and apply what they know?',
      'What catches a learner whose material is too hard, or who is held back by gaps?',
      'What part do online and blended learning play?',
      'Which partnerships are needed?',
    ],
  },
  'continuous-improvement': {
    title: 'Continuous improvement for districts and schools',
    questions: [
      'Which information must learners and families be able to see?',
      'How are resources placed where they best serve personal, competency-based learning?',
      'Which measures are worth steering improvement by?',
    ],
  },
  'supporting-educators': {
    title: 'Supporting educators',
    questions: [
      'What changes in running a classroom where everyone is somewhere else?',
      'Which skills and which support do teachers need for the transition?',
      'How does feedback to educators, and their evaluation, work well here?',
      'What must change elsewhere in the system so that educators are prepared and supported?',
    ],
  },
  'information-technology': {
    title: 'Information technology',
    questions: [
      'Which information does it take to support learners and teachers?',
      'What will that information be used for?',
      'Which systems does that require?',
    ],
  },
  'adaptive-leadership': {
    title: 'Adaptive leadership and change management',
    questions: [
      'How do you make room to innovate, for others and for yourself?',
      'Which skills must you yourself acquire for your part in it?',
      'How is change managed so that those it touches are heard and the course is corrected quickly?',
    ],
  },
};

/** The nine areas, in the order of the draft. @internal */
export const badgeAreas: readonly BadgeArea[] = /* @__PURE__ */ badgeAreaIdSchema.options.map((id) => ({ id, ...written[id] }));
