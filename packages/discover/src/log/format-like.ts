/**
 * The format of a time as `dateFormat` takes it, by how the time is written: with its separators, its digits and its
 * clock; null if it is written in none. Where day and month cannot be told apart, it begins with the day.
 *
 * @internal
 */
export const formatLike = (text: string): string | null => {
  const [whole, one = '', mark = '/', two = '', year = ''] = DATE.exec(text) ?? [];
  if (whole === undefined) return null;
  // A zero before a digit shows that there always are two; two digits alone do not.
  const isPadded = one.startsWith('0') || two.startsWith('0');
  const [day, month] = isPadded ? ['DD', 'MM'] : ['D', 'M'];
  const [first, second] = Number(two) > 12 ? [month, day] : [day, month];
  const date = [first, second, year.length === 4 ? 'YYYY' : 'YY'].join(mark);
  const rest = text.slice(whole.length);
  if (rest === '') return date;
  const [clock, between = ' ', hour = '', seconds, fraction, space = '', half, offset = ''] = CLOCK.exec(rest) ?? [];
  if (clock === undefined) return null;
  const hours = half === undefined ? 'H' : 'h';
  return [
    date,
    between,
    /^0\d/.test(hour) ? hours.repeat(2) : hours,
    ':mm',
    seconds === undefined ? '' : ':ss',
    fraction === undefined ? '' : `${fraction.slice(0, 1)}SSS`,
    half === undefined ? '' : `${space}A`,
    offset.replace(/\S+/, 'Z'),
  ].join('');
};

const DATE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

const CLOCK = /^(,? |T)(\d{1,2}):\d\d(:\d\d)?([.,]\d{1,9})?(?:( ?)([AaPp]\.?[Mm]\.?))?( ?(?:Z|[+-]\d\d:?\d\d))?$/;
