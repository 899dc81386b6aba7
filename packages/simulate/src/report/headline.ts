import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { DAY, WEEK } from '../time/working-time.js';
import { sure } from './estimate.js';
import { isQueuedFor, type Measured } from './measure.js';
import type { Headline } from './report.js';
import { measuredTime, mergeDurations } from './survival.js';

const PER_HOUR = 60;

/** The main figures of one replication. @internal */
export const headlineOf = (prepared: Prepared, run: Measured): Headline => {
  const queued = run.steps.filter((_, step) => isQueuedFor(prepared, step));
  const waited = measuredTime(mergeDurations(queued.map(({ wait }) => wait.durations)), null).mean;
  const utilisations = run.roles.flatMap(({ available, busy }, index) =>
    available === null ||
    available === 0 ||
    !prepared.workforce.groups.some(({ roles }) => roles.includes(at(prepared.workforce.roles, index)))
      ? []
      : [busy / available],
  );
  return {
    advanced: run.advanced,
    advancedInAll: run.advancedBefore + run.advanced,
    advancedPerWeek: run.minutes === 0 ? 0 : (run.advanced * WEEK) / run.minutes,
    notYet: run.notYet,
    exceptions: run.raised,
    daysToMastery: run.mastery.mean === null ? null : run.mastery.mean / DAY,
    inProgress: run.minutes === 0 ? 0 : run.progressArea / run.minutes,
    hoursWaited: waited === null ? null : waited / PER_HOUR,
    busiest: utilisations.length === 0 ? null : Math.max(...utilisations),
    cost: run.cost,
    costPerAdvanced: run.advanced === 0 ? null : run.cost / run.advanced,
    began: run.started,
    waiting: Object.fromEntries(prepared.workforce.roles.map((role, index) => [role, at(run.roles, index).queue])),
    littlesLaw: { overTime: run.progressArea, byObjective: run.progressSum },
  };
};

/**
 * The cost per objective advanced of each replication. Empty if so few are advanced that the ratio means next to
 * nothing: some replication advances none, or the interval of their mean reaches zero.
 *
 * @internal
 */
export const costsPerAdvanced = (
  runs: readonly Pick<Headline, 'advanced' | 'costPerAdvanced'>[],
): readonly number[] => {
  const costs = runs.flatMap(({ costPerAdvanced }) => costPerAdvanced ?? []);
  const isSettled = costs.length === runs.length && sure(runs.map(({ advanced }) => advanced)).low !== 0;
  return isSettled ? costs : [];
};
