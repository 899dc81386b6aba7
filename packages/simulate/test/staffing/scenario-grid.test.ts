import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { scenarioGrid } from '../../src/index.js';

const base = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 6 },
  staff: [
    { role: 'teacher', count: 1 },
    { role: 'validator', count: 1 },
    { role: 'school-leader', count: 1 },
  ],
};

describe('a grid of scenarios', () => {
  test('takes a range as the list of its numbers', () => {
    const range = scenarioGrid(base, { teacher: { min: 2, max: 4 }, validator: [1, 2] });
    expect(range).toEqual(scenarioGrid(base, { teacher: [2, 3, 4], validator: [1, 2] }));
  });

  test('names how many combinations are too many, before it makes them', () => {
    const counts = { teacher: { min: 1, max: 1_000_000 }, validator: { min: 0, max: 999_999 } };
    expect(() => scenarioGrid(base, counts)).toThrow(
      expect.objectContaining({
        what: 'grid of scenarios',
        issues: [
          {
            path: 'counts',
            code: 'too-much',
            message:
              'these are 1,000,000,000,000 combinations; at most 10,000 are tried, so vary fewer roles, or ' +
              'name fewer ' +
              'headcounts of each',
          },
        ],
      }),
    );
    expect(() => scenarioGrid(base, { teacher: Array.from({ length: 10_001 }, (_, count) => count) })).toThrow(
      '10,001',
    );
  });

  test('says of a role that there is not that it is among those that vary', () => {
    try {
      scenarioGrid(base, { teacher: [1], techer: [1, 2] });
      throw new Error('it was taken');
    } catch (error) {
      expect(error).toMatchObject({ issues: [{ path: 'counts.techer', code: 'unknown-role' }] });
    }
  });

  test('takes a range of one number', () => {
    expect(scenarioGrid(base, { teacher: { min: 2, max: 2 } })).toEqual(scenarioGrid(base, { teacher: [2] }));
  });

  test('gives staff to a scenario of named people alone', () => {
    const { staff: _, ...people } = {
      ...base,
      people: [{ id: 'ann', name: 'Ann', roles: ['validator', 'school-leader'] }],
    };
    const [grid] = scenarioGrid(people, { teacher: [2] });
    expect(grid?.staff.map(({ role, count }) => [role, count])).toEqual([['teacher', 2]]);
  });

  test.each([
    { min: 3, max: 2 },
    { min: -1, max: 2 },
    { min: 0.5, max: 2 },
    { min: 0, max: Number.POSITIVE_INFINITY },
  ])('refuses what is no range: %o', (teacher) => {
    expect(() => scenarioGrid(base, { teacher })).toThrow('the least first');
  });

  test('is named by what varies, and keeps all else', () => {
    const grid = scenarioGrid(base, { teacher: [2], validator: { min: 1, max: 2 } });
    expect(grid.map(({ id }) => id)).toEqual(['school-2-teacher-1-validator', 'school-2-teacher-2-validator']);
    expect(grid.map(({ title }) => title)).toEqual([
      'School: 2 teacher, 1 validator',
      'School: 2 teacher, 2 validator',
    ]);
    expect(grid.map(({ staff }) => staff.map(({ role, count }) => `${count} ${role}`))).toEqual([
      ['1 school-leader', '2 teacher', '1 validator'],
      ['1 school-leader', '2 teacher', '2 validator'],
    ]);
  });

  test('of nothing that varies is the scenario itself', () => {
    expect(scenarioGrid(base, {})).toMatchObject([{ id: 'school', title: 'School', staff: base.staff }]);
  });

  test('gives a role without a row the calendar and cost of whoever prefers it most', () => {
    const calendars = [{ id: 'mornings', weekly: [{ days: ['mon', 'tue'], from: '08:00', to: '12:00' }] }] as const;
    const people = [
      { id: 'ann', name: 'ann', roles: ['teacher', 'validator'], costPerHour: 20 },
      { id: 'bo', name: 'bo', roles: ['validator', 'teacher'], costPerHour: 50, calendar: 'mornings' },
      { id: 'cy', name: 'cy', roles: ['teacher'], costPerHour: 90 },
    ];
    const staff = [{ role: 'school-leader', count: 1 }];
    const document = { ...base, staff, people, calendars: [...calendars] };
    const [grid] = scenarioGrid(document, { validator: [1], teacher: [2] });
    expect(grid?.staff.slice(1)).toMatchObject([
      { role: 'validator', count: 1, costPerHour: 50, calendar: 'mornings' },
      { role: 'teacher', count: 2, costPerHour: 20 },
    ]);
    expect(grid?.staff[2]?.calendar).not.toBe('mornings');
    // If there is a row for the role, that row counts.
    const [own] = scenarioGrid(
      { ...document, staff: [...staff, { role: 'validator', count: 4, costPerHour: 7 }] },
      { validator: [1] },
    );
    expect(own?.staff[1]).toMatchObject({ role: 'validator', count: 1, costPerHour: 7 });
    // If nobody holds the role, its cost and calendar are the defaults of a scenario.
    const [nobody] = scenarioGrid({ ...base, staff }, { teacher: [1], validator: [1] });
    expect(nobody?.staff[1]).toEqual({
      ...grid?.staff[1],
      count: 1,
      role: 'teacher',
      costPerHour: 0,
      calendar: 'school-week',
    });
  });

  const issuesOf = (make: () => unknown): readonly string[] => {
    try {
      make();
      return [];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.issues.map(({ path, code, message }) => `${path} ${code}: ${message}`);
    }
  };

  test('names at once what is wrong with each role', () => {
    const several = { ...base, staff: [...base.staff, { role: 'teacher', count: 2 }] };
    const wrong: readonly unknown[] = [1, 'two'];
    expect(issuesOf(() => scenarioGrid(several, { teacher: [1], validator: [] }))).toEqual([
      'counts.teacher several-rows: "staff" has 2 rows of "teacher", and it is unclear which of them is to vary; ' +
        'give the role one row',
      'counts.validator too-few: expected at least one headcount to try, found none',
    ]);
    expect(issuesOf(() => Reflect.apply(scenarioGrid, null, [base, { teacher: wrong, validator: 3 }]))).toEqual([
      'counts.teacher[1] invalid-type: expected a headcount, found string',
      'counts.validator invalid-type: expected a list of headcounts, or { min, max }, found number',
    ]);
    expect(issuesOf(() => Reflect.apply(scenarioGrid, null, [base, { teacher: { min: 1, max: '4' } }]))).toEqual([
      'counts.teacher invalid-type: expected numbers of people, found number and string',
    ]);
    expect(issuesOf(() => scenarioGrid(base, { teacher: [1, -1, 1.5] }))).toEqual([
      'counts.teacher[1] out-of-range: expected a whole number of people, 0 or more, found -1',
      'counts.teacher[2] out-of-range: expected a whole number of people, 0 or more, found 1.5',
    ]);
    expect(issuesOf(() => scenarioGrid(base, { teacher: { min: 3, max: 1 } }))).toEqual([
      'counts.teacher out-of-range: expected whole numbers of people, the least first, such as { min: 1, max: 4 }, ' +
        'found { min: 3, max: 1 }',
    ]);
  });

  test('names what is wrong with a range, before it asks for rows', () => {
    const wrong = (counts: object) => issuesOf(() => Reflect.apply(scenarioGrid, null, [base, counts]));
    expect(wrong({ teacher: { min: '1', max: 4 }, validator: null, 'school-leader': {} })).toEqual([
      'counts.teacher invalid-type: expected numbers of people, found string and number',
      'counts.validator invalid-type: expected a list of headcounts, or { min, max }, found null',
      'counts.school-leader invalid-type: expected a list of headcounts, or { min, max }, found object',
    ]);
    expect(wrong({ teacher: ['two', 2] })).toEqual([
      'counts.teacher[0] invalid-type: expected a headcount, found string',
    ]);
    const holes: number[] = [];
    holes.length = 3;
    expect(() => scenarioGrid(base, { teacher: holes })).toThrow('expected a list without holes');
    const several = { ...base, staff: [...base.staff, { role: 'teacher', count: 2 }] };
    expect(issuesOf(() => scenarioGrid(several, { teacher: { min: 1, max: 2 } }))).toEqual([
      expect.stringMatching(/^counts.teacher several-rows: /),
    ]);
    expect(() => scenarioGrid(several, { teacher: [1] })).toThrow(
      expect.objectContaining({ what: 'grid of scenarios' }),
    );
  });

  test('names the roles whose rows it has added behind many others', () => {
    const rows = Array.from({ length: 10 }, () => ({ role: 'teacher', count: 1 }));
    expect(issuesOf(() => scenarioGrid({ ...base, staff: rows }, { techer: [1] }))).toContainEqual(
      expect.stringMatching(/^counts\.techer unknown-role: /),
    );
  });

  test('leaves what is wrong with the rest of a scenario where it is', () => {
    const one = { ...base, staff: base.staff.slice(0, 1), learners: { count: -1 } };
    expect(issuesOf(() => scenarioGrid(one, { validator: [1], 'school-leader': [1] }))).toEqual([
      expect.stringMatching(/^learners\.count /),
    ]);
    const wrong = { ...base, staff: [{ role: 'techer', count: 1 }, ...base.staff.slice(1)] };
    const [rest] = issuesOf(() => scenarioGrid(wrong, { teacher: [1] }));
    expect(rest).toContain('staff[0].role');
  });

  test.each([
    [[null, {}], 'base of a grid', 'expected what a scenario as a document gives, found null'],
    [[{ ...base, id: 3 }, {}], 'base of a grid', 'id: expected a text, found number'],
    [[{ ...base, title: 3 }, {}], 'base of a grid', 'title: expected a text, found number'],
    [[{ ...base, staff: 3 }, {}], 'base of a grid: staff', 'expected a list, found number'],
    [[{ ...base, staff: [{ role: 3 }] }, {}], 'base of a grid: staff', '[0].role: expected a text, found number'],
    [[{ ...base, people: 3 }, {}], 'base of a grid: people', 'expected a list, found number'],
    [[base, null], 'counts of a grid', 'expected a record, found null'],
  ])('refuses what has another shape: %j', (given, what, why) => {
    expect(() => Reflect.apply(scenarioGrid, null, given)).toThrow(
      expect.objectContaining({ what, message: expect.stringContaining(why) }),
    );
  });

  test('does not look into people who are fine to parse', () => {
    const people = [{ id: 'ann', name: 'Ann', roles: ['teacher'] }];
    expect(scenarioGrid({ ...base, people }, {})[0]?.people).toMatchObject([{ name: 'Ann' }]);
  });

  test('makes as many as 10,000', () => {
    const counts = Array.from({ length: 10_000 }, () => 1);
    expect(scenarioGrid(base, { teacher: counts })).toHaveLength(10_000);
  });
});
