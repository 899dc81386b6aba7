// Threads run what is built, so this tests the built package.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseScenario, type ScenarioInput, simulate, sweep } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { InputError } from 'work-elements';

const here = fileURLToPath(new URL('.', import.meta.url));

const base = { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 10, objectives: 2 }, weeks: 12 };

const run = (code: string, type: 'module' | 'commonjs' = 'module'): unknown =>
  JSON.parse(execFileSync('node', [`--input-type=${type}`, '-e', code], { cwd: here, encoding: 'utf8' }));

const grid = `scenarioGrid(${JSON.stringify(base)}, { teacher: [1, 2, 3] })`;

/** A queue with one server, whose learners come back now and then. */
const queue = {
  id: 'queue',
  title: 'Queue',
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['line/service'] }],
  process: {
    elements: [
      {
        id: 'line',
        title: 'Line',
        machine: {
          initial: 'service',
          states: { service: { on: { passed: 'done', again: { target: 'service', reenter: true } } }, done: { type: 'final' } },
        },
        steps: [{ id: 'service' }],
      },
    ],
  },
};

const documents: readonly ScenarioInput[] = [
  { ...base, staff: [{ role: 'teacher', count: 1 }] },
  {
    ...base,
    id: 'flex',
    model: 'flex-blend',
    staff: ['expectations-manager', 'online-teacher', 'lab-coach', 'school-leader'].map((role) => ({ role, count: 1 })),
    systems: [{ role: 'learning-platform', latencyMinutes: 2, capacity: 1 }],
  },
  {
    id: 'queue',
    title: 'Queue',
    model: queue,
    learners: { count: 0, objectives: 1, arrivals: { perWeek: 400 } },
    staff: [{ role: 'server', count: 1, calendar: 'always' }],
    effort: [{ work: 'line/service', distribution: { kind: 'gamma', mean: 12, sd: 12 } }],
    outcomes: [{ work: 'line/service', probabilities: { passed: 0.8, again: 0.2 } }],
    weeks: 10,
    warmUpWeeks: 2,
  },
];

test('a sweep over threads gives what simulate gives, in order, as an ES module and as CommonJS', async () => {
  const body = `sweep(${JSON.stringify(documents)}.map((document) => parseScenario(document)), { replications: 3, workers: 2 })
    .then((results) => console.log(JSON.stringify(results.map(({ report }) => report))))`;
  const results = run(`import { parseScenario, sweep } from '@work-elements/simulate'; await ${body}`);
  const alone = await Promise.all(documents.map((document) => simulate(parseScenario(document), { replications: 3 })));
  expect(results).toEqual(JSON.parse(JSON.stringify(alone)));
  expect(run(`const { parseScenario, sweep } = require('@work-elements/simulate'); ${body}`, 'commonjs')).toEqual(results);
});

test('it goes on where another stopped, tells how far it has come, and does not do anything twice', () => {
  const told = run(`
    import { scenarioGrid, sweep } from '@work-elements/simulate';
    const scenarios = ${grid};
    const finished = await sweep(scenarios.slice(0, 2), { replications: 2, workers: 1 });
    const fresh = [];
    const shares = [];
    const all = await sweep(scenarios, { replications: 2, workers: 2, finished, onResult: ({ report }) => fresh.push(report.scenario.id), onProgress: ({ share }) => shares.push(share) });
    const other = [];
    await sweep(scenarios, { replications: 3, workers: 1, finished, onResult: ({ report }) => other.push(report.scenario.id) });
    console.log(JSON.stringify({ fresh, shares, all: all.map(({ report }) => report.scenario.id), other: other.length, same: all[0] === finished[0] }));
  `);
  expect(told).toEqual({
    fresh: ['room-3-teacher'],
    shares: [2 / 3, 1],
    all: ['room-1-teacher', 'room-2-teacher', 'room-3-teacher'],
    other: 3,
    same: true,
  });
});

test('it stops when it is told to, and gives what was finished', () => {
  const told = run(`
    import { parseScenario, sweep } from '@work-elements/simulate';
    const document = (count, learners) => ({ ...${JSON.stringify(base)}, id: 'room-' + count, learners: { count: learners, objectives: 10 }, staff: [{ role: 'teacher', count }] });
    const scenarios = [parseScenario(document(1, 1)), parseScenario(document(2, 200000)), parseScenario(document(3, 200000))];
    const control = new AbortController();
    let stopped = 0;
    const results = await sweep(scenarios, { replications: 1, workers: 2, signal: control.signal, onResult: () => { stopped = performance.now(); control.abort(); } });
    console.log(JSON.stringify({ ids: results.map(({ report }) => report.scenario.id), soon: performance.now() - stopped < 5000 }));
  `);
  expect(told).toEqual({ ids: ['room-1'], soon: true });
});

test('in a long sweep it tells how far it has come between two results, over threads and without', () => {
  const told = run(`
    import { parseScenario, sweep } from '@work-elements/simulate';
    const document = (id) => ({ ...${JSON.stringify(base)}, id, learners: { count: 800, objectives: 10 }, weeks: 40, staff: [{ role: 'teacher', count: 30 }] });
    const scenarios = ['one', 'two', 'three'].map((id) => parseScenario(document(id)));
    const between = [];
    for (const workers of [1, 2]) {
      const shares = [];
      await sweep(scenarios, { replications: 2, workers, onProgress: ({ share }) => shares.push(share) });
      between.push({ between: shares.some((share) => (3 * share) % 1 > 0), rising: shares.every((share, index) => share >= (shares[index - 1] ?? 0)), from: shares[0], to: shares.at(-1) });
    }
    console.log(JSON.stringify(between));
  `);
  const asItShouldBe = { between: true, rising: true, from: 0, to: 1 };
  expect(told).toEqual([asItShouldBe, asItShouldBe]);
});

test('it refuses options that are none before it begins, whatever the number of workers', async () => {
  for (const workers of [1, 2, 0]) {
    const refused = await sweep([parseScenario({ ...base, staff: [{ role: 'teacher', count: 1 }] })], {
      workers,
      replications: 0,
      seed: -1,
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(String(refused)).toMatch(/seed[\s\S]*replications/);
  }
});
