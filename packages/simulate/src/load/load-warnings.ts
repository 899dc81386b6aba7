import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { BY_LEARNER } from '../engine/workforce.js';
import { counted } from '../scenario/counted.js';
import { learnersComing } from '../scenario/learners-coming.js';
import { minutesBetween, WEEK } from '../time/working-time.js';
import { loadsOf } from './offered-load.js';

/** Learners in a sample that serves only for warnings. */
const FEWEST = 20;
const MOST = 500;
/** Share of the simulation’s own work that the warnings may cost. */
const COST = 0.05;

/**
 * Warnings before a run: roles whose offered load exceeds their time by more than the sampling error. Takes a twentieth
 * of the learners that the simulation has in all replications, and yields now and then.
 *
 * @internal
 */
export function* loadWarnings(prepared: Prepared, seed: number, replications: number): Generator<undefined, readonly string[]> {
  const learners = Math.min(MOST, Math.max(FEWEST, Math.round(learnersComing(prepared.scenario) * replications * COST)));
  const hours = (minutes: number): string => {
    const whole = Math.round(minutes / 60);
    return `${whole.toLocaleString('en-US')} ${whole === 1 ? 'hour' : 'hours'}`;
  };
  const weeks = prepared.horizon / WEEK;
  const never = (title: string): string =>
    `${title} has work but is never on duty in ${weeks === 1 ? 'this week' : `these ${weeks} weeks`}; none of it will be done`;
  const loads = yield* loadsOf(prepared, seed, learners);
  const people = loads.flatMap(({ title, minutes, available, load, error, team }) => {
    if (available === null || load === null) return [];
    if (available === 0 && minutes > 0) return [never(title)];
    const spare = error.load ?? 0;
    if (Math.max(load, team.load) - spare <= 1) return [];
    if (load > 1) {
      return [
        `if nothing waited, ${title} would be asked for ${load.toFixed(2)} times the work there is time for: ${hours(minutes)} of work, ${hours(available)} in ${counted(weeks, 'week')}; not all of it can be done in that time`,
      ];
    }
    return [
      `${title} shares people with ${counted(team.roles.length - 1, 'more role')}, which together, if nothing waited, would be asked for ${team.load.toFixed(2)} times the work there is time for; not all of it can be done in that time`,
    ];
  });
  return [...learnersWithoutTime(prepared).map(never), ...people];
}

/** The roles in which learners have work, if there is never any time for it. */
const learnersWithoutTime = ({ scenario, workforce, horizon }: Prepared): readonly string[] => {
  if (minutesBetween(at(workforce.calendars, workforce.learnerCalendar), 0, horizon) > 0) return [];
  const width = workforce.groups.length + 1;
  const theirs = new Set(
    Array.from(workforce.mode).flatMap((mode, step) =>
      mode === BY_LEARNER ? [at(workforce.roles, at(workforce.roleOf, step * width + width - 1))] : [],
    ),
  );
  return scenario.model.roles.filter(({ id }) => theirs.has(id)).map(({ title }) => title);
};
