// A network of queues takes a shorter way through the engine. It must be the same way: here both are gone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Events } from '../src/engine/events.js';
import { prepare } from '../src/engine/prepare.js';
import { type Distribution, parseScenario, type ScenarioInput, simulate } from '../src/index.js';

const minutes = fc.integer({ min: 1, max: 40 });

const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  minutes.map((mean): Distribution => ({ kind: 'gamma', mean, sd: mean })),
  // Ends at the same minute, many at once.
  minutes.map((each): Distribution => ({ kind: 'fixed', minutes: each })),
  fc.tuple(minutes, minutes).map(([mean, sd]): Distribution => ({ kind: 'lognormal', mean, sd })),
);

const ROLES = ['one', 'two', 'gate', 'desk'] as const;

/** What is done in a station: by whom, for how long, and where it leads: on, back here, or to the end. */
const station = fc.record({
  role: fc.constantFrom(...ROLES),
  effort: distribution,
  again: fc.constantFrom(0, 0.2, 0.6),
  leaves: fc.constantFrom(0, 0.3),
  priority: fc.integer({ min: 0, max: 2 }),
});

const network = fc
  .record({
    stations: fc.array(station, { minLength: 1, maxLength: 4 }),
    count: fc.integer({ min: 1, max: 12 }),
    perWeek: fc.constantFrom(0, 40, 400),
    arrivalWeeks: fc.constantFrom(1, 2),
    one: fc.integer({ min: 1, max: 3 }),
    people: fc.array(
      fc.record({
        roles: fc.constantFrom<('one' | 'two')[]>(['one'], ['two'], ['one', 'two'], ['two', 'one']),
        speed: fc.constantFrom(0.5, 1, 3),
      }),
      { maxLength: 3 },
    ),
    desks: fc.integer({ min: 1, max: 2 }),
    latency: fc.constantFrom(0, 7),
    warmUpWeeks: fc.constantFrom(0, 1),
    terms: fc.constantFrom<ScenarioInput['terms']>(
      [],
      [
        { from: '2026-09-01', to: '2026-09-09' },
        { from: '2026-09-10', to: '2026-09-30' },
      ],
    ),
    shiftEnd: fc.constantFrom<('finish' | 'resume')[]>('finish', 'resume'),
  })
  .map(
    ({ stations, count, perWeek, arrivalWeeks, one, people, desks, latency, warmUpWeeks, terms, shiftEnd }): ScenarioInput => ({
      id: 'network',
      title: 'Network',
      model: {
        id: 'network',
        title: 'Network',
        roles: ROLES.map((id) => ({
          id,
          title: id,
          actors: [id === 'gate' || id === 'desk' ? 'information-system' : 'onsite-educator'],
          responsible: stations.flatMap(({ role }, index) => (role === id ? [`line/station-${index}`] : [])),
        })).filter(({ responsible }) => responsible.length > 0),
        process: {
          elements: [
            {
              id: 'line',
              title: 'Line',
              machine: {
                initial: 'station-0',
                states: {
                  ...Object.fromEntries(
                    stations.map((_, index) => [
                      `station-${index}`,
                      {
                        on: {
                          passed: index + 1 < stations.length ? `station-${index + 1}` : 'done',
                          again: { target: `station-${index}`, reenter: true },
                          leaves: 'gone',
                        },
                      },
                    ]),
                  ),
                  done: { type: 'final' },
                  gone: { type: 'final' },
                },
              },
              steps: stations.map((_, index) => ({ id: `station-${index}` })),
            },
          ],
        },
      },
      learners: {
        count,
        objectives: 1,
        ...(perWeek > 0 ? { arrivals: { perWeek, weeks: arrivalWeeks } } : {}),
      },
      staff: [
        { role: 'one', count: one, calendar: 'always', costPerHour: 30 },
        { role: 'two', count: 1, calendar: 'always' },
      ].filter(({ role }) => stations.some((each) => each.role === role)),
      people: people
        .map(({ roles, speed }, index) => ({
          id: `person-${index}`,
          name: `Person ${index}`,
          roles: roles.filter((role) => stations.some((each) => each.role === role)),
          calendar: 'always',
          speed,
        }))
        .filter(({ roles }) => roles.length > 0),
      systems: [
        { role: 'gate', latencyMinutes: latency },
        { role: 'desk', latencyMinutes: 3, capacity: desks },
      ].filter(({ role }) => stations.some((each) => each.role === role)),
      effort: stations.map(({ effort }, index) => ({ work: `line/station-${index}`, distribution: effort })),
      outcomes: stations.flatMap(({ again, leaves }, index) => [
        { work: `line/station-${index}`, probabilities: { passed: 1 - again - leaves, again, leaves } },
        { work: `line/station-${index}`, attempt: 3, probabilities: { passed: 1, again: 0, leaves: 0 } },
      ]),
      priorities: stations.map(({ priority }, index) => ({ work: `line/station-${index}`, priority })),
      shiftEnd,
      terms,
      weeks: 2,
      warmUpWeeks,
    }),
  );

