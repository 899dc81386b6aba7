import type { EventLog } from '../log/event-log.js';
import { BEFORE, isOutside, ownClock } from './own-clock.js';
import { DAY, WorkClock } from './week.js';
import type { WorkInstance } from './work-instances.js';
import { workedMinutes } from './worked-minutes.js';
import type { Worker } from './workers.js';
import type { WorkingWeeks } from './working-weeks.js';

/** A piece of work and how long it took, or has taken so far. @internal */
export interface TimedPiece {
  readonly worker: Worker;
  readonly instance: WorkInstance;
  /** `element/step`. */
  readonly step: string;
  readonly role: string;
  readonly minutes: number;
  /** Whether it was seen to begin or to end outside the calendar. */
  readonly isOutside: boolean;
}

/**
 * How long each piece of work took, by whoever worked on it; work whose beginning cannot even be inferred is left out.
 *
 * @internal
 */
export const timedWork = (
  log: EventLog,
  workers: readonly Worker[],
  weeks: WorkingWeeks,
  until: number,
  roleOf: (instance: WorkInstance) => string | null,
): readonly TimedPiece[] => {
  const begins = workers.flatMap(({ stretches }) => stretches.map(({ from }) => from));
  const first = begins.reduce((one, other) => Math.min(one, other), until);
  const days = [Math.floor(first / DAY), Math.floor(until / DAY)] as const;
  const calendars = new Map<unknown, WorkClock>();
  const ofStretch = new Map<unknown, number>();
  const outside = new Set<WorkInstance>();
  for (const worker of workers) {
    const { week } = weeks.weekOf(worker);
    const off: ReadonlySet<number> = worker.kind === 'system' ? new Set() : weeks.daysOff;
    const calendar = calendars.get(week) ?? new WorkClock(week, off, ...days);
    calendars.set(week, calendar);
    const seen = worker.work.flatMap(({ startSeen, stretches }) => (startSeen ? stretches : []));
    const clock = ownClock(calendar, week.granule, weeks.timesOf.get(worker) ?? [], seen);
    // A system works on any number of things at once.
    const groups = worker.kind === 'system' ? worker.stretches.map((each) => [each]) : [worker.stretches];
    for (const group of groups) {
      const worked = workedMinutes(group, clock, until);
      group.forEach((each, index) => {
        ofStretch.set(each, worked[index] ?? 0);
      });
    }
    for (const instance of worker.work)
      if (edgesOf(instance).some((time) => isOutside(calendar, week.granule, time))) outside.add(instance);
  }
  return workers.flatMap((worker) =>
    worker.work.flatMap((instance): readonly TimedPiece[] => {
      const role = roleOf(instance);
      if (role === null || instance.stretches.length === 0) return [];
      const minutes = instance.stretches.reduce((sum, stretch) => sum + (ofStretch.get(stretch) ?? 0), 0);
      const step = log.activities[instance.activity] ?? '';
      return [{ worker, instance, step, role, minutes, isOutside: outside.has(instance) }];
    }),
  );
};

/** When a piece of work was seen to begin, and to end. */
const edgesOf = ({ startSeen, stretches, ended }: WorkInstance): readonly number[] => {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return [
    ...(startSeen && first !== undefined ? [first.from] : []),
    ...(ended === 'complete' && last !== undefined ? [last.to - BEFORE] : []),
  ];
};
