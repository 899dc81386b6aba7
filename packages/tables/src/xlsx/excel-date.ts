const DAY = 86_400_000;
/** The serial number of the last day that Excel supports, 9999-12-31. */
const LAST = 2_958_465;

/** The epoch of a workbook’s dates: the end of 1899, or 1904 as on old Macs. @internal */
export type DateSystem = 1900 | 1904;

/**
 * The date of a serial number, with its time if it has one; null if it is not a date, such as a time of day alone. In
 * the 1900 system, day 60 is 29 February 1900, which never existed, so days before it count from one day later
 * (ECMA-376 part 1, 18.17.4.1).
 *
 * @internal
 */
export const dateOfSerial = (serial: number, system: DateSystem): string | null => {
  const last = system === 1904 ? LAST - 1462 : LAST;
  if (!(serial >= (system === 1904 ? 0 : 1)) || serial >= last + 1 || (system === 1900 && Math.floor(serial) === 60))
    return null;
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  // Rounded to seconds, since most fractions of a day are inexact in binary.
  const time = Math.round((first + serial * DAY) / 1000) * 1000;
  const text = new Date(time).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
};

/** The built-in number formats that show a date (ECMA-376 part 1, 18.8.30), including those of East Asia. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a date: it has a year or a day outside quotes and brackets. @internal */
export const showsDate = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return BUILT_IN.has(id);
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  return /[yd]/i.test(positive) && !/general/i.test(positive);
};
