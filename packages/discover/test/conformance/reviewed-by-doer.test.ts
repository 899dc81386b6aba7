import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { checkConformance, collectEvents, type EventInput } from '../../src/index.js';

const [SCORE, SECOND, REPORT, DECIDE] = [
  'assess-progress/score',
  'assess-progress/second-score',
  'assess-progress/report',
  'decide-advancement/decide',
] as const;
type Row = readonly [activity: string, resource: string, subject?: string];

/** A log of one learner, with one row per minute. */
const logOf = (rows: readonly Row[]) =>
  collectEvents(
    rows.map(
      ([activity, resource, subject = 'fractions'], minute): EventInput => ({
        case: 'ada',
        activity,
        lifecycle: 'complete',
        resource,
        role: 'teacher',
        time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
        subject,
      }),
    ),
  );
const check = (...rows: readonly Row[]) => checkConformance(logOf(rows), models.singleTeacher, { replay: false });
const own = async (...rows: readonly Row[]) =>
  (await check(...rows)).reviewedByDoer.map(({ person, work, lines }) => [person, ...work, ...lines]);

describe('reviews by whoever did the piece', () => {
  test('are listed, and the log deviates where it shows somebody else who could', async () => {
    const alone = await check([SCORE, 'bo'], [SECOND, 'bo']);
    const found = { case: 'ada', subject: 'fractions', person: 'bo', work: [SCORE, SECOND], lines: [1, 2] };
    expect(alone.reviewedByDoer).toEqual([{ ...found, others: false }]);
    expect(alone.verdict).toBe('conforms');
    const two = await check([SCORE, 'bo'], [SECOND, 'bo'], [REPORT, 'cy']);
    expect(two.reviewedByDoer).toEqual([{ ...found, others: true }]);
    expect(two.verdict).toBe('deviates');
  });

  test('are of the piece that was just done, of this objective', async () => {
    expect(await own([SCORE, 'bo'], [SECOND, 'cy'])).toEqual([]);
    expect(await own([SCORE, 'bo', 'ratios'], [SCORE, 'cy'], [SECOND, 'bo'])).toEqual([]);
    expect(await own([SCORE, 'bo'], [REPORT, 'bo'], [SCORE, 'cy'], [SECOND, 'bo'])).toEqual([]);
    expect(await own([SCORE, 'cy'], [REPORT, 'bo'], [SCORE, 'bo'], [DECIDE, 'cy'], [SECOND, 'bo'])).toEqual([
      ['bo', SCORE, SECOND, 3, 5],
    ]);
  });

  test('are, where a score is given again on appeal, of all that was scored or decided before', async () => {
    expect(await own([SCORE, 'bo'], [REPORT, 'ed'], [DECIDE, 'cy'], [SECOND, 'cy'])).toEqual([
      ['cy', DECIDE, SECOND, 3, 4],
    ]);
    expect(await own([SCORE, 'bo'], [REPORT, 'ed'], [DECIDE, 'cy'], [SECOND, 'bo'])).toEqual([
      ['bo', SCORE, SECOND, 1, 4],
    ]);
    expect(await own([SCORE, 'bo'], [REPORT, 'ed'], [DECIDE, 'cy'], [SECOND, 'ed'])).toEqual([]);
  });

  test('are nobody’s where a role stands in for whoever did it', async () => {
    expect(await own([SCORE, 'teacher'], [SECOND, 'teacher'])).toEqual([]);
  });
});