describe('a network of queues', () => {
  test('has the same report, to the bit, whichever way it is simulated', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.nat(), async (input, seed) => {
        const scenario = parseScenario(input);
        expect(prepare(scenario).network).not.toBeNull();
        const short = await simulate(scenario, { seed, replications: 1 });
        // What is to be logged goes the long way.
        const long = await simulate(scenario, { seed, replications: 1, log: () => {} });
        expect(short).toEqual(long);
        expect(short.events).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  const line: ScenarioInput = {
    id: 'line',
    title: 'Line',
    model: {
      id: 'line',
      title: 'Line',
      roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'] }],
      process: {
        elements: [
          {
            id: 'serve',
            title: 'Serve',
            machine: { initial: 'wait', states: { wait: { on: { served: 'done' } }, done: { type: 'final' } } },
            steps: [{ id: 'wait' }],
          },
        ],
      },
    },
    learners: { count: 3, objectives: 1 },
    staff: [{ role: 'server', count: 1, calendar: 'always' }],
  };

  test.each<[string, Partial<ScenarioInput>]>([
    ['people who go home', { staff: [{ role: 'server', count: 1 }] }],
    ['several objectives', { learners: { count: 3, objectives: 2 } }],
    ['mastery from before', { learners: { count: 3, objectives: 1, mastered: 0.5 } }],
    ['learners who leave', { learners: { count: 3, objectives: 1, leavePerYear: 0.1 } }],
    ['work that is handed over', { shiftEnd: 'hand-over' }],
    ['the process of the catalogue', { model: 'single-teacher', staff: [{ role: 'teacher', count: 1, calendar: 'always' }] }],
  ])('is not taken for one with %s', (_, change) => {
    expect(prepare(parseScenario(line)).network).not.toBeNull();
    expect(prepare(parseScenario({ ...line, ...change })).network).toBeNull();
  });
});

test('events come out of the calendar in the order of time, however they were put in', () => {
  const put = fc.record({
    after: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 1000 })),
    taken: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(put, { minLength: 1, maxLength: 200, size: 'max' }), fc.integer({ min: 1, max: 60 }), (puts, most) => {
      const calendar = new Events();
      const due = new Map<number, number>();
      const next = (): number => Math.min(...due.values());
      let now = 0;
      const take = (): void => {
        now = next();
        expect(calendar.due).toBe(now);
        const event = calendar.pop();
        expect(due.get(event)).toBe(now);
        due.delete(event);
      };
      puts.forEach(({ after, taken }, event) => {
        calendar.push(event, now + after);
        due.set(event, now + after);
        for (let left = taken; left > 0 && due.size > most; left--) take();
      });
      while (due.size > 0) take();
      expect(calendar.due).toBe(Number.POSITIVE_INFINITY);
    }),
  );
});
