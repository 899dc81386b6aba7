/** What to write instead of a text that is not a date; empty where that cannot be told. @internal */
export const dateInstead = (text: string): string => {
  const trimmed = text.trim();
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(trimmed) ?? [];
  if (year !== undefined) return ofParts(Number(year), Number(month), Number(day), text);
  const [, first, mark, second, last] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(trimmed) ?? [];
  if (last === undefined) return '';
  const [one, other] = [Number(first), Number(second)];
  // With points the day always comes first; with other separators that depends on the country.
  const orders =
    mark === '.'
      ? [[other, one]]
      : [
          [other, one],
          [one, other],
        ];
  const dates = [...new Set(orders.flatMap(([m = 0, d = 0]) => iso(Number(last), m, d) ?? []))];
  return dates.length === 0 ? '; there is no such day' : `; write the year first: ${dates.join(' or ')}`;
};

const ofParts = (year: number, month: number, day: number, found: string): string => {
  const date = iso(year, month, day);
  if (date !== null) return date === found ? '' : `; write ${date}`;
  if (month < 1 || month > 12) return `; there is no month ${month}`;
  return `; there is no such day: that month has ${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
};

/** The ISO 8601 date, or null if there is no such day. */
const iso = (year: number, month: number, day: number): string | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
};
