import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { parseScenario, parseScenarioText } from '../../src/scenario/parse-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const machine = { initial: 'go', states: { go: { on: { right: 'over', wrong: 'over' } }, over: { type: 'final' } } };

/** Visits by guides with an app and a lab, and an office that runs the school. */
const model = ownModel(
  [
    elementOf('visit', ['talk', 'file', 'test']),
    { ...elementOf('check', ['go']), machine },
    elementOf('run', ['budget', 'report'], { subject: 'organization', kind: 'supporting' }),
  ],
  [
    roleOf('guide', ['onsite-educator'], ['visit/talk', 'check']),
    roleOf('learner', ['learner']),
    roleOf('app', ['information-system'], ['visit/file']),
    roleOf('self-check', ['learner', 'information-system']),
    roleOf('peer', ['learner', 'online-educator']),
    roleOf('lab', ['partner'], ['visit/test']),
    roleOf('office', ['onsite-educator'], ['run/budget']),
  ],
);

const visits = {
  id: 'visits',
  title: 'Visits',
  model,
  learners: { count: 9 },
  staff: [
    { role: 'guide', count: 1 },
    { role: 'lab', count: 1 },
  ],
};

const ann = { id: 'ann', name: 'Ann', roles: ['guide'] };
const minutes = { kind: 'fixed', minutes: 5 };
const weekly = [{ days: ['mon'], from: '08:00', to: '16:00' }];

const errorOf = (call: () => unknown): InputError => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('accepted');
};

/** The problems of a scenario: each with its path, its code and its message. */
const problems = (more: object) =>
  errorOf(() => parseScenario({ ...visits, ...more })).issues.map(({ path, code, message }) => [path, code, message]);

type Problem = readonly [path: string, code: string, message: RegExp];
const expected = (all: readonly Problem[]) =>
  all.map(([path, code, message]) => [path, code, expect.stringMatching(message)]);

test('a scenario is read with its model, and a role that only runs the school needs nobody', () => {
  const scenario = parseScenario({ ...visits, people: [ann], calendars: [{ id: 'mornings', weekly }] });
  expect(scenario.model).toMatchObject({ id: 'own', roles: model.roles.map(({ id }) => ({ id })) });
  expect(scenario.learners).toMatchObject({ count: 9, objectives: 10 });
});

describe('an error', () => {
  test('names the scenario, if it has an id', () => {
    const what = (document: unknown) => errorOf(() => parseScenario(document)).what;
    expect(what({ ...visits, weeks: 0 })).toBe('scenario "visits"');
    expect(what({ ...visits, id: 'No id' })).toBe('scenario');
    expect([what(null), what([]), what({ title: 'visits' })]).toEqual(['scenario', 'scenario', 'scenario']);
  });

  test('of a text that cannot be read says that it should be a scenario’s', () => {
    expect(errorOf(() => parseScenarioText('id: [x')).what).toBe('text of a scenario');
    expect(parseScenarioText(JSON.stringify(visits)).id).toBe('visits');
  });
});

describe('a model', () => {
  test('that is not ready is unknown', () => {
    expect(problems({ model: 'zzz' })).toEqual(
      expected([['model', 'unknown-model', /"zzz" is not a ready model.*"single-teacher"/]]),
    );
  });

  test('that is wrong is refused with where in it, together with what else is wrong', () => {
    const found = problems({
      model: { ...model, roles: [{ ...roleOf('guide', ['onsite-educator'], ['vist/talk']) }] },
      warmUpWeeks: 36,
    });
    expect(found.map(([path, code]) => [path, code])).toEqual([
      ['model.roles[0].responsible[0]', 'unknown-element'],
      ['warmUpWeeks', 'too-long'],
    ]);
    // A document of another kind is wrong as a whole.
    expect(problems({ model: { ...visits, model: 'validator' } }).map(([path]) => path)).toEqual(['model']);
  });
});

