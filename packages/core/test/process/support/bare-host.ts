import type { FlatProcess } from '../../../src/process/flat-process.js';
import type { Host, Runs } from '../../../src/process/host.js';
import { Interpreter } from '../../../src/process/interpreter.js';
import type { Issue } from '../../../src/vocabulary/input-error.js';

const nothing = (): void => {};
const none = (): number => -1;

/** The error with which the host refuses. */
export class Refused extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/**
 * An interpreter for one learner, of whom only the states of the machines are kept: nothing waits, no work opens. The
 * open objectives are named by their numbers, and all share the states.
 */
export const bareHost = (tables: FlatProcess, objectives: readonly number[] = []) => {
  const states = new Int32Array(tables.elements.length).fill(-1);
  let signalled = 0;
  const runs: Runs = {
    runOf: (_, element) => element,
    nextBegun: none,
    state: (run) => states[run] ?? -1,
    setState: (run, state) => {
      states[run] = state;
    },
    concerning: none,
    setConcerning: nothing,
    hasWork: () => false,
    firstWaiting: none,
    nextWaiting: none,
    column: none,
    about: none,
    origin: none,
    dropWaiting: none,
    keepWaiting: nothing,
  };
  const host: Host = {
    places: {
      runs: () => runs,
      isHeld: () => false,
      learnerOf: () => 0,
      nameOf: none,
      objectiveOf: (_, name) => (objectives.includes(name) ? name : -1),
      objectivesOf: () => [],
      openObjectives: () => objectives,
      tellThoseToCome: nothing,
    },
    work: { openSteps: nothing, withdrawSuperseded: nothing },
    progress: { begin: nothing, isInProgress: () => false, advance: nothing, settles: () => false },
    cases: { open: none, close: none },
    observer: {
      moved: nothing,
      signalled: () => {
        signalled += 1;
      },
      outside: nothing,
      refuse: (issue) => {
        throw new Refused(issue);
      },
    },
  };
  return { interpreter: new Interpreter(tables, host), states, signalled: () => signalled };
};
