import { explainScenario, parseScenario, type ScenarioInput, scenarioDocument } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { calibrate, collectEvents, type EventInput } from '../../src/index.js';
import { simulatedEvents } from '../support/simulated.js';

const written = {
  id: 'origins',
  title: 'Origins',
  model: 'validator',
  learners: { count: 30, objectives: 3, mastered: 0.1, sources: { mastered: 'the register' } },
  staff: [
    { role: 'teacher', count: 2, costPerHour: 40, source: 'the office' },
    { role: 'school-leader', count: 1 },
  ],
  people: [{ id: 'ada', name: 'Ada', roles: ['validator'], costPerHour: 50, source: 'the office' }],
} satisfies ScenarioInput;
const scenario = parseScenario(written);
const log = collectEvents(await simulatedEvents(written, 2));
const calibration = calibrate(log, scenario);
const document = scenarioDocument(calibration.scenario, written);

describe('a calibrated scenario, written', () => {
  test('keeps the origin of each figure that the log does not tell', () => {
    const now = new Map(explainScenario(document).map((row) => [row.what, row]));
    const fromLog = (source: string): boolean => /(^|: )log: |because the log/.test(source);
    let kept = 0;
    for (const { what, value, source } of explainScenario(written)) {
      const row = now.get(what);
      if (row === undefined || fromLog(row.source)) continue;
      expect({ value: row.value, source: row.source }, what).toEqual({ value, source });
      kept += 1;
    }
    expect(kept).toBeGreaterThan(40);
    expect(now.get('weeks')?.source).toBe('default');
    expect(now.get('learners.mastered')?.source).toBe('the register');
  });

  test('does not say of costs that they are from the log', () => {
    const rows = explainScenario(document);
    const sourceOf = (what: string) => rows.find((row) => row.what === what)?.source;
    expect(sourceOf('teacher: cost per hour')).toBe('the office');
    expect(sourceOf('school-leader: cost per hour')).toBe('default');
    expect(sourceOf('teacher: headcount')).toMatch(/^log: 2 people did [\d,]+ pieces of work in this role$/);
    expect(sourceOf('teacher: calendar')).toBe('log: the hours found');
    expect(sourceOf('learners.calendar')).toMatch(/^log: n = [\d,]+ events of learners$/);
    expect(sourceOf('Ada')).toMatch(/^the office; calendar: log: the hours found$/);
  });

  test('is read as the same scenario', () => {
    expect(parseScenario(document)).toEqual(calibration.scenario);
  });
});

describe('headcounts', () => {
  const done = (resource: string, role: string, index: number): EventInput => ({
    case: `c${index}`,
    activity: role === 'validator' ? 'assess-progress/score' : 'map-objectives/draft',
    lifecycle: 'complete',
    resource,
    role,
    time: new Date(Date.parse('2026-09-01T08:00:00Z') + index * 3_600_000).toISOString(),
  });
  const unnamed = parseScenario({
    id: 'u',
    title: 'U',
    model: 'validator',
    learners: { count: 5 },
    staff: ['teacher', 'validator', 'school-leader'].map((role) => ({ role, count: 3 })),
  });
  const seen = (validators: number, each: number) =>
    collectEvents(
      Array.from({ length: validators * each }, (_, index) => done(`v${index % validators}`, 'validator', index)),
    );
  const found = (validators: number, each: number) => {
    const { fits, scenario: now } = calibrate(seen(validators, each), unnamed);
    return {
      staff: now.staff.find(({ role }) => role === 'validator'),
      open: fits.notCalibrated.filter(({ what }) => what === 'headcount of validator').map(({ because }) => because),
      leader: fits.notCalibrated.find(({ what }) => what === 'headcount of school-leader')?.because,
    };
  };

  test('are lower bounds where one more person could have stayed unseen', () => {
    const few = found(2, 3);
    // (2 / 3)^6 = 0.09
    expect(few.staff).toMatchObject({
      count: 2,
      sources: { count: 'log: at least 2 people, seen in only 6 pieces of work' },
    });
    expect(few.open).toEqual(['there may be more: in 6 pieces of work, not everybody need have been seen']);
    expect(found(1, 1).staff?.sources?.count).toBe('log: at least 1 person, seen in only 1 piece of work');
    // (2 / 3)^8 = 0.04
    const enough = found(2, 4);
    expect(enough.staff?.sources?.count).toBe('log: 2 people did 8 pieces of work in this role');
    expect(enough.open).toEqual([]);
    expect(few.leader).toBe('nobody was seen in it');
  });

  test('are left as they are where the scenario has several or none of a role', () => {
    const several = { ...unnamed, staff: [...unnamed.staff, ...unnamed.staff.slice(1, 2)] };
    const { fits, scenario: now } = calibrate(seen(2, 30), several);
    expect(now.staff.map(({ count }) => count)).toEqual([3, 3, 3, 3]);
    expect(fits.notCalibrated).toContainEqual({
      what: 'headcount of validator',
      because: 'the scenario has 2 of them, and the log does not say who belongs to which',
    });
    const named = parseScenario({
      ...written,
      people: [{ id: 'ada', name: 'Ada', roles: ['validator'] }],
    });
    expect(calibrate(seen(2, 30), named).fits.notCalibrated).toContainEqual({
      what: 'headcount of validator',
      because: 'the scenario neither names v0, v1 nor has a headcount of the role',
    });
  });
});
