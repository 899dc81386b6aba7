import { Temporal } from 'temporal-polyfill';

/**
 * How an event log is written.
 *
 * @public
 */
export interface LogOptions {
  /**
   * The time zone in which the times of the log are local times, as IANA names them, such as `Europe/Madrid`: they are written with its offsets,
   * across changes of the clocks. A local time that does not exist, or exists twice, is taken as Temporal’s `compatible` rule says: the later
   * one where clocks go forward, the earlier where they go back. Without one they are written as UTC.
   */
  readonly timeZone?: string | undefined;
}

/** Writes local times of a log, which end in `Z`. @throws RangeError if there is no such time zone. @internal */
export const timesIn = ({ timeZone }: LogOptions): ((time: string) => string) => {
  if (timeZone === undefined) return (time) => time;
  const known = new Map<string, string>();
  return (time) => {
    const found = known.get(time) ?? inZone(time, timeZone);
    known.set(time, found);
    return found;
  };
};

const inZone = (time: string, timeZone: string): string =>
  Temporal.PlainDateTime.from(time.replace(/Z$/, ''))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
