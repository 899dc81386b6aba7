import { counted } from 'work-elements';
import { type StoppedBy, stoppedBy } from '../limits/pace.js';
import { stoppedText } from '../limits/stopped-text.js';
import { amountText, numberText, someOf } from '../vocabulary/number-text.js';
import { coreChoice, coreModules } from './core-words.js';
import { dateReasons, hourReasons } from './date-reasons.js';
import type { HoursOfAll } from './hours-of-all.js';
import { percentText } from './percent-text.js';
import { LEAST_TOPIC_HOURS } from './topic-hours.js';
import type { TrainingRules } from './training-options.js';
import type { OutsideReason, TrainingPlan } from './training-plan.js';

/** What limits a plan. @internal */
export interface PlanLimits {
  readonly hours: readonly HoursOfAll[];
  /** Needs left because nobody could coach the work that covers them, counted per person. */
  readonly withoutCoach: number;
  /** For each year, the number of places in coached work, counted per person, for which no coach was free. */
  readonly uncoached: readonly number[];
  /** What ended the search for the core. */
  readonly coreStoppedBy: StoppedBy;
  /** Whether the solver of the bound over all years stopped before its end. */
  readonly boundStopped: boolean;
}

/** Summarises a plan in sentences, each of which follows from its figures. @internal */
export const reasonsOf = (
  plan: Omit<TrainingPlan, 'because'>,
  rules: TrainingRules,
  limits: PlanLimits,
): readonly string[] => [
  ...coverage(plan),
  ...hourReasons(plan, rules, limits.hours),
  ...core(plan, limits),
  ...coaches(plan, rules),
  ...lackOfCoaches(rules, limits),
  ...topics(plan),
  ...dateReasons(plan, rules, limits.hours),
  ...proof(plan, rules, limits),
];

const coverage = ({ scope, years, uncovered, growsOutOfWork }: Omit<TrainingPlan, 'because'>): readonly string[] => {
  const beyond = growsOutOfWork.reduce((sum, { count }) => sum + count, 0);
  const [are, they, grow, them] = beyond === 1 ? ['is', 'it', 'grows', 'it'] : ['are', 'they', 'grow', 'them'];
  const outOfWork =
    beyond === 0
      ? []
      : [
          `${counted(beyond, 'level')} above Experienced ${are} listed apart: ${they} ${grow} out of work, and no ` +
            `training is planned for ${them}.`,
        ];
  if (scope.needs === 0) {
    const what = beyond === 0 ? 'anything' : 'anything up to Experienced';
    return [`Nobody in scope lacks ${what}: there is nothing to choose.`, ...outOfWork];
  }
  const left = uncovered.reduce((sum, { count }) => sum + count, 0);
  const byYear = years.map(({ year, covered }) => `${percentText(covered)} by the end of year ${year}`).join(', ');
  return [
    `${counted(scope.people, 'person', 'people')} in scope ${scope.people === 1 ? 'lacks' : 'lack'} ` +
      `${counted(scope.needs, 'level of a competency', 'levels of competencies')}: ${byYear} are covered.`,
    left === 0 ? 'Nothing is left.' : `${counted(left, 'is left, and', 'are left, and')} listed.`,
    ...outOfWork,
  ];
};

const core = ({ core: found }: Omit<TrainingPlan, 'because'>, { coreStoppedBy }: PlanLimits): readonly string[] => {
  const { curve, modules, share, granularity, handoffs } = found;
  const ofAll = curve.find((point) => point.theta === 1)?.modules ?? 0;
  const what =
    granularity === 'fine' ? 'that everybody takes where hours are no limit' : 'of which everybody lacks something';
  const choice = coreChoice(found);
  return [
    ofAll === 0
      ? `There is no module ${what}.`
      : `There ${ofAll === 1 ? 'is' : 'are'} ${counted(ofAll, 'module')} ${what}.`,
    modules.length === 0
      ? `There are no ${coreModules(found)}: there is no core by that share.`
      : `The core, which is the ${coreModules(found)}, has ${counted(modules.length, 'module')} and meets ` +
        `${percentText(share)} of what roles need.`,
    ...(choice === null ? [] : [choice]),
    ...(coreStoppedBy === 'moves' ? [] : [stoppedText(coreStoppedBy, 'search for the core')]),
    ...(handoffs > 0 ? [`Hand-offs alone ask for ${percentText(handoffs)} of what roles need.`] : []),
  ];
};

const coaches = (
  { coaches: found, years, sessions }: Omit<TrainingPlan, 'because'>,
  { coachHours }: TrainingRules,
): readonly string[] => {
  const hours = years.reduce((sum, each) => sum + each.outsideCoach.hours, 0);
  const coached = sessions.filter(({ coach }) => coach !== null);
  const own = coached.filter(({ coach }) => coach?.kind === 'own').length;
  const grown = coached.filter(({ coach }) => coach?.kind === 'own' && coach.after !== null).length;
  const later = found.filter(({ fromYear }) => fromYear !== null && fromYear > 1);
  const still = later.filter(({ module, fromYear }) =>
    sessions.some((session) => session.module === module && session.year >= (fromYear ?? 0)),
  ).length;
  const never = found.filter(({ fromYear }) => fromYear === null);
  const partly = never.filter(({ partlyFromYear }) => partlyFromYear !== null);
  return [
    ...(hours > 0
      ? [
          `An outside coach is needed for ${amountText(hours, 'hour')}: ` +
            (own === 0
              ? 'no coached session has a coach from within.'
              : `${someOf(own, coached.length, 'coached session')} ${own === 1 ? 'has' : 'have'} a coach from within.`),
          ...outsideReasons(sessions, coachHours),
        ]
      : []),
    ...(grown > 0
      ? [
          `${counted(grown, 'session is', 'sessions are')} coached by somebody who becomes Experienced in an ` +
            'earlier session of the same year.',
        ]
      : []),
    ...(later.length > 0
      ? [
          `For ${someOf(later.length, found.length, 'practicum')}, people in scope can coach from ` +
            `${yearsText(later.flatMap(({ fromYear }) => fromYear ?? []))} on; ` +
            (later.length === 1
              ? `it has ${still === 0 ? 'no' : 'a'} session from then on.`
              : `${still === 0 ? 'none' : numberText(still)} of these ${still > 1 ? 'have' : 'has'} a session from ` +
                'then on.'),
        ]
      : []),
    ...(never.length > 0
      ? [
          `For ${someOf(never.length, found.length, 'practicum')}, nobody in scope can coach all of it by the ` +
            `plan’s end${partlyText(never.length, partly.length)}.`,
        ]
      : []),
  ];
};

