import { family, learner, quarterly, schoolLeader, tellsFamilies, weeklyCheckIn } from './common-roles.js';
import { readyModel } from './ready-model.js';

/** A school in which a system teaches and a guide motivates, with an educator accountable for the system. @public */
export const aiTutorGuide = /* @__PURE__ */ readyModel({
  id: 'ai-tutor-guide',
  title: 'AI Tutor with a Guide',
  summary:
    'A system maps, teaches, checks and scores; a guide motivates and confers; and an educator answers for what ' +
    'it does, audits a sample, decides, and stops it when it is wrong too often. The results claimed for such ' +
    'schools are their own.',
  sources: [
    'futureiq.substack.com: a critical account of Alpha School’s two hours a day with a system and guides; the ' +
      'results are the school’s own and disputed',
    'US Department of Education, 2023, Artificial Intelligence and the Future of Teaching and Learning: humans ' +
      'in the loop',
    'assumption: the system is stopped when three reviews in ten disagree, more than the quarter by which ' +
      'trained scorers do; the educator, not the guide, answers for what it teaches and proposes',
    'EU AI Act, annex III 3: systems that evaluate or steer learning are high-risk and need human oversight',
  ],
  roles: [
    {
      id: 'guide',
      title: 'Guide',
      actors: ['onsite-educator'],
      responsible: [
        'map-objectives/review-prior-learning',
        'map-objectives/agree',
        'map-objectives/revise',
        'deliver-activities/support',
        'track-progress/reconcile',
        'track-progress/check-in',
        'track-progress/share-progress',
        'track-progress/alert',
        'recommend/arrange',
        'give-remedial-feedback/confer',
        'give-remedial-feedback/plan-retry',
        'handle-exceptions/triage',
        'handle-exceptions/hear',
        'handle-exceptions/inform',
      ],
      accountable: ['track-progress', 'recommend/choose'],
      habits: [
        {
          id: 'walks-the-room-while-the-system-teaches-and-never-gives-an',
          statement: 'Walks the room while the system teaches, and never gives an answer in its place.',
          source: 'assumption: the guide’s part is motivation, not answers',
        },
      ],
    },
    {
      id: 'accountable-educator',
      title: 'Accountable Educator',
      actors: ['onsite-educator', 'online-educator'],
      responsible: [
        'assess-progress',
        'decide-advancement',
        'map-objectives/plan-supports',
        'develop-activities',
        'give-remedial-feedback/diagnose',
        'give-remedial-feedback/compose',
      ],
      accountable: [
        'assess-progress',
        'develop-activities',
        'map-objectives/diagnose',
        'map-objectives/draft',
        'deliver-activities/select',
        'deliver-activities/teach',
        'deliver-activities/introduce',
        'recommend/study',
        'recommend/propose',
      ],
      habits: [
        {
          id: 'scores-the-sample-before-looking-at-what-the-system-gave',
          statement: 'Scores the sample before looking at what the system gave.',
          source: 'assumption: a score that is seen first is agreed with',
        },
      ],
    },
    {
      id: 'ai-tutor',
      title: 'AI Tutor',
      actors: ['information-system'],
      responsible: [
        'map-objectives/diagnose',
        'map-objectives/draft',
        'develop-activities/analyse',
        'develop-activities/design',
        'deliver-activities/select',
        'deliver-activities/teach',
        'deliver-activities/introduce',
        'assess-progress/plan',
        'assess-progress/check',
        'assess-progress/collect',
        'assess-progress/score',
        'track-progress/set-baseline',
        'track-progress/update',
        'track-progress/interpret',
        'track-progress/check-retention',
        'recommend/study',
        'recommend/propose',
      ],
    },
    schoolLeader,
    learner,
    family,
  ],
  options: [tellsFamilies, 'track-progress/check-retention'],
  cadence: [weeklyCheckIn, quarterly, { send: 'track-progress/retention-due', everyDays: 28 }],
  automation: [
    { role: 'ai-tutor', work: 'assess-progress/score', mode: 'acts-reviewed' },
    { role: 'ai-tutor', work: 'give-remedial-feedback/compose', mode: 'suggests' },
    { role: 'ai-tutor', work: 'assess-progress/collect', mode: 'records' },
    { role: 'ai-tutor', work: 'track-progress/update', mode: 'records' },
  ],
  review: [
    {
      work: 'assess-progress/score',
      by: 'accountable-educator',
      sample: 0.1,
      always: ['flagged', 'borderline', 'near-cut', 'accommodated', 'appealed'],
      stopsAt: 0.3,
    },
  ],
  policies: { rules: [], separate: [['deliver-activities/support', 'decide-advancement/decide']] },
});
