import { InputError } from 'work-elements';
import type { Problems } from '../log/problems.js';
import { dayAndMonthIn, FIRST_YEAR, type TimeStatus } from '../log/timestamp.js';

/**
 * Records what is wrong with a time, and returns whether its row can be kept. Problems of the whole file (no zone, day
 * and month that cannot be told apart) are thrown instead, because only the caller can resolve them.
 *
 * @param format - The expected format of times, if one was given.
 * @internal
 */
export const noteTime = (
  problems: Problems,
  status: TimeStatus,
  text: string,
  at: string,
  format: string | null = null,
): boolean => {
  const shown = `"${text.slice(0, 60)}"`;
  switch (status) {
    case 'read':
      return true;
    case 'gap':
      problems.note(
        'clock-gap',
        'the clocks skipped this local time; read with the offset from before the change',
        at,
        text,
      );
      return true;
    case 'fold':
      problems.note('clock-fold', 'the clocks showed this local time twice; read as the first of the two', at, text);
      return true;
    case 'empty':
      problems.drop('no-time', 'it has no time; left out', at);
      return false;
    case 'unreadable':
      problems.drop(
        'bad-time',
        `expected a time ${format === null ? ISO : `as { dateFormat: "${format}" } says`}; left out`,
        at,
        text,
      );
      return false;
    case 'too-early':
      problems.drop('bad-time', `expected a time from the year ${FIRST_YEAR} on; left out`, at, text);
      return false;
    case 'no-zone':
      throw new InputError('event log', [
        {
          path: at,
          code: 'no-zone',
          message:
            `the time ${shown} names no zone; say in which it was written, such as { zone: "Europe/Madrid" } or { ` +
            'zone: "UTC" }',
        },
      ]);
    case 'ambiguous':
      throw new InputError('event log', [
        {
          path: at,
          code: 'ambiguous-date',
          message:
            `${shown} could begin with the day or the month; say which, such as { dateFormat: ` +
            `"${formatFor(text)}" }`,
        },
      ]);
    case 'no-format':
      throw new InputError('event log', [
        {
          path: at,
          code: 'no-date-format',
          message:
            `${shown} begins with the ${dayAndMonthIn(text)?.first ?? 'day'}; other dates of the log may not show ` +
            `it, so say { dateFormat: "${formatFor(text)}" }`,
        },
      ]);
    case 'no-time-of-day':
      throw new InputError('event log', [
        {
          path: at,
          code: 'no-time-of-day',
          message:
            `${shown} has no time of day; if midnight is meant, say { dateFormat: ` +
            `"${['YYYY', 'MM', 'DD'].join(text[4])}" }`,
        },
      ]);
  }
};

const formatFor = (text: string): string => dayAndMonthIn(text)?.format ?? 'DD/MM/YYYY HH:mm';

const ISO = 'such as "2026-09-01T08:00:00+02:00"';
