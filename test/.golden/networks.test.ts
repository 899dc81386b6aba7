import fc from 'fast-check';
import { type Distribution, parseScenario, type ScenarioInput, simulate } from '@work-elements/simulate';

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


test('random networks of queues', async () => {
  for (const [index, input] of fc.sample(network, { seed: 13, numRuns: 300 }).entries())
    await simulate(parseScenario(input), { seed: index, replications: 1 });
});
