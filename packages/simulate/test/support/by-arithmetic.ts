import { type Step, workElements } from 'work-elements';

const stepOf = (ref: string): Step => {
  const [element, step] = ref.split('/');
  const found = workElements.find(({ id }) => id === element)?.steps.find(({ id }) => id === step);
  if (found === undefined) throw new Error(`no step "${ref}"`);
  return found;
};

/** The share of an outcome by the catalogue; the outcome without one gets the rest. */
const share = (ref: string, outcome: string): number => {
  const { shares = {} } = stepOf(ref);
  const left = 1 - Object.values(shares).reduce((sum, each) => sum + each.share, 0);
  return shares[outcome]?.share ?? left;
};

/** Minutes of one visit: the mean of the triangular distribution, divided by the group that shares it. */
const minutes = (ref: string): number => {
  const { effort, group } = stepOf(ref);
  return (effort.min + effort.mode + effort.max) / 3 / (group?.size ?? 1);
};

/**
 * What an objective takes in a quiet school under the model `validator`, from shares and efforts alone: visits to each
 * of the teacher’s steps, calculated by hand. Nobody waits, nobody is off the pace, attempts are unlimited, and rare
 * branches (rulings, disputes) are left out.
 *
 * @param objectives - Objectives per learner, which share what is done once per learner.
 * @param learners - Learners, who share an activity once it is developed.
 */
export const teachersWork = (objectives: number, learners: number) => {
  // Deciding: until the learner advances.
  const decisions =
    1 / (share('decide-advancement/decide', 'advance') + share('decide-advancement/decide', 'advance-on-condition'));
  const notYet = decisions * share('decide-advancement/decide', 'not-yet');
  const results = decisions / share('decide-advancement/weigh', 'weighed');
  // Assessing: from each plan to a result, or back to practice.
  const plan = (outcome: string): number => share('assess-progress/plan', outcome);
  const check = (outcome: string): number => plan('formative-planned') * share('assess-progress/check', outcome);
  const doubt = share('assess-progress/verify', 'doubtful');
  const own =
    share('assess-progress/verify', 'authentic') + doubt * share('assess-progress/ask-about-work', 'own-work');
  // A doubt that a case does not uphold leaves the piece to be scored.
  const upheld =
    (1 - share('handle-exceptions/triage', 'not-an-exception')) * share('handle-exceptions/resolve', 'upheld');
  const kept = (1 - own) * (1 - upheld);
  const broken = share('assess-progress/observe', 'conditions-broken');
  const seen = share('assess-progress/observe', 'observed') + broken * (1 - upheld);
  const collected =
    (plan('summative-planned') + check('ready-for-summative')) * share('assess-progress/collect', 'collected');
  const performed = plan('performance-planned') + check('ready-for-performance');
  const scored = 1 - share('assess-progress/score', 'unscorable');
  const byKey = performed * share('assess-progress/observe', 'scored-as-taken');
  const plans = results / ((collected * (own + kept) + performed * seen) * scored + byKey);
  const checks = plans * plan('formative-planned');
  const misconceptions = checks * share('assess-progress/check', 'misconception-found');
  // Practising: practice is judged ready and shown, or goes on.
  const shown =
    share('experience-activities/reflect', 'ready-to-show') * share('experience-activities/demonstrate', 'submitted');
  const practice = plans / shown / share('experience-activities/practise', 'practised');
  const feedback = notYet + misconceptions;
  const records = results + misconceptions + 1 + notYet;
  const alerts = records * share('track-progress/interpret', 'gap-found');
  const support =
    practice * share('experience-activities/practise', 'stuck') + share('experience-activities/orient', 'unclear');
  // Recommending: after an alert, for a cause elsewhere, for more instruction, and if support does not suffice.
  const considered =
    alerts * share('track-progress/alert', 'alerted') +
    feedback * share('give-remedial-feedback/diagnose', 'cause-elsewhere') +
    feedback * share('give-remedial-feedback/plan-retry', 'more-instruction-needed') +
    support * share('deliver-activities/support', 'beyond-this-role');
  const proposed = considered * share('recommend/study', 'studied');
  const arranged = proposed * (share('recommend/choose', 'accepted') + share('recommend/choose', 'own-idea'));
  // Delivering: each opening is chosen, perhaps taught, and introduced, until the activity is in progress.
  const teaching = share('deliver-activities/select', 'teaching-first');
  const direct = share('deliver-activities/select', 'selected');
  const taken =
    (direct + teaching * share('deliver-activities/teach', 'taught')) *
    share('deliver-activities/introduce', 'introduced');
  const selections = (1 + arranged * share('recommend/arrange', 'arranged')) / taken;
  // Developing: an activity made once serves everybody who comes later.
  const needs = Math.min(selections * share('deliver-activities/select', 'no-activity-fits'), 1 / learners);
  const designs = needs * share('develop-activities/analyse', 'need-confirmed');
  // Mapping: once per learner, and again on request.
  const agreements = 1 / share('map-objectives/agree', 'agreed');
  const diagnoses = share('map-objectives/review-prior-learning', 'records-missing');
  const supports =
    share('map-objectives/review-prior-learning', 'supports-indicated') +
    share('map-objectives/review-prior-learning', 'supports-and-learning-found') +
    diagnoses * share('map-objectives/diagnose', 'supports-indicated');
  const revisions =
    arranged * share('recommend/arrange', 'map-change-needed') +
    share('map-objectives/choose-next', 'map-change-wanted');
  const revised = revisions * share('map-objectives/revise', 'revised');
  const visits: Readonly<Record<string, number>> = {
    'assess-progress/plan': plans,
    'assess-progress/check': checks,
    'deliver-activities/select': selections,
    'deliver-activities/teach': selections * teaching,
    'deliver-activities/introduce': selections * (direct + teaching * share('deliver-activities/teach', 'taught')),
    'deliver-activities/support': support,
    'give-remedial-feedback/diagnose': feedback,
    'give-remedial-feedback/compose': feedback,
    'give-remedial-feedback/confer': feedback * share('give-remedial-feedback/compose', 'composed'),
    'give-remedial-feedback/plan-retry': feedback,
    'track-progress/update': records,
    'track-progress/interpret': records,
    'track-progress/alert': alerts,
    'recommend/study': considered,
    'recommend/propose': proposed,
    'recommend/arrange': arranged,
    'develop-activities/analyse': needs,
    'develop-activities/design': designs,
    'develop-activities/review': designs,
    'develop-activities/pilot': designs,
    'map-objectives/review-prior-learning': 1 / objectives,
    'map-objectives/diagnose': diagnoses / objectives,
    'map-objectives/plan-supports': supports / objectives,
    'map-objectives/draft': agreements / objectives + revised * (agreements - 1),
    'map-objectives/agree': agreements * (1 / objectives + revised),
    'map-objectives/revise': revisions,
    'track-progress/set-baseline': 1 / objectives,
  };
  const byElement = new Map<string, number>();
  for (const [ref, count] of Object.entries(visits)) {
    const element = ref.slice(0, ref.indexOf('/'));
    byElement.set(element, (byElement.get(element) ?? 0) + count * minutes(ref));
  }
  const total = [...byElement.values()].reduce((sum, each) => sum + each, 0);
  // Cases: work that is not the learner’s own, decisions that are referred, and attempts that run out.
  const doubted = plans * (collected * (1 - own) + performed * broken);
  const exceptions = doubted + decisions * share('decide-advancement/decide', 'refer') + (notYet / decisions) ** 3;
  return { total, byElement, exceptions };
};
