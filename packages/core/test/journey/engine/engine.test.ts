import { describe, expect, test } from 'vitest';
import { advanceJourney, type Journey, journeyLog, parseModel, startJourney } from '../../../src/index.js';
import { engineFor } from '../../../src/journey/engine/engine.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { AT } from '../../support/stepping.js';
import { atDesk, deskInput, deskModel } from '../support/desk.js';

const knock = (journey: Journey, at: string) =>
  advanceJourney(journey, { id: at, at, type: 'signal.received', element: 'desk', event: 'call', by: 'clock' });
const counting = parseModel({ ...deskInput, cadence: [{ send: 'gate/knock', everyDays: 7 }] });
const start = { learner: 'ada', objectives: ['one'] };

describe('the times of a journey', () => {
  const noon = '2026-09-02T12:00:00Z';
  const { journey } = knock(atDesk, noon);

  test('have the latest of its events', () => {
    expect(atDesk.times).toEqual({ started: AT, latest: AT, forgotten: null });
    expect(journey.times).toEqual({ started: AT, latest: noon, forgotten: null });
    expect(knock(journey, '2026-09-02T13:00:00Z').journey.times.latest).toBe('2026-09-02T13:00:00Z');
  });

  test('stay where an event is late, which the log says', () => {
    const late = knock(journey, '2026-09-02T11:59:59Z');
    expect(late.journey.times.latest).toBe(noon);
    expect(late.log.every((entry) => entry.late === true)).toBe(true);
    // At the same moment, it is not late, in whatever words.
    const again = knock(journey, '2026-09-02T14:00:00+02:00');
    expect(again.log.some(({ late: is }) => is)).toBe(false);
    expect(again.journey.times.latest).toBe('2026-09-02T14:00:00+02:00');
    expect(journeyLog(journey).some(({ late: is }) => is)).toBe(false);
  });

  test('of one that started without a time begin with its first event', () => {
    const untimed = startJourney(deskModel, start);
    expect(untimed.times).toEqual({ started: null, latest: null, forgotten: null });
    const first = knock(untimed, noon);
    expect(first.journey.times).toEqual({ started: null, latest: noon, forgotten: null });
    expect(first.log.some(({ late }) => late)).toBe(false);
  });

  test('begin the clock of the learner, where the model counts', () => {
    expect(startJourney(counting, { ...start, at: AT }).learner.clock).toEqual({ since: AT });
    expect(startJourney(counting, start).learner.clock).toEqual({});
    expect(knock(startJourney(counting, start), noon).journey.learner.clock).toEqual({ since: noon });
    expect(knock(startJourney(counting, { ...start, at: AT }), noon).journey.learner.clock).toEqual({ since: AT });
    expect(knock(startJourney(deskModel, start), noon).journey.learner.clock).toEqual({});
  });
});

describe('a revision', () => {
  test('is counted for each event, and the start is none', () => {
    expect(atDesk.revision).toBe(0);
    const { journey } = knock(atDesk, '2026-09-02T12:00:00Z');
    expect(journey.revision).toBe(1);
    expect(new Set(journeyLog(journey).map(({ revision }) => revision))).toEqual(new Set([0, 1]));
    const engine = engineFor(journey, modelReading(deskModel), { event: null, time: AT, lenient: false });
    expect(engine.finish()).toMatchObject({ revision: 0, waitsFor: [] });
    expect(engine.warnings).toEqual([]);
  });
});
