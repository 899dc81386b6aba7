import { dayNames } from 'work-elements';
import { DAY, shiftsOf, type Week, type WeeklyShift, weekday } from './week.js';

/**
 * A weekly calendar found in a log, and how well it fits.
 *
 * @public
 */
export interface CalendarFit {
  /** Its id in the scenario. */
  readonly id: string;
  /** Whose calendar it is: a person’s, a role’s, or `learners`. */
  readonly of: string;
  /**
   * Whose events it was found from: the person’s own, the role’s, everybody’s, or nobody’s (then it is open at all
   * hours).
   */
  readonly from: 'own' | 'role' | 'all' | 'nobody';
  readonly weekly: readonly WeeklyShift[];
  readonly events: number;
  /** The share of events that fall within it. */
  readonly support: number;
  /** For its open granules: the share of the worked days on which something happened in them. */
  readonly confidence: number;
  /**
   * Why it says little about other weeks: each weekday was worked on so few days that every hour with an event looks
   * open. Such a calendar is not put into the scenario. Null if there is no such doubt.
   */
  readonly doubt: string | null;
}

/**
 * How calendars are found.
 *
 * @public
 */
export interface CalendarOptions {
  /** Length of a granule in minutes; must divide a day. @defaultValue 60 */
  readonly granule?: number;
  /** A granule is open if something happened in it on at least this share of the worked days. @defaultValue 0.5 */
  readonly confidence?: number;
  /** The busiest of the remaining granules are opened until this share of events is covered. @defaultValue 0.95 */
  readonly support?: number;
  /**
   * A person who did less than this share of the most that anyone did of the same activities has too few events for a
   * calendar of their own, and the role’s are used. @defaultValue 0.2
   */
  readonly participation?: number;
}

/** With fewer events than this, no calendar can be found. @internal */
export const FEWEST = 50;

/**
 * A granule is opened too if it has at least this share of the average events, or days, of an open one. A weekday is
 * measured against at least this share of the days of the weekday worked most.
 */
const ALIKE = 0.5;

/**
 * An hour that is open on most other weekdays stays closed on one only if it was worked there on less than this share
 * of the days to be expected: in quiet schools, chance alone leaves some hours at a third.
 */
const HARDLY = 0.25;

/**
 * How many standard errors below the expected number of worked days an hour must lie to rule out chance (some forty
 * hours are tested).
 */
const CLEAR = 3;

/** @internal */
export interface FoundWeek {
  readonly doubt: string | null;
  readonly week: Week;
  readonly weekly: readonly WeeklyShift[];
  readonly support: number;
  readonly confidence: number;
}

/**
 * Finds the hours of the week in which somebody works, from the times at which they did something: first the granules
 * that are busy on most days of their weekday, then the busiest of the others until most events are covered
 * (López-Pintado and Dumas: Discovery and simulation of business processes with probabilistic resource availability
 * calendars. ICPM 2023, in its crisp form).
 *
 * Granules about as busy as the open ones are added next: where there is little work, single days may not show that an
 * hour is worked, but all days together do. Last come granules at an hour that is open on most other weekdays, if they
 * were worked on at least a quarter of the days to be expected, or on no fewer than chance explains: work comes in
 * bursts, and Monday mornings may have less of it.
 *
 * @param times - In local minutes.
 * @internal
 */
export const findWeek = (times: readonly number[], options: CalendarOptions): FoundWeek => {
  const { granule = 60, confidence = 0.5, support = 0.95 } = options;
  const cells = dayNames.map(() =>
    Array.from({ length: DAY / granule }, () => ({ events: 0, days: new Set<number>(), open: false })),
  );
  const daysOf = dayNames.map(() => new Set<number>());
  for (const time of times) {
    const day = Math.floor(time / DAY);
    daysOf[weekday(day)]?.add(day);
    const cell = cells[weekday(day)]?.[Math.floor((time - day * DAY) / granule)];
    if (cell === undefined) continue;
    cell.events += 1;
    cell.days.add(day);
  }
  const most = daysOf.reduce((found, { size }) => Math.max(found, size), 0);
  const all = cells.flatMap((row, index) =>
    // A weekday that is hardly ever worked is measured against others, since its own few days prove nothing.
    row.map((cell) => ({ cell, confidence: cell.days.size / Math.max(1, daysOf[index]?.size ?? 0, ALIKE * most) })),
  );
  let covered = 0;
  for (const each of all) {
    if (each.cell.events === 0 || each.confidence < confidence) continue;
    each.cell.open = true;
    covered += each.cell.events;
  }
  const rejected = all
    .filter(({ cell }) => !cell.open && cell.events > 0)
    .sort((one, other) => other.cell.events - one.cell.events);
  for (const { cell } of rejected) {
    const average = covered / Math.max(1, all.filter((each) => each.cell.open).length);
    if (covered >= support * times.length && cell.events < ALIKE * average) break;
    cell.open = true;
    covered += cell.events;
  }
  for (const cell of likelyOpen(cells, daysOf)) {
    cell.open = true;
    covered += cell.events;
  }
  const open = all.filter(({ cell }) => cell.open);
  const worked = daysOf.filter(({ size }) => size > 0);
  const days = worked.reduce((sum, { size }) => sum + size, 0);
  // With fewer days of a weekday, no hour with an event could be rejected.
  const needed = Math.floor(1 / Math.max(confidence, 1e-9)) + 1;
  const week = { granule, open: cells.map((row) => row.map((cell) => cell.open)) };
  return {
    doubt:
      days < needed * worked.length
        ? `it rests on ${days === 1 ? 'one day' : `${days} days`}, and a weekly calendar needs at least ${needed} ` +
          'of each weekday'
        : null,
    week,
    weekly: shiftsOf(week),
    support: times.length === 0 ? 0 : covered / times.length,
    confidence: open.length === 0 ? 0 : open.reduce((sum, each) => sum + each.confidence, 0) / open.length,
  };
};

interface Cell {
  readonly events: number;
  readonly days: ReadonlySet<number>;
  open: boolean;
}

/** Granules that look closed only by chance, or for want of work. */
const likelyOpen = (cells: readonly (readonly Cell[])[], daysOf: readonly ReadonlySet<number>[]): readonly Cell[] => {
  const rows = cells.map((row, index) => ({ row, days: daysOf[index]?.size ?? 0 }));
  const working = rows.filter(({ row }) => row.some(({ open }) => open));
  const open = working.flatMap(({ row, days }) => row.filter((cell) => cell.open).map((cell) => ({ cell, days })));
  const of = open.reduce((sum, { days }) => sum + days, 0);
  const share = of === 0 ? 0 : open.reduce((sum, { cell }) => sum + cell.days.size, 0) / of;
  return working.flatMap(({ row, days }) =>
    row.filter((cell, hour) => {
      if (cell.open || cell.events === 0) return false;
      const others = working.filter((each) => each.row !== row);
      const alike = others.filter((each) => each.row[hour]?.open === true).length;
      const chance = days * share - CLEAR * Math.sqrt(days * share * (1 - share));
      return 2 * alike > others.length && cell.days.size >= Math.min(chance, HARDLY * days * share);
    }),
  );
};
