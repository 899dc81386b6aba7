import { describe, expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { prepare } from '../../src/engine/prepare.js';
import { minimumStaffing, type OfferedLoad, parseScenario, type RoleRange } from '../../src/index.js';
import { costOfEach, rangesOf, startOf } from '../../src/staffing/ranges.js';

test.each([
  [{ techer: 3 }, /roles\.techer: .*did you mean "teacher"/],
  [{ teacher: { min: 3, max: 1 } }, /roles\.teacher: expected the least first, found 3 before 1/],
  [{ teacher: -1 }, /roles\.teacher: expected at least 0, found -1/],
])('numbers of people that cannot be are explained: %j', async (roles, why) => {
  const scenario = parseScenario({
    id: 'room',
    title: 'Room',
    model: 'single-teacher',
    learners: { count: 5 },
    staff: [{ role: 'teacher', count: 1 }],
  });
  await expect(minimumStaffing(scenario, { advancedPerWeek: 1 }, { roles })).rejects.toThrow(why);
});

const document = {
  id: 'room',
  title: 'Room',
  model: 'validator',
  learners: { count: 5 },
  staff: [
    { role: 'teacher', count: 2, costPerHour: 30 },
    { role: 'validator', count: 0, costPerHour: 50 },
    { role: 'school-leader', count: 1, costPerHour: 40 },
  ],
  people: [
    { id: 'ann', name: 'Ann', roles: ['school-leader'], costPerHour: 99 },
    { id: 'bo', name: 'Bo', roles: ['validator'] },
  ],
};
const scenario = parseScenario(document);
const issuesOf = (roles: Readonly<Record<string, RoleRange>>): readonly string[] => {
  try {
    rangesOf(scenario, roles);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.issues.map(({ path, code, message }) => `${path} ${code}: ${message}`);
  }
};

describe('the numbers of people that are tried', () => {
  test('are from one on, or from none where somebody named has the role, unless more is said', () => {
    expect(rangesOf(scenario, {})).toEqual([
      { min: 1, max: 100_000, isFree: true },
      { min: 0, max: 100_000, isFree: true },
      { min: 0, max: 100_000, isFree: true },
    ]);
    const roles = { teacher: { min: 3 }, validator: { max: 4 }, 'school-leader': { min: 1, max: 1 } };
    expect(rangesOf(scenario, roles)).toEqual([
      { min: 3, max: 100_000, isFree: true },
      { min: 0, max: 4, isFree: true },
      { min: 1, max: 1, isFree: false },
    ]);
    expect(rangesOf(scenario, { teacher: 7, validator: 2, 'school-leader': 0 })).toEqual([
      { min: 7, max: 7, isFree: false },
      { min: 2, max: 2, isFree: false },
      { min: 0, max: 0, isFree: false },
    ]);
  });

  test('of the second row of a role start with none, since the first may do the work', () => {
    const twice = parseScenario({ ...document, staff: [...document.staff, { role: 'teacher', count: 1 }] });
    expect(rangesOf(twice, {}).map(({ min }) => min)).toEqual([1, 0, 0, 0]);
  });

  test('are refused all at once, by role', () => {
    expect(issuesOf({ techer: 2, teacher: { min: 2, max: 1 }, validator: { min: 2, max: 2 } })).toEqual([
      'roles.techer unknown-role: "techer" is not a role with a headcount in "staff"; did you mean "teacher"?',
      'roles.teacher empty-range: expected the least first, found 2 before 1',
    ]);
    const named = parseScenario({
      ...document,
      staff: [],
      people: [{ id: 'ann', name: 'Ann', roles: ['teacher', 'validator', 'school-leader'] }],
    });
    expect(() => rangesOf(scenario, { techer: 2 })).toThrow(expect.objectContaining({ what: 'options' }));
    const message = 'there are no headcounts to vary; the number of named people is fixed';
    expect(() => rangesOf(named, {})).toThrow(
      expect.objectContaining({ what: 'scenario', issues: [{ path: 'staff', code: 'no-staff', message }] }),
    );
  });
});

test('a person costs their hours on duty in the time that counts, and a row without people its hourly rate', () => {
  const prepared = prepare(parseScenario({ ...document, weeks: 4, warmUpWeeks: 1 }));
  const [teacher, validator, leader] = costOfEach(prepared, scenario);
  // Three of the four weeks count.
  const hours = (teacher ?? 0) / 30;
  expect(hours).toBeGreaterThan(3 * 20);
  expect(hours).toBeLessThan(3 * 45);
  expect(validator).toBe(50);
  expect(leader).toBeCloseTo(40 * hours, 9);
});

test('a search starts from as many as the offered load asks for, less those who are named, within the limits', () => {
  const prepared = prepare(scenario);
  const load = (role: string, of: number): OfferedLoad => ({
    role,
    title: role,
    minutes: 0,
    available: 0,
    load: of,
    error: { minutes: 0, load: 0 },
    team: { roles: [role], load: of },
  });
  const loads = [load('teacher', 1.6), load('school-leader', 2.2)];
  // 1.6 times two teachers; no validators, since there is no load for them; 2.2 times two leaders, one of whom is Ann.
  expect(startOf(prepared, scenario, rangesOf(scenario, {}), loads)).toEqual([4, 0, 4]);
  expect(startOf(prepared, scenario, rangesOf(scenario, { teacher: { max: 3 } }), loads)).toEqual([3, 0, 4]);
  expect(startOf(prepared, scenario, rangesOf(scenario, { 'school-leader': { min: 9 } }), loads)).toEqual([4, 0, 9]);
  const endless = [load('teacher', Number.POSITIVE_INFINITY)];
  expect(startOf(prepared, scenario, rangesOf(scenario, {}), endless)).toEqual([2, 0, 0]);
});
