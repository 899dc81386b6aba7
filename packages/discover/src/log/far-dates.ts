/** Events are far from most others if more than this many years without any event lie between them. */
const GAP = 5;

/**
 * Finds events years away from most others, such as one in the year 9999: a typing error stretches the log and so
 * lowers every rate calculated from it.
 *
 * @param times - In milliseconds since 1970.
 * @returns Their indices, in order.
 * @internal
 */
export const farDates = (times: Float64Array): readonly number[] => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) [first, last] = [Math.min(first, time), Math.max(last, time)];
  if (new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() <= GAP) return [];
  const years = Uint16Array.from(times, (time) => new Date(time).getUTCFullYear());
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const eras: { readonly from: number; to: number; events: number }[] = [];
  for (const [year, events] of [...counts].sort(([one], [other]) => one - other)) {
    const era = eras.at(-1);
    if (era === undefined || year - era.to > GAP) eras.push({ from: year, to: year, events });
    else {
      era.to = year;
      era.events += events;
    }
  }
  if (eras.length < 2) return [];
  const most = eras.reduce((one, other) => (other.events > one.events ? other : one));
  return [...years.keys()].filter((index) => {
    const year = years[index] ?? most.from;
    return year < most.from || year > most.to;
  });
};
