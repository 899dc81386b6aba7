import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, models, processOf, processTable } from 'work-elements';
import {
  explainScenario,
  meanMinutes,
  parseScenario,
  parseScenarioText,
  type ScenarioInput,
  scenarioJsonSchema,
  scenarioWarnings,
} from '../src/index.js';

const school = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 60 },
  staff: [
    { role: 'teacher', count: 3 },
    { role: 'validator', count: 1, fte: 0.5 },
    { role: 'school-leader', count: 1 },
  ],
} satisfies ScenarioInput;

describe('a scenario with work of its own', () => {
  const visiting = (step: object, effort: object[] = []) =>
    parseScenario({
      ...school,
      staff: [{ role: 'guide', count: 1 }],
      effort,
      model: {
        id: 'visiting',
        title: 'Visiting',
        roles: [{ id: 'guide', title: 'Guide', actors: ['onsite-educator'], responsible: ['home-visit'] }],
        process: {
          elements: [
            {
              id: 'home-visit',
              title: 'Home visit',
              machine: { initial: 'plan', states: { plan: { on: { planned: 'over' } }, over: { type: 'final' } } },
              steps: [{ id: 'plan', ...step }],
            },
          ],
        },
      },
    });
  const minutes = { min: 5, mode: 10, max: 20, source: 'assumption: as long as a call' };

  test('is warned once that nothing says how long it takes, until the element or the scenario does', () => {
    expect(scenarioWarnings(visiting({}))).toEqual([
      '1 step takes no time, since nothing says how long: "home-visit/plan"; write an "effort" for each, in its ' +
        'element or in the scenario',
    ]);
    expect(scenarioWarnings(visiting({ effort: minutes }))).toEqual([]);
    const { source, ...triangle } = minutes;
    const own = { work: 'home-visit/plan', source, distribution: { kind: 'triangular', ...triangle } };
    expect(scenarioWarnings(visiting({}, [own]))).toEqual([]);
    expect(scenarioWarnings(visiting({}, [{ ...own, work: 'home-visit' }]))).toEqual([]);
  });

  test('is told what to write where a number is in place of the record', () => {
    expect(() => parseScenario({ ...school, learners: 30 })).toThrow(
      'learners: expected a record, found 30; write { count: 30 }',
    );
  });
});

