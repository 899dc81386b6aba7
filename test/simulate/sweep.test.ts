// Threads run what is built, so this tests the built package.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseScenario, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));

const base = { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 10, objectives: 2 }, weeks: 12 };

const run = (code: string, type: 'module' | 'commonjs' = 'module'): unknown =>
  JSON.parse(execFileSync('node', [`--input-type=${type}`, '-e', code], { cwd: here, encoding: 'utf8' }));

const grid = `scenarioGrid(${JSON.stringify(base)}, { teacher: [1, 2, 3] })`;

test('a sweep over threads gives what simulate gives, in order, as an ES module and as CommonJS', async () => {
  const body = `sweep(${grid}, { replications: 2, workers: 2 }).then((results) => console.log(JSON.stringify(results.map(({ report }) => report))))`;
  const results = run(`import { scenarioGrid, sweep } from '@work-elements/simulate'; await ${body}`);
  const alone = await Promise.all(
    [1, 2, 3].map((count) =>
      simulate(
        parseScenario({
          ...base,
          id: `room-${count}-teacher`,
          title: `Room: ${count} teacher`,
          staff: [{ role: 'teacher', count }],
        }),
        { replications: 2 },
      ),
    ),
  );
  expect(results).toEqual(JSON.parse(JSON.stringify(alone)));
  expect(run(`const { scenarioGrid, sweep } = require('@work-elements/simulate'); ${body}`, 'commonjs')).toEqual(results);
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
