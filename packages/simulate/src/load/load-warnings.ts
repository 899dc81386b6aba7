import { counted } from 'work-elements';
import type { Prepared } from '../engine/prepare.js';
import { learnersComing } from '../scenario/learners-coming.js';
import { WEEK } from '../time/working-time.js';
import { loadsOf } from './offered-load.js';

/** The minimum number of learners in a sample, which serves only for warnings. */
const FEWEST = 20;
const MOST = 500;
/** The share of the simulation’s own work that the warnings may cost. */
const COST = 0.05;

/**
 * Warnings before a run: roles whose offered load exceeds their time by more than the sampling error. Uses a twentieth
 * of the learners of all replications of the simulation, and yields now and then.
 *
 * @internal
 */
export function* loadWarnings(
  prepared: Prepared,
  seed: number,
  replications: number,
): Generator<undefined, readonly string[]> {
  const learners = Math.min(
    MOST,
    Math.max(FEWEST, Math.round(learnersComing(prepared.scenario) * replications * COST)),
  );
  const hours = (minutes: number): string => {
    const whole = Math.round(minutes / 60);
    return `${whole.toLocaleString('en-US')} ${whole === 1 ? 'hour' : 'hours'}`;
  };
  const weeks = prepared.horizon / WEEK;
  const loads = yield* loadsOf(prepared, seed, learners);
  return loads.flatMap(({ title, minutes, available, load, error, team }) => {
    if (available === null || available === 0 || load === null) return [];
    const spare = error.load ?? 0;
    if (Math.max(load, team.load) - spare <= 1) return [];
    if (load > 1) {
      return [
        `even if nothing waited, ${title} would have ${load.toFixed(2)} times as much work as time: ` +
          `${hours(minutes)} of work, ${hours(available)} of time in ${counted(weeks, 'week')}; not all of it can be ` +
          'done in that time',
      ];
    }
    return [
      `${title} shares people with ${counted(team.roles.length - 1, 'more role')}, which together, even if nothing ` +
        `waited, would have ${team.load.toFixed(2)} times as much work as time; not all of it can be done in that time`,
    ];
  });
}
