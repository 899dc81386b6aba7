import { parseScenario, simulate } from '@work-elements/simulate';
const WEEK = 10_080;
const CUSTOMERS = 500_000;
const scenario = parseScenario({
  id: 'stations', title: 'Stations',
  model: { id: 'stations', title: 'Stations', roles: [{ id: 'one-server', title: 'one', actors: ['onsite-educator'], responsible: ['line/one'] }],
    process: { elements: [{ id: 'line', title: 'Line', machine: { initial: 'one', states: { one: { on: { passed: 'done' } }, done: { type: 'final' } } }, steps: [{ id: 'one' }] }] } } as never,
  learners: { arrivals: { perWeek: 4 * WEEK }, objectives: 1, activeObjectives: 1 },
  staff: [{ role: 'one-server', count: 5, calendar: 'always' }],
  effort: [{ work: 'line', distribution: { kind: 'gamma', mean: 1, sd: 1 } }],
  weeks: Math.round(CUSTOMERS / (4 * WEEK)),
} as never);
const opt = (seed: number) => ({ seed, replications: 1, explain: false }) as never;
await simulate(scenario, opt(99));
const out: string[] = [];
for (let round = 1; round <= 5; round++) {
  const b = process.cpuUsage();
  const r = await simulate(scenario, opt(round));
  const c = process.cpuUsage(b);
  out.push(((c.user + c.system) / r.learners.arrived.mean).toFixed(3));
}
console.log('us/customer', out.join(' '));
