import { median } from 'simple-statistics';
import { counted } from 'work-elements';
import { begin, type LongRunning } from '../progress/long-running.js';
import type { Deed, Unit, Units } from './units.js';

/** A behaviour that a unit shows or does not show; null where the log cannot tell. @internal */
export interface Behaviour {
  readonly kind: 'rhythm' | 'quick' | 'order' | 'batch';
  readonly role: string;
  readonly steps: readonly string[];
  /** What the role does, as a clause that follows “who”. */
  readonly does: (titles: (step: string) => string) => string;
  readonly shown: readonly (boolean | null)[];
  /** The reverse, if that is a behaviour too: testing one tests the other. */
  readonly opposite?: Behaviour;
}

/** Minutes within which the same work for another learner makes a batch. */
const BATCH = 30;

/** The behaviours of a log’s roles that are to be tested. @internal */
export const behavioursOf = ({ units, window, byPerson }: Units, running: LongRunning): readonly Behaviour[] => {
  const work = deedsByStep(units);
  const near = batches(byPerson);
  const steps = [...work.values()].reduce((sum, own) => sum + own.size, 0);
  const tick = begin(running, 'steps', steps);
  let done = 0;
  return [...work].flatMap(([role, own]) => {
    const sorted = [...own].sort(([one], [other]) => (one < other ? -1 : 1));
    return sorted.flatMap(([step, deeds], index) => {
      const found = [
        ...rhythm(role, step, deeds, window),
        ...quick(role, step, deeds),
        batch(role, step, deeds, near),
        ...sorted.slice(index + 1).map(([second, theirs]) => order(role, [step, deeds], [second, theirs])),
      ];
      done += 1;
      tick(done);
      return found;
    });
  });
};

type Deeds = readonly (readonly Deed[])[];

/** The deeds of each step of each role, by unit. */
const deedsByStep = (units: readonly Unit[]): ReadonlyMap<string, ReadonlyMap<string, Deeds>> => {
  const work = new Map<string, Map<string, Deed[][]>>();
  units.forEach(({ deeds }, index) => {
    for (const deed of deeds) {
      const steps = work.get(deed.role) ?? new Map<string, Deed[][]>();
      work.set(deed.role, steps);
      const own = steps.get(deed.step) ?? units.map(() => []);
      steps.set(deed.step, own);
      own[index]?.push(deed);
    }
  });
  return work;
};

const days = (value: number): string =>
  value < 1 ? counted(Math.round(value * 24), 'hour') : counted(Number(value.toFixed(1)), 'day');

/** A regular rhythm: the longest gap in the window is at most the median over all units. */
const rhythm = (role: string, step: string, deeds: Deeds, window: number): readonly Behaviour[] => {
  if (median(deeds.map(({ length }) => length)) < 2) return [];
  const gaps = deeds.map((own) => {
    const times = [0, ...own.map(({ day }) => day), window];
    return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
  });
  const limit = median(gaps);
  return [
    {
      kind: 'rhythm',
      role,
      steps: [step],
      does: (titles) => `does “${titles(step)}” at least every ${days(limit)}`,
      shown: gaps.map((gap) => gap <= limit),
    },
  ];
};

/** A quick response: the mean wait from opening to beginning is at most the median over all units. */
const quick = (role: string, step: string, deeds: Deeds): readonly Behaviour[] => {
  const waits = deeds.map((own) => {
    const known = own.map(({ waited }) => waited).filter((waited) => !Number.isNaN(waited));
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
  });
  const seen = waits.filter((wait) => wait !== null);
  if (seen.length === 0) return [];
  const limit = median(seen);
  if (limit === 0) return [];
  return [
    {
      kind: 'quick',
      role,
      steps: [step],
      does: (titles) => `begins “${titles(step)}” within ${days(limit)} of when it opens`,
      shown: waits.map((wait) => (wait === null ? null : wait <= limit)),
    },
  ];
};

/** An order of two steps: which was done first, where both were done. */
const order = (
  role: string,
  [first, deeds]: readonly [string, Deeds],
  [second, theirs]: readonly [string, Deeds],
): Behaviour => {
  const shown = deeds.map((own, index) => {
    const [a, b] = [own[0], theirs[index]?.[0]];
    return a === undefined || b === undefined || a.day === b.day ? null : a.day < b.day;
  });
  const before = (one: string, other: string, shows: readonly (boolean | null)[]): Behaviour => ({
    kind: 'order',
    role,
    steps: [one, other],
    does: (titles) => `does “${titles(one)}” before “${titles(other)}”`,
    shown: shows,
  });
  const turned = shown.map((each) => (each === null ? null : !each));
  return { ...before(first, second, shown), opposite: before(second, first, turned) };
};

/** At least half of it was done close in time to the same work for another learner. */
const batch = (role: string, step: string, deeds: Deeds, near: (deed: Deed) => boolean | null): Behaviour => ({
  kind: 'batch',
  role,
  steps: [step],
  does: (titles) => `does “${titles(step)}” for several learners in a row`,
  shown: deeds.map((own) => {
    const known = own.map(near).filter((each) => each !== null);
    return known.length === 0 ? null : known.filter(Boolean).length * 2 >= known.length;
  }),
});

/** Whether the person did the same for another learner within half an hour. */
const batches = (byPerson: Units['byPerson']): ((deed: Deed) => boolean | null) => {
  const times = new Map<string, { readonly end: number; readonly case: number }[]>();
  for (const [person, work] of byPerson)
    for (const { activity, end, case: index } of work) {
      const key = `${activity} ${person}`;
      const list = times.get(key) ?? [];
      list.push({ end, case: index });
      times.set(key, list);
    }
  for (const list of times.values()) list.sort((one, other) => one.end - other.end);
  return ({ person, instance }) => {
    if (person === null) return null;
    const list = times.get(`${instance.activity} ${person}`) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.end ?? 0) < instance.end - BATCH) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < list.length; index++) {
      const each = list[index];
      if (each === undefined || each.end > instance.end + BATCH) return false;
      if (each.case !== instance.case) return true;
    }
    return false;
  };
};