describe('a name', () => {
  test.each<[string, object, readonly Problem[]]>([
    [
      'of a role',
      {
        staff: [...visits.staff, { role: 'gide', count: 1 }],
        people: [ann, { ...ann, id: 'bob', roles: ['guide', 'labb'] }],
        effort: [{ work: 'visit', role: 'guides', distribution: minutes }],
        systems: [{ role: 'ap' }],
        partners: [{ role: 'lap', turnaroundDays: 1 }],
      },
      [
        ['staff[2].role', 'unknown-role', /"gide" is not a role of "own".*"guide"/],
        ['people[1].roles[1]', 'unknown-role', /"labb".*"lab"/],
        ['effort[0].role', 'unknown-role', /"guides".*"guide"/],
        ['systems[0].role', 'unknown-role', /"ap".*"app"/],
        ['partners[0].role', 'unknown-role', /"lap".*"lab"/],
      ],
    ],
    [
      'of a calendar',
      {
        calendars: [{ id: 'mornings', weekly }],
        learners: { count: 1, calendar: 'morning' },
        staff: [
          { role: 'guide', count: 1, calendar: 'mornings' },
          { role: 'lab', count: 1, calendar: 'alway' },
        ],
        people: [{ ...ann, calendar: 'school-weak' }],
      },
      [
        ['learners.calendar', 'unknown-calendar', /"morning" is not a calendar of this scenario.*"mornings"/],
        ['staff[1].calendar', 'unknown-calendar', /"alway".*"always"/],
        ['people[0].calendar', 'unknown-calendar', /"school-weak".*"school-week"/],
      ],
    ],
    [
      'of work',
      {
        people: [
          ann,
          {
            ...ann,
            id: 'bob',
            speeds: [
              { work: 'visit', speed: 2 },
              { work: 'visitt', speed: 2 },
            ],
          },
        ],
        effort: [
          { work: 'visit/talk', distribution: minutes },
          { work: 'visit/walk', distribution: minutes },
        ],
        priorities: [
          { work: 'visit', priority: 1 },
          { work: 'handle-exceptions', priority: 9 },
          { work: 'cheque', priority: 2 },
        ],
      },
      [
        ['people[1].speeds[1].work', 'unknown-work', /"visitt" is not work of this model’s process.*"visit"/],
        ['effort[1].work', 'unknown-work', /"visit\/walk" is not work of this model’s process.*"visit\/talk"/],
        ['priorities[2].work', 'unknown-work', /"cheque" is not work of this model’s process.*"check"/],
      ],
    ],
    [
      'of a step or of its outcomes',
      {
        outcomes: [
          { work: 'check', probabilities: { right: 1 } },
          { work: 'check/go', probabilities: { right: 0.5, wrog: 0.5 } },
        ],
      },
      [
        ['outcomes[0].work', 'unknown-work', /"check" is not a step of this model’s process.*"check\/go"/],
        ['outcomes[1].probabilities', 'unknown-outcome', /"wrog" is not an outcome of "check\/go".*"wrong"/],
      ],
    ],
    [
      'of a person',
      {
        people: [ann],
        effort: [
          { work: 'visit', person: 'ann', distribution: minutes },
          { work: 'visit', person: 'anne', distribution: minutes },
        ],
      },
      [['effort[1].person', 'unknown-person', /"anne" is not a person of this scenario.*"ann"/]],
    ],
  ])('%s has to exist', (_, more, all) => {
    expect(problems(more)).toEqual(expected(all));
  });

  test('belongs to one person or calendar', () => {
    const people = [ann, { ...ann, id: 'bob' }, { ...ann, name: 'Another Ann' }];
    const calendars = [
      { id: 'mornings', weekly },
      { id: 'mornings', weekly },
    ];
    expect(problems({ people, calendars })).toEqual(
      expected([
        ['people[2].id', 'duplicate-id', /person "ann".*people\[0\]\.id/],
        ['calendars[1].id', 'duplicate-id', /calendar "mornings".*calendars\[0\]\.id/],
      ]),
    );
  });
});

test('a headcount is of a role that educators or partners may hold', () => {
  const roles = ['learner', 'app', 'self-check', 'peer', 'office', 'nobody'];
  expect(problems({ staff: [...visits.staff, ...roles.map((role) => ({ role, count: 1 }))] })).toEqual(
    expected([
      ['staff[2].role', 'not-staff', /"learner" is held by learner, .*leave it out/],
      ['staff[3].role', 'not-staff', /"app" is held by information-system,/],
      ['staff[4].role', 'not-staff', /"self-check" is held by learner or information-system,/],
      ['staff[7].role', 'unknown-role', /"nobody"/],
    ]),
  );
});

