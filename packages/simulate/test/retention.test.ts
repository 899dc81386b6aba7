import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { parseScenario, type SimulatedEvent, simulate, starterScenario } from '../src/index.js';

const DAYS = 28;
const DAY = 24 * 60;

test('mastery is looked at again its number of days after it was first shown, and not after the learner came', async () => {
  const events: SimulatedEvent[] = [];
  const model = {
    ...models.khanAcademyCoach,
    cadence: [{ send: 'track-progress/retention-due', everyDays: DAYS, each: 'learner' as const }],
  };
  const scenario = parseScenario(starterScenario(model, { id: 'school', title: 'School', learners: 20 }));
  await simulate(scenario, { seed: 7, replications: 1, explain: false, log: (event) => events.push(event) });
  const first = new Map<string, number>();
  const waits: number[] = [];
  for (const event of events) {
    if (event.activity === 'objective.advanced' && !first.has(event.case)) first.set(event.case, event.minutes);
    if (event.activity !== 'track-progress/check-retention' || event.lifecycle !== 'schedule') continue;
    const since = first.get(event.case);
    expect(since, event.case).toBeDefined();
    waits.push((event.minutes - (since ?? Number.NaN)) / DAY);
  }
  expect(waits.length).toBeGreaterThan(10);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(DAYS);
  // Most are checked on the day they fall due, since the record is seldom being updated at that very minute.
  expect(waits.filter((wait) => wait % DAYS < 1).length).toBeGreaterThan(0.5 * waits.length);
});
