import { InputError } from 'work-elements';

/** How far local time is ahead of UTC, in minutes, and whether a clock change makes it doubtful. @internal */
interface LocalOffset {
  readonly minutes: number;
  /** `gap` if the clock skipped this time, `fold` if it showed it twice (the first is taken). */
  readonly doubt: 'gap' | 'fold' | null;
}

/** Finds a zone’s offset at a local time. @internal */
export type Zone = (localMilliseconds: number) => LocalOffset;

const MINUTE = 60_000;
const DAY = 86_400_000;
const QUARTER = 15 * MINUTE;

/**
 * A zone given by its IANA name (`Europe/Madrid`) or as a fixed offset (`+01:00`).
 *
 * @throws `InputError` if there is no such zone.
 * @internal
 */
export const zoneOf = (name: string): Zone => {
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(name);
  if (fixed !== null) {
    const minutes = (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
    return () => ({ minutes, doubt: null });
  }
  const offsetAt = offsets(name);
  return (local) => {
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    if (before === after) return { minutes: before, doubt: null };
    const fits = [before, after].filter((offset) => offsetAt(local - offset * MINUTE) === offset);
    const [first = before] = fits;
    return { minutes: first, doubt: fits.length === 0 ? 'gap' : fits.length === 2 ? 'fold' : null };
  };
};

/** A zone’s offset at a time, cached by quarter of an hour: since 1972 no zone has changed between two of them. */
const offsets = (name: string): ((utc: number) => number) => {
  const format = formatOf(name);
  const known = new Map<number, number>();
  return (utc) => {
    const quarter = Math.floor(utc / QUARTER);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const part = Object.fromEntries(
      format.formatToParts(quarter * QUARTER).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const offset = Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - quarter * QUARTER) / MINUTE);
    known.set(quarter, offset);
    return offset;
  };
};

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw new InputError('options of a log', [
      {
        path: 'zone',
        code: 'unknown-zone',
        message:
          `"${timeZone}" is not a time zone; expected an IANA name such as "Europe/Madrid", "UTC", or an offset ` +
          'such as "+01:00"',
      },
    ]);
  }
};