describe('parseScenario', () => {
  test('fills in every default and reads the model', () => {
    const scenario = parseScenario(school);
    expect(scenario.model).toBe(models.validator);
    expect(scenario).toMatchObject({
      weeks: 36,
      warmUpWeeks: 0,
      shiftEnd: 'resume',
      learners: { objectives: 10, activeObjectives: 2 },
    });
    expect(parseScenario({ ...school, model: models.validator }).model.id).toBe('validator');
  });

  test('reads YAML and JSON', () => {
    expect(parseScenarioText(JSON.stringify(school))).toEqual(parseScenario(school));
    expect(() => parseScenarioText('id: [x')).toThrow(/line/);
  });

  test('a role with work but nobody in it is an error, not an endless queue', () => {
    expect(() => parseScenario({ ...school, staff: [{ role: 'teacher', count: 3 }] })).toThrow(
      /"validator" does "assess-progress\/observe" and other work, but nobody is in it(.|\n)*"school-leader" does/,
    );
    expect(() =>
      parseScenario({ ...school, staff: [...school.staff.slice(0, 2), { role: 'school-leader', count: 0 }] }),
    ).toThrow(/nobody is in it/);
    const inPerson = {
      ...school,
      staff: [{ role: 'teacher', count: 3 }],
      people: [{ id: 'kim', name: 'Kim', roles: ['validator', 'school-leader'] }],
    };
    expect(parseScenario(inPerson).people[0]?.speed).toBe(1);
  });

  test('out of a text, each problem has its line, its column and what it is about, shapes and names at once', () => {
    const text = [
      'id: ours',
      'title: Ours',
      'model: validator',
      'learners: { count: sixty }',
      'staff:',
      '  - { role: techer, count: 1 }',
      'calendars:',
      '  - { id: weak, weekly: [{ days: [mon], from: "8", to: "16:00" }] }',
    ].join('\n');
    const issues = (() => {
      try {
        parseScenarioText(text);
      } catch (error) {
        if (error instanceof InputError) return error.issues;
      }
      return [];
    })();
    expect(issues.map(({ line, column, path, item }) => `${line}:${column} ${path} (${item})`)).toEqual([
      '4:20 learners.count (undefined)',
      ...Array.from({ length: 3 }, () => '5:1 staff (undefined)'),
      '6:13 staff[0].role (undefined)',
      '8:47 calendars[0].weekly[0].from (weak)',
    ]);
  });

  test('reports every path and reason at once, with the nearest spelling', () => {
    const wrong = {
      ...school,
      staff: [{ role: 'techer', count: 3, calendar: 'week' }, ...school.staff, { role: 'learner', count: 1 }],
      calendars: [{ id: 'weak', weekly: [{ days: ['mon'], from: '08:00', to: '16:00' }] }],
      effort: [{ work: 'assess-progress/scor', distribution: { kind: 'fixed', minutes: 5 } }],
      outcomes: [
        { work: 'decide-advancement/decide', probabilities: { advance: 0.7, 'not-jet': 0.3 } },
        { work: 'decide-advancement/decide', attempt: 2, probabilities: { advance: 0.7, 'not-yet': 0.2 } },
      ],
      warmUpWeeks: 36,
      terms: [
        { from: '2026-09-01', to: '2026-12-18' },
        { from: '2026-12-01', to: '2027-02-01' },
      ],
    };
    try {
      parseScenario(wrong);
    } catch (error) {
      const issues = error instanceof InputError ? error.issues : [];
      expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'staff[0].role unknown-role',
        'staff[0].calendar unknown-calendar',
        'staff[4].role not-staff',
        'effort[0].work unknown-work',
        'outcomes[0].probabilities unknown-outcome',
        'outcomes[1].probabilities wrong-sum',
        'warmUpWeeks too-long',
        'terms[1] overlap',
      ]);
      expect(issues.map(({ message }) => message).join(' ')).toMatch(
        /"teacher".*"weak".*"assess-progress\/score".*"not-yet".*found 0\.9/s,
      );
      return;
    }
    throw new Error('accepted');
  });

  test.each([
    ['an unknown model', { ...school, model: 'validater' }, /did you mean "validator"/],
    ['an invalid model', { ...school, model: { id: 'x' } }, /model\.title: missing/],
    [
      'a shift that ends when it begins',
      { ...school, calendars: [{ id: 'c', weekly: [{ days: ['mon'], from: '16:00', to: '16:00' }] }] },
      /calendars\[0\]\.weekly\[0\]/,
    ],
    ['a negative count', { ...school, learners: { count: -1 } }, /learners\.count/],
    [
      'a triangle with its mode outside',
      { ...school, effort: [{ work: 'recommend', distribution: { kind: 'triangular', min: 5, mode: 1, max: 9 } }] },
      /min ≤ mode ≤ max/,
    ],
    [
      'a duplicated person',
      {
        ...school,
        people: [
          { id: 'k', name: 'K', roles: ['teacher'] },
          { id: 'k', name: 'K', roles: ['teacher'] },
        ],
      },
      /appears twice/,
    ],
  ])('refuses %s', (_, given, message) => {
    expect(() => parseScenario(given)).toThrow(message);
  });

  test('answers anything with an InputError', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(() => parseScenario(input)).toThrow(InputError);
      }),
    );
  });

  test('has a JSON Schema', () => {
    expect(scenarioJsonSchema.required).toEqual(['id', 'title', 'model', 'learners']);
  });
});