test('appeals need a process that knows them', () => {
  expect(problems({ learners: { count: 1, appeals: 0.1 } })).toEqual(
    expected([['learners.appeals', 'no-appeals', /"appeal-raised"; leave it out/]]),
  );
  expect(parseScenario({ ...visits, learners: { count: 1, appeals: 0 } }).learners.appeals).toBe(0);
});

test('probabilities add up to one, to nine places', () => {
  const outcomes = (right: number) => ({ outcomes: [{ work: 'check/go', probabilities: { right, wrong: 0.5 } }] });
  expect(problems(outcomes(0.4))).toEqual(expected([['outcomes[0].probabilities', 'wrong-sum', /to 1, found 0\.9$/]]));
  expect(problems(outcomes(0.50001))[0]?.[2]).toMatch(/found 1\.00001$/);
  expect(problems(outcomes(0.5 + 2e-9))).toHaveLength(1);
  expect(parseScenario({ ...visits, ...outcomes(0.5 + 5e-10) }).outcomes).toHaveLength(1);
});

describe('in time', () => {
  const time = (more: object) => problems({ weeks: 4, ...more });
  const outside = /the 4 weeks from 2026-09-01 to 2026-09-28.*"start".*"weeks"/;

  test('somebody has to come', () => {
    for (const learners of [{}, { count: 0, cohorts: [] }])
      expect(time({ learners })).toEqual(
        expected([['learners', 'no-learners', /count above 0, cohorts, or arrivals/]]),
      );
    const late = { cohorts: [{ on: '2026-09-29', count: 4 }] };
    expect(time({ learners: late })).toEqual(expected([['learners.cohorts', 'no-learners', outside]]));
    for (const learners of [
      { cohorts: [{ on: '2026-09-28', count: 4 }] },
      { arrivals: { perWeek: 1 } },
      { ...late, count: 1 },
    ])
      expect(parseScenario({ ...visits, weeks: 4, learners }).learners).toMatchObject(learners);
  });

  test('a warm-up leaves something to count', () => {
    expect(time({ warmUpWeeks: 4 })).toEqual(expected([['warmUpWeeks', 'too-long', /4 weeks leaves nothing of 4; /]]));
    expect(parseScenario({ ...visits, weeks: 4, warmUpWeeks: 3 }).warmUpWeeks).toBe(3);
  });

  test('there has to be school', () => {
    const later = { from: '2026-09-29', to: '2026-12-18' };
    expect(time({ terms: [later] })).toEqual(expected([['terms', 'no-school', outside]]));
    expect(
      parseScenario({ ...visits, weeks: 4, terms: [later, { from: '2026-08-01', to: '2026-09-01' }] }).terms,
    ).toHaveLength(2);
  });

  test('terms do not overlap, not even by a day, in any order', () => {
    const autumn = { from: '2026-09-01', to: '2026-09-10' };
    const next = { from: '2026-09-11', to: '2026-09-20' };
    expect(time({ terms: [autumn, { ...next, from: autumn.to }] })).toEqual(
      expected([['terms[1]', 'overlap', /terms\[0\]/]]),
    );
    expect(time({ terms: [next, { from: '2026-09-25', to: '2026-09-26' }, { ...autumn, to: next.from }] })).toEqual(
      expected([['terms[2]', 'overlap', /terms\[0\]/]]),
    );
    for (const terms of [
      [autumn, next],
      [next, autumn],
    ])
      expect(parseScenario({ ...visits, weeks: 4, terms }).terms).toEqual(terms);
  });
});

