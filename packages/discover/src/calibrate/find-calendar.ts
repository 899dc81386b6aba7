import { dayNames } from 'work-elements';
import { DAY, shiftsOf, type Week, type WeeklyShift, weekday } from './week.js';

/**
 * A weekly calendar that was found, and how well it fits.
 *
 * @public
 */
export interface CalendarFit {
  /** Its id in the scenario. */
  readonly id: string;
  /** Whose it is: a person, a role, or `learners`. */
  readonly of: string;
  /**
   * From whose events it was found: their own, those of their role, of everybody, or of nobody, so that it is open at
   * all hours.
   */
  readonly from: 'own' | 'role' | 'all' | 'nobody';
  readonly weekly: readonly WeeklyShift[];
  readonly events: number;
  /** The share of events that lie within it. */
  readonly support: number;
  /** Over its open granules, the share of the days worked at all on which something happened then. */
  readonly confidence: number;
}

/**
 * How calendars are found.
 *
 * @public
 */
export interface CalendarOptions {
  /** Minutes of a granule; divides a day. @defaultValue 60 */
  readonly granule?: number;
  /** A granule is open if something happened in it on this share of the days that are worked. @defaultValue 0.5 */
  readonly confidence?: number;
  /** The busiest of the others are opened until this share of events lies within. @defaultValue 0.95 */
  readonly support?: number;
  /**
   * Below this share of what whoever did most of each activity did, a person’s own events are too few, and the role’s
   * are taken. @defaultValue 0.2
   */
  readonly participation?: number;
}

/** Fewer events than this are too few to find a calendar from. @internal */
export const FEWEST = 50;

/** A granule with at least this share of the events, or days, that an open one has on average is open as well. */
const ALIKE = 0.5;

/** How many standard errors fewer days an hour must be worked on than the open ones are to be no chance, of some forty. */
const CLEAR = 3;

/** @internal */
export interface FoundWeek {
  readonly week: Week;
  readonly weekly: readonly WeeklyShift[];
  readonly support: number;
  readonly confidence: number;
}

/**
 * Finds the hours of the week in which somebody works from the times at which they did something: granules that are
 * busy on most days, then the busiest of the others until most events are covered (López-Pintado and Dumas: Discovery
 * and simulation of business processes with probabilistic resource availability calendars. ICPM 2023, in its crisp
 * form). Then come those that are about as busy as the open ones: with little work, few of its days show that an hour
 * is worked, but all of them together do. Last come those at an hour that is open on most other days, and worked on
 * half as many days as the open ones or on as many as chance leaves them: work comes in bursts, and on Monday mornings
 * there may be less of it, so that an hour’s events alone do not show it.
 *
 * @param times - Local minutes.
 * @internal
 */
export const findWeek = (times: readonly number[], options: CalendarOptions): FoundWeek => {
  const { granule = 60, confidence = 0.5, support = 0.95 } = options;
  if (!Number.isInteger(granule) || granule < 1 || DAY % granule !== 0)
    throw new RangeError(`expected a granule of whole minutes that divides a day, such as 30, found ${granule}`);
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
  const all = cells.flatMap((row, index) =>
    row.map((cell) => ({ cell, confidence: cell.days.size / Math.max(1, daysOf[index]?.size ?? 0) })),
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
  const week = { granule, open: cells.map((row) => row.map((cell) => cell.open)) };
  return {
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

/** Granules that look closed by chance, or for want of work. */
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
      return 2 * alike > others.length && cell.days.size >= Math.min(chance, ALIKE * days * share);
    }),
  );
};
