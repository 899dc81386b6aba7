import type { Competency } from '../../vocabulary/competency.js';
import type { Habit } from '../../vocabulary/habit.js';

/** Competencies for tracking progress. @internal */
export const competencies: readonly Competency[] = [
  {
    id: 'know-what-a-record-means',
    kind: 'know',
    statement:
      'Explains what each status in the record means, what evidence it takes to change it, and what it does not say.',
    areas: ['information-technology', 'delivery-and-operations'],
  },
  {
    id: 'know-privacy-duties-for-records',
    kind: 'know',
    statement:
      'States which rules protect a learner’s record, who decides who may see what, and where to look a doubt up.',
    areas: ['information-technology', 'continuous-improvement'],
  },
  {
    id: 'read-pace-from-record',
    kind: 'know-how',
    statement:
      'Tells from a record who is off pace, on which objective and since when, and what the record cannot tell.',
    areas: ['delivery-and-operations', 'information-technology'],
    steps: ['interpret', 'set-baseline'],
  },
  {
    id: 'reconcile-conflicting-sources',
    kind: 'know-how',
    statement:
      'Settles two sources that disagree by going back to the evidence, and leaves a note that a third person ' +
      'can follow.',
    areas: ['information-technology', 'continuous-improvement'],
    steps: ['reconcile'],
  },
  {
    id: 'write-transferable-record',
    kind: 'know-how',
    statement:
      'Writes a record that a college, employer or other school can read without a key: each competency, its ' +
      'level, the evidence and the rule.',
    areas: ['learning-infrastructure', 'engagement-and-communication'],
    steps: ['export-record'],
  },
  {
    id: 'enter-what-evidence-shows',
    kind: 'do',
    statement:
      'Enters in a record what the evidence shows and no more, with its source, so that somebody else can find ' +
      'it again.',
    areas: ['delivery-and-operations', 'information-technology'],
    steps: ['update', 'set-baseline'],
  },
  {
    id: 'hold-check-in',
    kind: 'do',
    statement:
      'Holds a check-in over a view of progress from which the learner can say what comes next, does most of the ' +
      'listening, and agrees one next step.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['check-in'],
  },
  {
    id: 'build-relationship',
    kind: 'do',
    statement:
      'Speaks with each learner in the role’s care in a way that shows that their goals, strengths and worries ' +
      'are known.',
    areas: ['engagement-and-communication', 'personalization-and-proficiency'],
    steps: ['check-in', 'alert'],
  },
  {
    id: 'check-retention',
    kind: 'know-how',
    statement:
      'Sets a short task that shows whether mastery shown earlier still holds, and says what follows where it ' +
      'has faded.',
    areas: ['learning-infrastructure', 'delivery-and-operations'],
    steps: ['check-retention'],
  },
  {
    id: 'alert-before-failure',
    kind: 'do',
    statement:
      'Tells a learner who is falling behind what the record shows and which help there is, before it has become ' +
      'a failure.',
    areas: ['delivery-and-operations', 'engagement-and-communication', 'anytime-anywhere-supports'],
    steps: ['alert'],
  },
  {
    id: 'partner-with-family',
    kind: 'do',
    statement:
      'Talks progress over with a family in a language it speaks: the learner presents, the family’s view is ' +
      'asked for, and what was agreed is noted.',
    areas: ['engagement-and-communication', 'continuous-improvement', 'learning-infrastructure'],
    steps: ['share-progress'],
  },
  {
    id: 'keep-own-record',
    kind: 'do',
    statement:
      'Keeps their own record, and says from it where they are ahead, where behind, and what they will do about it.',
    areas: ['delivery-and-operations', 'personalization-and-proficiency'],
    steps: ['set-baseline', 'update', 'interpret', 'check-in', 'check-retention'],
    holders: ['learner'],
  },
  {
    id: 'present-progress',
    kind: 'do',
    statement: 'Presents their own progress with work they have chosen, and answers questions about it.',
    areas: ['engagement-and-communication', 'learning-infrastructure'],
    steps: ['share-progress', 'check-in'],
    holders: ['learner'],
  },
  {
    id: 'talk-over-progress-as-family',
    kind: 'know',
    statement: 'Says what the family sees of the learner’s work at home, and what it can do next.',
    areas: ['engagement-and-communication'],
    steps: ['share-progress', 'check-in'],
    holders: ['family'],
  },
];

/** Habits that make the work go well. @internal */
export const habits: readonly Habit[] = [
  {
    id: 'looks-at-the-record-before-the-talk',
    statement: 'Looks at the record before a talk with the learner, not after it.',
    source: 'assumption: afterwards it is too late for this talk',
    steps: ['check-in'],
  },
  {
    id: 'opens-every-check-in-with-the-learners-own-map',
    statement: 'Opens every check-in with the learner’s own map.',
    source: 'assumption: the talk is then about the learner’s own plan',
    steps: ['check-in'],
  },
  {
    id: 'asks-what-is-the-evidence-of-every-status',
    statement: 'Asks “what is the evidence?” of every status.',
    source: 'assumption: a status without evidence is an opinion',
    steps: ['interpret'],
  },
  {
    id: 'asks-what-came-of-the-last-goal',
    statement: 'Asks at every check-in what came of the goal of the last one.',
    source: 'Summit Learning, mentoring: weekly goals, set and reflected on (blog.summitlearning.org, September 2018)',
    steps: ['check-in'],
  },
  {
    id: 'never-takes-self-paced-for-alone',
    statement: 'Never takes self-paced for alone: writes progress up every week and talks it over.',
    source:
      'Boston Day and Evening Academy: weekly check-ins and reports (aurora-institute.org, “A Learning Organization”)',
    steps: ['check-in'],
  },
  {
    id: 'reviews-each-learner-across-subjects',
    statement: 'Reviews each learner with the others who teach them, across subjects, and sets a talk early.',
    source:
      'Casco Bay High School: grade-level teams, and conferences early in the year (aurora-institute.org/?p=3650)',
    steps: ['interpret'],
  },
  {
    id: 'lets-the-learner-lead-the-conference',
    statement: 'Lets the learner lead the talk about progress, with samples of work.',
    source: 'High Tech High, student-led conferences (hthgse.edu)',
    steps: ['share-progress'],
  },
];
