import { parseScenario } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { calibrate, collectEvents, discoverModel, type EventInput } from '../../src/index.js';
import { scenarioOfModel, simulatedEvents } from '../support/simulated.js';

const scenario = scenarioOfModel(models.validator, 1, { count: 4, objectives: 3 });
const events = await simulatedEvents(scenario, 1);
const lacking = (drop: Partial<EventInput>, where: (event: EventInput) => boolean = () => true) =>
  calibrate(collectEvents(events.map((event) => (where(event) ? { ...event, ...drop } : event))), scenario);
const causes = ({ fits }: ReturnType<typeof lacking>): readonly string[] =>
  fits.notCalibrated.map(({ what, because }) => `${what}: ${because}`);
const PEOPLE = 'efforts, headcounts, calendars and speeds';

describe('what a log lacks is named as the cause', () => {
  test('resources and roles', () => {
    const found = lacking({ resource: null, role: null });
    expect(found.fits.durations).toEqual([]);
    expect(causes(found)).toContain(
      `${PEOPLE}: the log names nobody who did them; name the column of the resource or the role with { columns: ` +
        '{ resource: "…" } } or { columns: { role: "…" } }',
    );
    expect(causes(found)).toContain('effort of assess-progress/plan: the log names nobody who did it');
  });

  test('roles alone', () => {
    // The work of learners, who have no name of their own in these logs, is recognised by their role.
    const named = (event: EventInput): boolean => event.resource !== null;
    const found = lacking({ role: null }, named);
    const ended = events.filter((event) => event.activity.includes('/') && event.lifecycle === 'complete');
    expect(found.fits.durations.map(({ role }) => role)).not.toContain('teacher');
    expect(causes(found)).toContain(
      `${ended.filter(named).length} of ${ended.length} pieces of work: the log does not say in which role they ` +
        'were done',
    );
    expect(causes(found)).toContain('effort of assess-progress/plan: the log does not say in which role it was done');
  });

  test('roles of all work', () => {
    const staff = collectEvents(
      events.filter(({ resource }) => resource !== null).map((event) => ({ ...event, role: null })),
    );
    expect(causes(calibrate(staff, scenario))).toContain(
      `${PEOPLE}: the log does not say in which role they were done; name the people in the model, or the column ` +
        'of their roles with { columns: { role: "…" } }',
    );
  });

  test('roles that the model does not have', () => {
    const staff = collectEvents(
      events.filter(({ resource }) => resource !== null).map((event) => ({ ...event, role: 'Tutor' })),
    );
    const found = causes(calibrate(staff, scenario));
    expect(found).toContain(
      `${PEOPLE}: the model has no role "Tutor", in which they were done; call them by the ids or titles of the ` +
        'model’s roles, or name the people in the model',
    );
    expect(found).toContain('effort of assess-progress/plan: the log names no role of the model in which it was done');
  });

  test('resources and roles of some work', () => {
    const own = (event: EventInput): boolean => event.activity === 'assess-progress/plan';
    const found = lacking({ resource: null, role: null }, own);
    const ended = events.filter((event) => event.activity.includes('/') && event.lifecycle === 'complete');
    const some = ended.filter(own).length;
    expect(causes(found).filter((cause) => /^\d/.test(cause))).toEqual([
      `${some} of ${ended.length} pieces of work: the log names nobody who did them`,
    ]);
  });

  test('steps of the model', () => {
    const other = collectEvents([
      { case: 'c', activity: 'x', lifecycle: 'complete', resource: 'bo', role: null, time: '2026-09-01T08:00:00Z' },
    ]);
    expect(causes(calibrate(other, scenario))).toContain(
      `${PEOPLE}: no step of the model ends in the log; say what its activities are with mapActivities`,
    );
  });

  test('objectives, without which attempts are not told apart', () => {
    const found = lacking({ subject: null });
    expect(causes(found)).toContainEqual(expect.stringMatching(/^objectives of each learner, .*subject: "…"/));
    expect(found.fits.objectives).toBeNull();
    expect(found.scenario.learners.objectives).toBe(3);
    const score = found.fits.outcomes.filter(({ step }) => step === 'assess-progress/score');
    expect(score.map(({ attempt }) => attempt)).toEqual([null]);
    // With subjects, the objectives are known.
    expect(lacking({}).fits.objectives).toMatchObject({ median: 3, named: true });
  });
});

describe('a log of another process', () => {
  const done = (name: string, day: number, activity: string, resource: string): EventInput => ({
    case: name,
    activity,
    lifecycle: 'complete',
    resource,
    role: null,
    time: `2026-09-0${day}T10:00:00Z`,
  });
  const log = collectEvents(
    [1, 2, 3].flatMap((each) => [done(`c${each}`, each, 'Take order', 'bo'), done(`c${each}`, each + 1, 'Ship', 'cy')]),
  );

  test('has one objective a case, whatever the scenario had', () => {
    const discovery = discoverModel(log, { process: 'discover' });
    const assumed = parseScenario({
      id: 'orders',
      title: 'Orders',
      model: discovery.model,
      learners: { count: 1 },
      staff: discovery.evidence.roles.map(({ role }) => ({ role, count: 1 })),
    });
    expect(assumed.learners.objectives).toBe(10);
    const { scenario: found, fits } = calibrate(discovery.log, assumed);
    expect(fits.objectives).toEqual({ median: 1, cases: 3, finished: false, named: false });
    expect(found.learners.objectives).toBe(1);
    expect(found.learners.sources?.objectives).toBe('log: it names no objectives, so that each of its 3 cases is one');
  });
});
