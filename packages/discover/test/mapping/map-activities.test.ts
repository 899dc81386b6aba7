import { describe, expect, test } from 'vitest';
import { learningProcess, models } from 'work-elements';
import { collectEvents, mapActivities, parseActivityTable } from '../../src/index.js';
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
  test('our own logs are covered whole, and what happens to a journey is no work', async () => {
    const log = collectEvents(await logOfModel(models.validator, 2, 1, 5));
    const { coverage, activities, log: mapped } = mapActivities(log, learningProcess);
    expect(coverage.events.known).toBe(coverage.events.of);
    expect(coverage.events.known).toBeGreaterThan(500);
    expect(mapped).toBe(log);
    const happenings = activities.filter(({ by }) => by === 'happening').map(({ activity }) => activity);
    expect(happenings).toContain('objective.advanced');
    expect(activities.reduce((sum, { events }) => sum + events, 0)).toBe(log.events);
  });

  test('other names alone take no memory by events: the columns are the log’s own', () => {
    const log = logOf('Grade', 'Login', 'Grade');
    const { log: mapped } = mapActivities(log, learningProcess, { Grade: 'assess-progress/score' });
    expect(mapped.activities).toEqual(['assess-progress/score', 'Login']);
    expect(mapped.columns).toBe(log.columns);
  });

  test('names by the table, several to one step; the log is renamed and nothing else changes', () => {
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

  test('what is nearly a step is suggested with its distance, and not taken', () => {
    const [found] = mapActivities(logOf('Assess-Progress / Scor'), learningProcess).activities;
    expect(found).toMatchObject({
      step: null,
      by: 'unknown',
      suggestion: { step: 'assess-progress/score', distance: 1 },
    });
  });

  test('a table in YAML or CSV; steps that are not there are refused with the nearest, all at once', () => {
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
