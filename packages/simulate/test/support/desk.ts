import { parseScenario, type Scenario, type ScenarioInput } from '../../src/index.js';
import { roleOf } from './own-process.js';

const serve = {
  id: 'serve',
  title: 'Serve',
  machine: {
    initial: 'hear',
    states: {
      hear: { on: { heard: 'write', refused: 'over' } },
      write: { on: { written: 'over' } },
      over: { type: 'final' },
    },
  },
  steps: [{ id: 'hear' }, { id: 'write' }],
};

const model = {
  id: 'desk',
  title: 'Desk',
  roles: [roleOf('clerk', ['onsite-educator'], ['serve/hear']), roleOf('writer', ['onsite-educator'], ['serve/write'])],
  process: { elements: [serve], entries: [], advancement: { from: 'serve', on: 'written' } },
};

/** How many minutes a step takes, exactly. */
export const takes = (step: 'hear' | 'write', minutes: number) =>
  ({ work: `serve/${step}`, distribution: { kind: 'fixed', minutes } }) as const;

/** That nobody is refused, or that everybody is. */
export const refusing = (refused: 0 | 1) => ({ work: 'serve/hear', probabilities: { heard: 1 - refused, refused } });

/**
 * A desk that can be worked out by hand: eight learners come at once, and one after another is heard by the clerk for
 * an hour, and then written down by the writer in six minutes. Both are there day and night, for the one week.
 */
export const desk = (more: Partial<ScenarioInput> = {}): Scenario =>
  parseScenario({
    id: 'desk',
    title: 'Desk',
    model,
    learners: { count: 8, objectives: 1, activeObjectives: 1 },
    staff: [
      { role: 'clerk', count: 1, costPerHour: 10, calendar: 'always' },
      { role: 'writer', count: 1, costPerHour: 20, calendar: 'always' },
    ],
    effort: [takes('hear', 60), takes('write', 6)],
    outcomes: [refusing(0)],
    weeks: 1,
    ...more,
  });
