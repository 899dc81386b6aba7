import { isWithin, minuteOf } from './horizon.js';
import type { ScenarioData } from './scenario-schema.js';

/** The data that determine which learners come, and when. */
type Coming = Pick<ScenarioData, 'learners' | 'start' | 'weeks'>;

type Cohort = NonNullable<ScenarioData['learners']['cohorts']>[number];

/** Whether a cohort comes within the period of a scenario. @internal */
export const doesCome = ({ on }: Cohort, { start, weeks }: Coming): boolean =>
  isWithin({ from: on, to: on }, start, weeks);

/** The cohorts that come within the period of a scenario, the earliest first. */
const cohortsOf = (scenario: Coming): readonly Cohort[] =>
  (scenario.learners.cohorts ?? [])
    .filter((cohort) => doesCome(cohort, scenario))
    .sort((one, other) => minuteOf(one.on, other.on));

/** Learners who come at the same moment, in minutes from the start. @internal */
export interface ArrivingGroup {
  readonly at: number;
  readonly count: number;
}

/** The learners at the start and those of each cohort, in order of arrival. @internal */
export const arrivingGroups = (scenario: Coming): readonly ArrivingGroup[] =>
  [
    { at: 0, count: scenario.learners.count },
    ...cohortsOf(scenario).map(({ on, count }) => ({ at: minuteOf(on, scenario.start), count })),
  ].filter(({ count }) => count > 0);

/** How many learners come in groups, at the start or as cohorts. @internal */
export const learnersInGroups = (scenario: Coming): number =>
  arrivingGroups(scenario).reduce((sum, { count }) => sum + count, 0);

/** How many learners come within the period of a scenario; for those who arrive at random times, the mean. @internal */
export const learnersComing = (scenario: Coming): number => {
  const { arrivals } = scenario.learners;
  const later =
    arrivals === undefined ? 0 : arrivals.perWeek * Math.min(scenario.weeks, arrivals.weeks ?? scenario.weeks);
  return learnersInGroups(scenario) + later;
};

/**
 * The learners of a scenario with all their numbers multiplied by a factor. Groups have whole learners: the running sum
 * is rounded, so that many small cohorts change too and the total is right. The sum is rounded down after adding
 * `place`, so that values of `place` spread evenly over [0, 1) are right on average for every group.
 *
 * @internal
 */
export const learnersTimes = (scenario: Coming, factor: number, place = 0.5): ScenarioData['learners'] => {
  const { learners } = scenario;
  const { arrivals } = learners;
  const scaled = (sum: number): number => Math.floor(sum * factor + place);
  let before = 0;
  const part = (count: number): number => {
    const least = scaled(before);
    before += count;
    return scaled(before) - least;
  };
  return {
    ...learners,
    count: part(learners.count),
    ...(learners.cohorts === undefined
      ? {}
      : {
          cohorts: cohortsOf(scenario)
            .map((cohort) => ({ ...cohort, count: part(cohort.count) }))
            .filter(({ count }) => count > 0),
        }),
    ...(arrivals === undefined ? {} : { arrivals: { ...arrivals, perWeek: arrivals.perWeek * factor } }),
  };
};
