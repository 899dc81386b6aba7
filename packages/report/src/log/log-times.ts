import { Temporal } from 'temporal-polyfill';

/**
 * Options for writing an event log.
 *
 * @public
 */
export interface LogOptions {
  /**
   * The IANA name of the time zone in which the log’s times are local, such as `Europe/Madrid`: they are written with
   * its UTC offsets, which follow clock changes. A local time that does not exist, or exists twice, is resolved by the
   * `compatible` rule of Temporal: the later one where clocks go forward, the earlier where they go back. Without a
   * zone, times are written as UTC.
   */
  readonly timeZone?: string | undefined;
}

/** Converts the local times of a log, which end in `Z`. @throws RangeError if there is no such time zone. @internal */
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
