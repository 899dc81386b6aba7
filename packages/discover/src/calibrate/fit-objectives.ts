import type { Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { ATE_ABORT, COMPLETE, PI_ABORT, SCHEDULE, WITHDRAW } from '../log/lifecycle.js';
import { aboutObjectives, isOneEach } from '../people/about-objectives.js';
import type { Fits } from './fits.js';

/** With this many finished cases, the unfinished ones are left out. */
const ENOUGH = 5;

/**
 * How many objectives a case is about, where the log names them: the median over finished cases, since those cut off by
 * the end of the log have not shown all of theirs. A case is finished when all the work that was open has ended; only a
 * log that says when work opened (`schedule`) can tell. Where a log names none, each case is one if the process allows
 * no other reading ({@link isOneEach}).
 *
 * @internal
 */
export const fitObjectives = (log: EventLog, process: Process): Fits['objectives'] => {
  const aboutObjective = aboutObjectives(process);
  const kinds = log.activities.map((name) => aboutObjective.get(name));
  if (log.subjects.length === 0) return isOneEach(process) ? oneEach(log, kinds) : null;
  const says = log.columns.lifecycle.includes(SCHEDULE);
  const seen = log.cases
    .map((_, index) => {
      const own = new Set<number>();
      let open = 0;
      for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
        const isAbout = kinds[log.columns.activity[event] ?? 0];
        if (isAbout === undefined) continue;
        const subject = log.columns.subject[event] ?? -1;
        if (subject >= 0 && isAbout) own.add(subject);
        const lifecycle = log.columns.lifecycle[event] ?? COMPLETE;
        if (lifecycle === SCHEDULE) open += 1;
        if (ENDS.has(lifecycle)) open -= 1;
      }
      return { objectives: own.size, finished: says && open <= 0 };
    })
    .filter(({ objectives }) => objectives > 0);
  const done = seen.filter(({ finished }) => finished);
  const taken = done.length >= ENOUGH ? done : seen;
  const counts = taken.map(({ objectives }) => objectives).sort((one, other) => one - other);
  const median = counts[Math.floor((counts.length - 1) / 2)];
  return median === undefined ? null : { median, cases: counts.length, finished: taken === done, named: true };
};

/** One objective for each case in which something was done. */
const oneEach = (log: EventLog, kinds: readonly (boolean | undefined)[]): Fits['objectives'] => {
  const isAbout = (index: number): boolean =>
    log.columns.activity
      .subarray(log.caseStart[index], log.caseStart[index + 1])
      .some((activity) => kinds[activity] === true);
  const cases = log.cases.filter((_, index) => isAbout(index)).length;
  return cases === 0 ? null : { median: 1, cases, finished: false, named: false };
};

const ENDS: ReadonlySet<number> = new Set([COMPLETE, WITHDRAW, PI_ABORT, ATE_ABORT]);