describe('of entries about the same, only one can apply:', () => {
  const half = { right: 0.5, wrong: 0.5 };
  const effort = (more: object) => ({ work: 'visit', distribution: minutes, ...more });
  const outcome = (more: object) => ({ work: 'check/go', probabilities: half, ...more });

  test.each<[string, object, readonly Problem[]]>([
    [
      'efforts for the same role and person',
      {
        people: [ann],
        effort: [
          {},
          { role: 'guide' },
          { person: 'ann' },
          { role: 'guide', person: 'ann' },
          {},
          { role: 'guide', person: 'ann' },
        ].map(effort),
      },
      [
        ['effort[4]', 'said-twice', /effort\[0\] \(visit\).*remove one/],
        ['effort[5]', 'said-twice', /effort\[3\] \(visit, guide, ann\)/],
      ],
    ],
    [
      'outcomes of the same attempt or pace',
      {
        outcomes: [
          {},
          { attempt: 1 },
          { behind: { from: 1.5 } },
          { attempt: 2 },
          { behind: { from: 2 } },
          { attempt: 1 },
          {},
          { behind: { from: 1.5 } },
        ].map(outcome),
      },
      [
        ['outcomes[5]', 'said-twice', /outcomes\[1\] \(check\/go, attempt 1\)/],
        ['outcomes[6]', 'said-twice', /outcomes\[0\] \(check\/go\)/],
        ['outcomes[7]', 'said-twice', /outcomes\[2\] \(check\/go, behind from 1\.5\)/],
      ],
    ],
    [
      'priorities of the same work',
      { priorities: ['visit', 'check', 'check'].map((work) => ({ work, priority: 1 })) },
      [['priorities[2]', 'said-twice', /priorities\[1\] \(check\)/]],
    ],
    [
      'systems and partners in the same role',
      {
        staff: visits.staff.slice(0, 1),
        systems: ['self-check', 'app', 'app'].map((role) => ({ role })),
        partners: ['lab', 'peer', 'lab'].map((role) => ({ role, turnaroundDays: 1 })),
      },
      [
        ['systems[2]', 'said-twice', /systems\[1\] \(app\)/],
        ['partners[2]', 'said-twice', /partners\[0\] \(lab\)/],
      ],
    ],
    [
      'cohorts of one day',
      { learners: { cohorts: ['2026-09-02', '2026-09-03', '2026-09-02'].map((on) => ({ on, count: 1 })) } },
      [['learners.cohorts[2].on', 'said-twice', /learners\.cohorts\[0\].* 2026-09-02 .*added up/]],
    ],
    [
      'what a system or partner does, and staff',
      {
        people: [{ ...ann, roles: ['guide', 'peer'] }],
        staff: [...visits.staff, { role: 'office', count: 0 }],
        systems: ['app', 'peer'].map((role) => ({ role })),
        partners: ['office', 'lab'].map((role) => ({ role, turnaroundDays: 1 })),
      },
      [
        ['systems[1].role', 'has-staff', /"peer" has staff.*no effect/],
        ['partners[1].role', 'has-staff', /"lab" has staff.*no effect/],
      ],
    ],
  ])('%s', (_, more, all) => {
    expect(problems(more)).toEqual(expected(all));
  });
});

describe('work with learners', () => {
  test('needs somebody in its roles', () => {
    expect(problems({ staff: [{ role: 'guide', count: 0 }] })).toEqual(
      expected([
        ['staff', 'nobody-in-role', /"guide" does "visit\/talk" and other work.*{ role: guide, count: 1 } to "staff"/],
        ['staff', 'nobody-in-role', /"lab" does "visit\/test" .*{ role: lab, count: 1 }.* a person$/],
      ]),
    );
    const partners = [{ role: 'lab', turnaroundDays: 1 }];
    expect(parseScenario({ ...visits, staff: [], people: [ann], partners }).people).toHaveLength(1);
  });

  test('needs a role for every step; how the school is run does not', () => {
    const roles = model.roles.filter(({ id }) => id !== 'app' && id !== 'office');
    expect(problems({ model: { ...model, roles } })).toEqual(
      expected([['model.roles', 'nobody-responsible', /"visit\/file"; give it to a role$/]]),
    );
    const others = model.roles.filter(({ id }) => id === 'guide').map((role) => ({ ...role, responsible: ['check'] }));
    expect(problems({ model: { ...model, roles: others }, staff: visits.staff.slice(0, 1) })).toEqual(
      expected([['model.roles', 'nobody-responsible', /"visit" \(3 steps\); give it to a role$/]]),
    );
  });
});
