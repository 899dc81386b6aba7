import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';

/** The requested time zone, validated before anything is written in it. */
export const zoneOf = ({ given }: Pick<Context, 'given'>): string | undefined => {
  const zone = given.text('zone');
  if (zone === undefined || /^[+-]\d\d:\d\d$/.test(zone)) return zone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    const message =
      `--zone: "${zone}" is not a time zone; expected one such as Europe/Madrid, ` + 'or an offset such as +01:00';
    throw new Unusable([problemOf('', 'invalid-value', message)]);
  }
};