describe('explainScenario', () => {
  const inForce = explainScenario({
    ...school,
    weeks: 18,
    effort: [{ work: 'assess-progress/score', distribution: { kind: 'gamma', mean: 7, sd: 3 } }],
    outcomes: [{ work: 'decide-advancement/decide', attempt: 1, probabilities: { advance: 0.6, 'not-yet': 0.4 } }],
  });
  const of = (what: string) => inForce.find((each) => each.what === what);

  test('lists every number that applies and where it came from', () => {
    expect(of('weeks')).toEqual({ what: 'weeks', value: '18', source: 'scenario' });
    expect(of('learners.mastered')?.source).toBe('default');
    expect(of('validator: fte')).toEqual({ what: 'validator: fte', value: '0.5', source: 'scenario' });
    expect(of('effort of assess-progress/score')).toEqual({
      what: 'effort of assess-progress/score',
      value: 'gamma, 7 minutes on average, standard deviation 3',
      source: 'scenario',
    });
    expect(of('effort of assess-progress/moderate')?.source).toMatch(/^assumption: two scorers/);
    expect(of('outcomes of decide-advancement/decide, attempt 1')?.value).toBe('advance 60 %, not-yet 40 %');
    expect(of('outcomes of decide-advancement/decide')?.source).toMatch(/not-yet: assumption: .*; refer: assumption/);
    expect(of('outcomes of assess-progress/report')?.source).toBe('the only outcome');
  });

  test('reports mixes, arrivals, calendars and people as written', () => {
    const lines = explainScenario({
      ...school,
      learners: {
        arrivals: { perWeek: 3 },
        mastered: [
          { share: 0.25, mastered: 0.5 },
          { share: 0.75, mastered: 0 },
        ],
      },
      people: [{ id: 'kim', name: 'Kim', roles: ['teacher'], speeds: [{ work: 'assess-progress', speed: 2 }] }],
      terms: [{ title: 'autumn', from: '2026-09-01', to: '2026-12-18' }],
    });
    const value = (what: string) => lines.find((each) => each.what === what)?.value;
    expect(value('learners.mastered')).toBe('0.5 for 25 % of learners, 0 for 75 % of learners');
    expect(value('learners.arrivals')).toBe('3 a week for 36 weeks');
    expect(value('Kim')).toBe('teacher; fte 1, calendar school-week, cost per hour 0, speed 1, 2 in assess-progress');
    expect(value('calendar school-week')).toBe('mon tue wed thu fri 08:00 to 16:00');
    expect(value('term autumn')).toBe('2026-09-01 to 2026-12-18');
    expect(lines.every((each) => !/undefined|\[object/.test(each.value))).toBe(true);
  });

  test('has an effort and outcomes for every step that concerns learners', () => {
    expect(inForce.filter(({ what }) => what.startsWith('effort of '))).toHaveLength(
      processTable(processOf(models.validator)).steps.length,
    );
    expect(inForce.every(({ value, source }) => value !== '' && source !== '')).toBe(true);
  });
});

test('meanMinutes gives the mean of each kind', () => {
  expect(meanMinutes({ kind: 'triangular', min: 0, mode: 3, max: 6 })).toBe(3);
  expect(meanMinutes({ kind: 'fixed', minutes: 4 })).toBe(4);
  expect(meanMinutes({ kind: 'lognormal', mean: 5, sd: 1 })).toBe(5);
});

describe('the source of a number', () => {
  test('is what the scenario states, wherever it states it', () => {
    const source = 'log: n = 412, lognormal, AIC 3110.2';
    const inForce = explainScenario({
      ...school,
      learners: {
        count: 60,
        objectives: 4,
        arrivals: { perWeek: 2, source: 'log: 80 arrivals' },
        sources: { objectives: 'curriculum' },
      },
      staff: school.staff.map((each) => ({ ...each, source: 'payroll' })),
      calendars: [{ id: 'mornings', weekly: [{ days: ['mon'], from: '08:00', to: '12:00' }], source: 'timetable' }],
      effort: [
        { work: 'assess-progress/score', distribution: { kind: 'exponential', mean: 20 }, source },
        { work: 'assess-progress/plan', role: 'validator', distribution: { kind: 'exponential', mean: 5 }, source },
      ],
      outcomes: [{ work: 'assess-progress/verify', probabilities: { authentic: 1 }, source: 'log: n = 30' }],
      priorities: [{ work: 'recommend', priority: 1, source: 'policy' }],
    });
    const of = (what: string) => inForce.find((each) => each.what === what);
    expect(of('effort of assess-progress/score')).toEqual({
      what: 'effort of assess-progress/score',
      value: 'exponential, 20 minutes on average',
      source,
    });
    const sources = [
      'learners.arrivals',
      'learners.objectives',
      'teacher: headcount',
      'teacher: fte',
      'calendar mornings',
      'effort of assess-progress/plan by validator',
      'outcomes of assess-progress/verify',
      'priority of recommend',
      'learners.count',
    ].map((what) => of(what)?.source);
    expect(sources).toEqual([
      'log: 80 arrivals',
      'curriculum',
      'payroll',
      'default',
      'timetable',
      source,
      'log: n = 30',
      'policy',
      'scenario',
    ]);
  });
});
