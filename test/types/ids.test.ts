// The simulation keeps its records in numeric arrays: using one kind of index as another must not compile.
import { expect, test } from 'vitest';
import { diagnose } from './support/diagnose.js';

const engine = (code: string): string => `
import type { EventColumn, StepId } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../../../../packages/simulate/src/arrays/ids.js';
import { int, num } from '../../../../packages/simulate/src/arrays/ints.js';
import * as items from '../../../../packages/simulate/src/engine/items.js';
import * as places from '../../../../packages/simulate/src/engine/places.js';
import type { StatisticsCollector } from '../../../../packages/simulate/src/engine/statistics-collector.js';
import type { Workforce } from '../../../../packages/simulate/src/engine/workforce.js';
import type { World } from '../../../../packages/simulate/src/engine/world.js';

export const take = (
  { learners, objectives, cases, roster, items: open, signals }: World,
  { mode, classOf, roleOf }: Workforce,
  { overtime }: StatisticsCollector,
): void => {
  const learner = learners.acquire();
  const objective = objectives.acquire();
  const item = open.acquire();
  const run = objectives.firstRun(objective);
  ${code}
};
`;

/** A snippet, and whether it compiles. */
const cases: readonly (readonly [name: string, code: string, compiles: boolean])[] = [
  ['a column of a place', 'learners.get(learner, places.NUMBER);', true],
  ['a column of learners, read of a place', 'learners.get(learner, places.FIRST_OBJECTIVE);', false],
  ['a column of a place, read of a learner’s record', 'roster.get(learner, places.NUMBER);', false],
  ['a column of a run, read of a place', 'objectives.get(objective, places.STATE);', false],
  ['a column of a place, read of a run', 'objectives.ofRun(run, places.STAGE);', false],
  ['a column of an item, read of a place', 'objectives.get(objective, items.STATUS);', false],
  ['a time of an item', 'open.time(item, items.OPENED);', true],
  ['a time of an item, read of its whole numbers', 'open.get(item, items.OPENED);', false],
  ['a whole number of an item, read of its times', 'open.time(item, items.STATUS);', false],
  ['a learner', 'roster.get(learner, places.ACTIVE);', true],
  ['an objective, where a learner is expected', 'roster.get(objective, places.ACTIVE);', false],
  ['a learner, where an objective is expected', 'objectives.get(learner, places.STAGE);', false],
  ['an objective, where a case is expected', 'cases.get(objective, places.NUMBER);', false],
  ['an objective, where a run is expected', 'objectives.ofRun(objective, places.STATE);', false],
  ['an item, where an objective is expected', 'objectives.get(item, places.STAGE);', false],
  ['a person, where an item is expected', 'open.get(open.get(item, items.PERSON), items.STATUS);', false],
  ['an activity, where an item is expected', 'open.set(open.get(item, items.ACTIVITY), items.STATUS, 0);', false],
  ['the value of a column', 'const owner: LearnerId = objectives.get(objective, places.OWNER);', true],
  [
    'the value of a column, used as something else',
    'const owner: ObjectiveId = objectives.get(objective, places.OWNER);',
    false,
  ],
  ['a value written to a column', 'objectives.set(objective, places.OWNER, learner);', true],
  ['a value of the wrong kind written to a column', 'objectives.set(objective, places.OWNER, objective);', false],
  ['a signal’s element, used as its event', 'const event: EventColumn = int(signals.element, 0);', false],
  ['a state, used as a step', 'const step: StepId = objectives.ofRun(run, places.STATE);', false],
  ['a step, as the index of a table', 'int(mode, open.get(item, items.STEP));', true],
  ['a state, as the index of a table of steps', 'int(mode, objectives.ofRun(run, places.STATE));', false],
  ['a step, as the index of a table of pairs', 'int(roleOf, open.get(item, items.STEP));', false],
  ['a class, as the index of a table of groups', 'num(overtime, int(classOf, 0));', false],
  ['a computed value', 'roster.get(learner + 1, places.ACTIVE); open.set(item, items.PERSON, -1);', true],
];

const said = diagnose(
  'ids',
  cases.map(([, code]) => engine(code)),
);

test.each(cases.map(([name, , compiles], index) => [name, compiles, index] as const))(
  'the compiler, of %s',
  (_, compiles, index) => {
    if (compiles) expect(said[index]).toBe('');
    else expect(said[index]).toMatch(/is not assignable to (parameter of )?type/);
  },
);