const partlyText = (never: number, partly: number): string => {
  if (partly === 0) return '';
  const which = never === 1 ? '' : `for ${numberText(partly)} of these, `;
  return `; ${which}somebody can coach all that some others practise`;
};

/** What is left uncovered because nobody in scope can coach it and there are no outside coaches. */
const lackOfCoaches = (
  { coachHours, outsideCoach }: TrainingRules,
  { withoutCoach, uncoached }: PlanLimits,
): readonly string[] =>
  outsideCoach === false
    ? [
        ...(withoutCoach === 0
          ? []
          : [
              `There are no outside coaches, and ${counted(withoutCoach, 'level is', 'levels are')} left for which ` +
                'nobody else in scope is Experienced in all that is practised, or can become so.',
            ]),
        ...uncoached.flatMap((places, index) =>
          places === 0
            ? []
            : [
                `In year ${index + 1}, ${counted(places, 'place')} in coached work ${places === 1 ? 'has' : 'have'} ` +
                  'no coach: there are no outside coaches, and those in scope who could coach take part themselves, ' +
                  'are not Experienced in time, or have too few coaching hours of the year left, of ' +
                  `${numberText(coachHours.value)} in all.`,
              ],
        ),
      ]
    : [];

/** For each reason for an outside coach, in how many sessions it applies, and for how many hours. */
const outsideReasons = (
  sessions: TrainingPlan['sessions'],
  { value: most }: TrainingRules['coachHours'],
): readonly string[] => {
  const texts = {
    nobody: 'nobody in scope is Experienced in all that is practised, or becomes so in an earlier session of the year',
    participants: 'those in scope who could coach take part themselves',
    hours: `those in scope who could coach have too few coaching hours of the year left, of ${numberText(most)} in all`,
    weeks: 'those in scope who could coach become Experienced only after it begins, or have no time in its weeks',
  } satisfies Record<OutsideReason, string>;
  const outside = sessions.flatMap(({ coach }) => (coach?.kind === 'outside' ? [coach] : []));
  return OUTSIDE_REASONS.flatMap((because) => {
    const those = outside.filter((coach) => coach.because === because);
    const hours = those.reduce((sum, coach) => sum + coach.hours, 0);
    if (those.length === 0) return [];
    const which = someOf(
      those.length,
      outside.length,
      'session with an outside coach',
      'sessions with an outside coach',
    );
    return [`In ${which} (${amountText(hours, 'hour')}), ${texts[because]}.`];
  });
};

const OUTSIDE_REASONS: readonly OutsideReason[] = ['nobody', 'participants', 'hours', 'weeks'];

/** `year 2`, `years 2 and 4`. */
const yearsText = (years: readonly number[]): string => {
  const [first, ...rest] = [...new Set(years)].sort((one, other) => one - other);
  if (rest.length === 0) return `year ${first}`;
  return `years ${[first, ...rest.slice(0, -1)].join(', ')} or ${rest.at(-1)}`;
};

const topics = ({ topics: all }: Omit<TrainingPlan, 'because'>): readonly string[] => {
  const short = all.filter(({ most }) => most < LEAST_TOPIC_HOURS);
  if (short.length === 0) return [];
  return [
    `On ${someOf(short.length, all.length, 'topic')} nobody spends ${LEAST_TOPIC_HOURS} hours, ` +
      'which is ' +
      'unlikely to change practice (Yoon and others 2007: nine studies, all on elementary teachers).',
  ];
};

const proof = (
  { scope, bound, proved, uncovered, years }: Omit<TrainingPlan, 'because'>,
  rules: TrainingRules,
  { boundStopped }: PlanLimits,
): readonly string[] => {
  if (scope.needs === 0) return [];
  const left = uncovered.reduce((sum, { count }) => sum + count, 0);
  const unproved = 'whether one takes fewer modules or hours is not proved';
  if (proved)
    return [
      years.length === 1
        ? `Proved by ${bound.by}: no plan leaves fewer, and none as few with fewer modules, or as many in fewer hours.`
        : `Proved by ${bound.by}: no plan leaves fewer; ${unproved}.`,
    ];
  const stopped =
    years.find(({ stoppedBy: by }) => by !== 'moves')?.stoppedBy ?? stoppedBy('moves', boundStopped, rules);
  return [
    left === bound.uncovered
      ? `By ${bound.by} no plan leaves fewer; ${unproved}.`
      : `Not proved: ${counted(left, 'is left', 'are left')}, and by ${bound.by} no plan leaves fewer than ` +
        `${numberText(bound.uncovered)}.`,
    ...(stopped === 'moves' ? [] : [stoppedText(stopped)]),
  ];
};
