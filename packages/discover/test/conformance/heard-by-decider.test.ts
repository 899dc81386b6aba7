import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { checkConformance, collectEvents, type EventInput } from '../../src/index.js';

type Row = readonly [step: string, resource: string, subject?: string, role?: string];

/** A log of one learner, with one row per minute. */
const logOf = (rows: readonly Row[]) =>
  collectEvents(
    rows.map(
      ([step, resource, subject = 'fractions', role = 'teacher'], minute): EventInput => ({
        case: 'ada',
        activity: `decide-advancement/${step}`,
        lifecycle: 'complete',
        resource,
        role,
        time: `2026-09-01T08:${String(minute).padStart(2, '0')}:00Z`,
        ...(subject === '' ? {} : { subject }),
      }),
    ),
  );

const check = (...rows: readonly Row[]) => checkConformance(logOf(rows), models.singleTeacher, { replay: false });
const heard = async (...rows: readonly Row[]) =>
  (await check(...rows)).heardByDecider.map(({ person, subject, work, lines }) => [person, subject, ...work, ...lines]);

const [WEIGH, DECIDE, HEAR] = ['weigh', 'decide', 'hear-appeal'].map((step) => `decide-advancement/${step}`);

describe('appeals that were heard by whoever had decided', () => {
  test('are listed with who, what and where, and the log deviates', async () => {
    const found = await check(['weigh', 'bo'], ['decide', 'cy'], ['inform', 'bo'], ['hear-appeal', 'cy']);
    expect(found.heardByDecider).toEqual([
      { case: 'ada', subject: 'fractions', person: 'cy', work: [DECIDE, HEAR], lines: [2, 4] },
    ]);
    expect(found.verdict).toBe('deviates');
  });

  test('weighing is deciding too; telling the learner is not, nor is hearing an earlier appeal', async () => {
    expect(await heard(['weigh', 'bo'], ['decide', 'cy'], ['hear-appeal', 'bo'])).toEqual([
      ['bo', 'fractions', WEIGH, HEAR, 1, 3],
    ]);
    expect(
      await heard(['decide', 'cy'], ['inform', 'bo'], ['hear-appeal', 'bo'], ['inform', 'bo'], ['hear-appeal', 'bo']),
    ).toEqual([]);
  });

  test('go by the objective and not by the attempt', async () => {
    expect(await heard(['decide', 'cy', 'ratios'], ['decide', 'bo'], ['hear-appeal', 'cy'])).toEqual([]);
    expect(await heard(['decide', 'cy'], ['decide', 'bo'], ['hear-appeal', 'cy'])).toEqual([
      ['cy', 'fractions', DECIDE, HEAR, 1, 3],
    ]);
  });

  test('are none of what is decided afterwards, or by nobody in particular', async () => {
    expect(await heard(['decide', 'bo'], ['hear-appeal', 'cy'], ['decide', 'cy'])).toEqual([]);
    expect(await heard(['decide', 'teacher'], ['hear-appeal', 'teacher'])).toEqual([]);
  });

  test('are judged within the case where the log names no objective', async () => {
    expect(await heard(['decide', 'cy', ''], ['hear-appeal', 'cy', ''])).toEqual([['cy', null, DECIDE, HEAR, 1, 2]]);
  });
});
