// Input that used to be accepted silently, and now gives an error or a warning.
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  compareScenarios,
  issuesOf,
  parseScenario,
  type ScenarioInput,
  scenarioGrid,
  simulate,
} from './support/loud.js';

const school: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 6, objectives: 2 },
  staff: [
    { role: 'teacher', count: 2 },
    { role: 'validator', count: 1 },
    { role: 'school-leader', count: 1 },
  ],
  weeks: 8,
};
const fixed = (minutes: number) => ({ kind: 'fixed', minutes }) as const;

describe('refused', () => {
  test.each([
    ['terms of last year', { terms: [{ from: '2025-09-01', to: '2025-12-18' }] }, 'terms no-school'],
    [
      'efforts that contradict each other',
      { effort: [1, 2].map((minutes) => ({ work: 'assess-progress/score', distribution: fixed(minutes) })) },
      'effort[1] said-twice',
    ],
    [
      'outcomes that contradict each other',
      {
        outcomes: [0.5, 0.6].map((share) => ({
          work: 'decide-advancement/decide',
          attempt: 2,
          probabilities: { advance: share, 'not-yet': 1 - share },
        })),
      },
      'outcomes[1] said-twice',
    ],
    ['a system in a role with staff', { systems: [{ role: 'validator' }] }, 'systems[0].role has-staff'],
    [
      'a partner in a role with staff',
      { partners: [{ role: 'validator', turnaroundDays: 2 }] },
      'partners[0].role has-staff',
    ],
    ...[1e7, 9e15].map(
      (attempt) =>
        [
          `an attempt of ${attempt}`,
          { outcomes: [{ work: 'decide-advancement/decide', attempt, probabilities: { advance: 1 } }] },
          'outcomes[0].attempt',
        ] as const,
    ),
    [
      'an infinite cost',
      { staff: (school.staff ?? []).map((each) => ({ ...each, costPerHour: 1e308 })) },
      'staff[0].costPerHour',
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(issuesOf(() => parseScenario({ ...school, ...more })).join('\n')).toContain(expected);
  });

  test('all faults at once, of whatever kind', () => {
    const issues = issuesOf(() =>
      parseScenario({
        ...school,
        weeks: 'eight',
        learners: { count: 6, calendar: 'nights' },
        effort: [{ work: 'assess-progress/scor', distribution: fixed(1) }],
        staff: [{ role: 'teacher', count: 2 }],
        warmUpWeeks: 3,
        holidays: [{ from: '2026-10-05', to: '2026-10-01' }],
      }),
    );
    for (const path of ['weeks', 'holidays[0]', 'learners.calendar', 'effort[0].work', 'staff'])
      expect(
        issues.some((issue) => issue.startsWith(`${path} `)),
        path,
      ).toBe(true);
  });

  test('a grid without a count, or with a role that has several rows', () => {
    expect(() => scenarioGrid(school, { teacher: [] })).toThrow(/expected at least one headcount/);
    const rows = { ...school, staff: [...(school.staff ?? []), { role: 'teacher', count: 1, fte: 0.5 }] };
    expect(() => scenarioGrid(rows, { teacher: [1, 2] })).toThrow(/2 rows of "teacher"/);
  });

  test('work that repeats without taking time, naming the step', async () => {
    const endless = parseScenario({
      ...school,
      outcomes: [{ work: 'serve/serve', probabilities: { again: 1 } }],
      model: {
        id: 'loop',
        title: 'Loop',
        roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'] }],
        process: {
          elements: [
            {
              id: 'serve',
              title: 'Serve',
              machine: {
                initial: 'serve',
                states: {
                  serve: { on: { again: { target: 'serve', reenter: true }, served: 'done' } },
                  done: { type: 'final' },
                },
              },
              steps: [{ id: 'serve' }],
            },
          ],
        },
      },
      staff: [{ role: 'server', count: 1 }],
      effort: [{ work: 'serve/serve', distribution: fixed(0) }],
    });
    await expect(simulate(endless, { replications: 1 })).rejects.toThrow(/goes round through "serve\/serve"/);
  });
});

describe('warnings', () => {
  const warnings = async (more: Partial<ScenarioInput>): Promise<string> =>
    (await simulate(parseScenario({ ...school, ...more }), { replications: 1 })).warnings.join('\n');

  test('about holidays and terms outside the weeks, and a term that they cut off', async () => {
    expect(await warnings({ holidays: [{ from: '2025-12-20', to: '2026-01-06' }] })).toMatch(
      /a holiday \(2025-12-20 to 2026-01-06\) lies outside/,
    );
    const terms = [
      { from: '2026-09-07', to: '2026-12-18', title: 'autumn' },
      { from: '2027-01-11', to: '2027-03-26' },
    ];
    const said = await warnings({ terms });
    expect(said).toMatch(/a term \("autumn", 2026-09-07 to 2026-12-18\) is cut off by .* 2026-10-26/);
    expect(said).toMatch(/a term \(2027-01-11 to 2027-03-26\) lies outside/);
  });

  test('about people who do what the model keeps apart, also in comparisons', async () => {
    const model = {
      ...models.validator,
      policies: { ...models.validator.policies, separate: [['deliver-activities', 'assess-progress/score']] },
    };
    const people = [{ id: 'kim', name: 'Kim', roles: ['teacher', 'validator'] }];
    expect(await warnings({ model: { ...model }, people })).toMatch(
      /Kim does "deliver-activities" as "teacher" and "assess-progress\/score"/,
    );
    const variant = parseScenario({ ...school, id: 'kim', model: { ...model }, people });
    const { reports } = await compareScenarios([parseScenario(school), variant], { replications: 2 });
    expect(reports[1]?.warnings.join()).toMatch(/Kim does/);
  });
});

test('days before 1970 have the right day of the week', async () => {
  const of = (start: string) => simulate(parseScenario({ ...school, start }), { replications: 1 });
  const [then, now] = await Promise.all([of('1968-09-03'), of('2024-09-03')]);
  expect(then?.cost.staffHours).toEqual(now?.cost.staffHours);
});

test('a grid keeps the other rows, and gives a role with named people one more like them', () => {
  const { staff: _, ...rest } = school;
  const people = [
    { id: 'kim', name: 'Kim', roles: ['validator', 'teacher', 'school-leader'], costPerHour: 44, calendar: 'always' },
  ];
  const [one] = scenarioGrid({ ...rest, people }, { validator: [1] });
  expect(one?.staff).toEqual([{ role: 'validator', count: 1, fte: 1, calendar: 'always', costPerHour: 44 }]);
});
