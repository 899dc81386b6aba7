import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningProcess, models } from 'work-elements';
import { collectEvents, formatActivityTable, mapActivities, parseActivityTable } from '../../src/index.js';
import { logOfModel } from '../support/simulated.js';

const logOf = (...activities: readonly string[]) =>
  collectEvents(
    activities.map((activity) => ({
      case: '1',
      activity,
      lifecycle: 'complete',
      resource: 'bo',
      role: null,
      time: '2026-09-01T08:00:00Z',
    })),
  );

describe('mapActivities', () => {
  test('our own logs are covered completely, and what happens to a journey is not work', async () => {
    const log = collectEvents(await logOfModel(models.validator, 2, 1, 5));
    const { coverage, activities, log: mapped } = mapActivities(log, learningProcess);
    expect(coverage.events.known).toBe(coverage.events.of);
    expect(coverage.events.known).toBeGreaterThan(500);
    expect(mapped).toBe(log);
    const happenings = activities.filter(({ by }) => by === 'happening').map(({ activity }) => activity);
    expect(happenings).toContain('objective.advanced');
    expect(activities.reduce((sum, { events }) => sum + events, 0)).toBe(log.events);
  });

  test('renaming activities takes no memory per event: the columns are shared with the original log', () => {
    const log = logOf('Grade', 'Login', 'Grade');
    const { log: mapped } = mapActivities(log, learningProcess, { Grade: 'assess-progress/score' });
    expect(mapped.activities).toEqual(['assess-progress/score', 'Login']);
    expect(mapped.columns).toBe(log.columns);
  });

  test('the table maps several names to one step; only names change in the log', () => {
    const log = logOf('Grade', 'grade again', 'Login', 'assess-progress/score', 'Lunch');
    const {
      activities,
      coverage,
      log: mapped,
      unused,
    } = mapActivities(log, learningProcess, {
      Grade: 'assess-progress/score',
      'grade again': 'assess-progress/score',
      Login: null,
      Logout: null,
    });
    expect(mapped.activities).toEqual(['assess-progress/score', 'Login', 'Lunch']);
    expect([...mapped.columns.activity]).toEqual([0, 0, 1, 0, 2]);
    expect(coverage).toEqual({ events: { known: 3, of: 4 }, activities: { known: 3, of: 4 } });
    expect(unused).toEqual(['Logout']);
    expect(activities.find(({ activity }) => activity === 'Lunch')).toEqual({
      activity: 'Lunch',
      events: 1,
      step: null,
      by: 'unknown',
    });
  });

  test('a near match is suggested with its distance, but not used', () => {
    const [found] = mapActivities(logOf('Assess-Progress / Scor'), learningProcess).activities;
    expect(found).toMatchObject({
      step: null,
      by: 'unknown',
      suggestion: { step: 'assess-progress/score', distance: 1 },
    });
  });

  test.each(['csv', 'yaml'] as const)('a table that is written in %s is read back', (format) => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 20 }).map((each) => each.trim()),
      fc.constantFrom('true', 'null', '12', "'=1", '=1+1', 'a,b', 'a: b', '#', '- x', '__x', 'Straße "neu"'),
    );
    const step = fc.constantFrom('assess-progress/score', 'recommend/propose', null);
    fc.assert(
      fc.property(
        fc.dictionary(
          name.filter((each) => each !== '' && each !== '__proto__'),
          step,
          { minKeys: 1, maxKeys: 8 },
        ),
        (table) => {
          const { activities } = mapActivities(logOf(...Object.keys(table), 'Lunch break'), learningProcess, table);
          const written = parseActivityTable(formatActivityTable(activities, format));
          expect(written).toEqual({ ...table });
        },
      ),
      { numRuns: 100 },
    );
  });

  test('an activity may be called as anything, also as what other documents may not have for a key', () => {
    for (const text of [
      'activity,step\n__proto__,assess-progress/score\nconstructor,\n',
      '__proto__: assess-progress/score\nconstructor: null\n',
    ]) {
      const table = parseActivityTable(text);
      expect(new Map(Object.entries(table))).toEqual(
        new Map([
          ['constructor', null],
          ['__proto__', 'assess-progress/score'],
        ]),
      );
      const log = collectEvents([
        {
          case: 'a',
          activity: '__proto__',
          lifecycle: 'complete',
          resource: 'bo',
          role: null,
          time: '2026-09-01T08:00:00Z',
        },
      ]);
      const mapped = mapActivities(log, learningProcess, table);
      expect(mapped.log.activities).toEqual(['assess-progress/score']);
      expect(parseActivityTable(formatActivityTable(mapped.activities, 'yaml'))).toEqual(
        parseActivityTable('activity,step\n__proto__,assess-progress/score\n'),
      );
    }
    expect(() => parseActivityTable('__proto__: 3\n')).toThrow(/element\/step, or null, found 3/);
  });

  test('a table in YAML or CSV; unknown steps are refused with the nearest spelling, all at once', () => {
    const table = { 'Grade essay': 'assess-progress/score', Login: null };
    expect(parseActivityTable('Grade essay: assess-progress/score\nLogin: null\n')).toEqual(table);
    expect(parseActivityTable('activity;step\n"Grade essay";assess-progress/score\nLogin;\n')).toEqual(table);
    expect(() => parseActivityTable('activity,step\n,x/y\nA,x/y\nA,x/y\n')).toThrow(
      /row 2: expected the name(.|\n)*row 4: "A" is in/,
    );
    expect(() => parseActivityTable('A: Score!')).toThrow(/expected an element .* or a step .*found "Score!"/);
    expect(() => mapActivities(logOf('A'), learningProcess, 'A: assess-progress/scor\nB: nothing/at-all')).toThrow(
      /A: .*did you mean "assess-progress\/score"\?(.|\n)*B: "nothing\/at-all"/,
    );
  });
});
