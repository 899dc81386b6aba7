import { Ids } from '../discover/ids.js';
import type { EventLog } from '../log/event-log.js';
import { COMPLETE, RESUME, START, SUSPEND } from '../log/lifecycle.js';
import { doerOf } from '../roles/performed.js';
import { type CalendarFit, type CalendarOptions, FEWEST, type FoundWeek, findWeek } from './find-calendar.js';
import { BEFORE } from './own-clock.js';
import { alwaysOpen, DAY, type Week, weekday } from './week.js';
import { localMinutes } from './work-instances.js';
import type { Worker } from './workers.js';

/** Who works when. @internal */
export interface WorkingWeeks {
  readonly calendars: readonly CalendarFit[];
  /** The week of a worker, and the id of its calendar in the scenario; null where it has none. */
  weekOf(worker: Worker): { readonly week: Week; readonly id: string | null };
  readonly daysOff: ReadonlySet<number>;
  /** The id of a role’s calendar in the scenario; null where it has none. */
  idOfRole(role: string): string | null;
  /** When each worker began and ended something, in local minutes. */
  readonly timesOf: ReadonlyMap<Worker, readonly number[]>;
  /** The days on which each worker did something. */
  readonly daysOf: ReadonlyMap<Worker, ReadonlySet<number>>;
}

/** Holidays can be told from chance only where a working day has this many events on average. */
const BUSY = 20;

/** Finds the calendars of roles, of the people named in the scenario, and of learners. @internal */
export const findWorkingWeeks = (log: EventLog, workers: readonly Worker[], options: CalendarOptions): WorkingWeeks => {
  const times = timesOf(log, workers);
  const people = workers.filter(({ kind }) => kind === 'person');
  const pool = (list: readonly Worker[]): readonly number[] => list.flatMap((worker) => times.get(worker) ?? []);
  const all = pool(people);
  const ids = new Ids();
  const calendars: CalendarFit[] = [];
  const weeks = new Map<string, { readonly week: Week; readonly id: string | null }>();
  const keep = (key: string, of: string, from: CalendarFit['from'], found: FoundWeek | null, events: number): void => {
    if (found === null) {
      weeks.set(key, { week: alwaysOpen, id: null });
      return;
    }
    const id = ids.idFor(`log-${of}`, 'log');
    const { weekly, support, confidence, doubt } = found;
    calendars.push({ id, of, from, weekly, events, support, confidence, doubt });
    weeks.set(key, { week: found.week, id: doubt === null ? id : null });
  };
  const everybody = all.length >= FEWEST ? findWeek(all, options) : null;
  const ofRole = new Map<string, FoundWeek | null>();
  for (const role of new Set(people.flatMap(({ pieces }) => [...pieces.keys()]))) {
    const own = pool(people.filter(({ pieces }) => pieces.has(role)));
    const narrow = own.length >= FEWEST ? findWeek(own, options) : null;
    const found = better(narrow, everybody, own, options);
    ofRole.set(role, found);
    const from = found === null ? 'nobody' : found === narrow ? 'role' : 'all';
    keep(`role ${role}`, role, from, found, from === 'all' ? all.length : own.length);
  }
  const least = options.participation ?? 0.2;
  for (const worker of people) {
    const own = times.get(worker) ?? [];
    if (worker.id === null || own.length < FEWEST || participation(worker, people) < least) continue;
    const found = findWeek(own, options);
    if (better(found, ofRole.get(worker.role) ?? null, own, options) === found)
      keep(`person ${worker.name}`, worker.id, 'own', found, own.length);
  }
  const learners = pool(workers.filter(({ kind }) => kind === 'learner'));
  const narrow = learners.length >= FEWEST ? findWeek(learners, options) : null;
  const ofLearners = narrow === null ? null : better(narrow, everybody, learners, options);
  const from = ofLearners === narrow ? 'role' : 'all';
  keep('learners', 'learners', from, ofLearners, from === 'all' ? all.length : learners.length);
  return {
    calendars,
    weekOf: (worker) => {
      const nobody = { week: alwaysOpen, id: null };
      if (worker.kind === 'system') return nobody;
      if (worker.kind === 'learner') return weeks.get('learners') ?? nobody;
      return weeks.get(`person ${worker.name}`) ?? weeks.get(`role ${worker.role}`) ?? nobody;
    },
    idOfRole: (role) => weeks.get(`role ${role}`)?.id ?? null,
    timesOf: times,
    daysOff: daysOff(all, people, options),
    daysOf: new Map(
      workers.map((worker) => [worker, new Set((times.get(worker) ?? []).map((time) => Math.floor(time / DAY)))]),
    ),
  };
};

/** Below this confidence, most gaps in a week are chance. */
const SURE = 0.75;

/**
 * A week found from few events has gaps by chance. A broader one is used if its confidence is higher and it covers the
 * events as well.
 */
const better = (
  narrow: FoundWeek | null,
  broad: FoundWeek | null,
  times: readonly number[],
  { support = 0.95 }: CalendarOptions,
): FoundWeek | null => {
  if (narrow === null || broad === null) return narrow ?? broad;
  if (narrow.confidence >= SURE || broad.confidence <= narrow.confidence) return narrow;
  const within = times.filter((time) => isOpen(broad.week, time)).length;
  return within >= support * times.length ? broad : narrow;
};

const isOpen = ({ granule, open }: Week, time: number): boolean => {
  const day = Math.floor(time / DAY);
  return open[weekday(day)]?.[Math.floor((time - day * DAY) / granule)] === true;
};

/** When each worker began and ended something, in local minutes. */
const timesOf = (log: EventLog, workers: readonly Worker[]): ReadonlyMap<Worker, readonly number[]> => {
  const { lifecycle } = log.columns;
  const byDoer = new Map<number, Worker>();
  const byCase = new Map<string, Worker>();
  for (const worker of workers) {
    const [first] = worker.work;
    if (first === undefined) continue;
    if (worker.ofCase) byCase.set(`${first.doer} ${first.case}`, worker);
    else byDoer.set(first.doer, worker);
  }
  const times = new Map<Worker, number[]>(workers.map((worker) => [worker, []]));
  for (let event = 0; event < log.events; event++) {
    const doer = doerOf(log, event);
    const worker = byDoer.get(doer) ?? byCase.get(`${doer} ${log.columns.case[event] ?? 0}`);
    if (worker === undefined) continue;
    const kind = lifecycle[event];
    if (kind === START || kind === RESUME) times.get(worker)?.push(localMinutes(log, event));
    if (kind === COMPLETE || kind === SUSPEND) times.get(worker)?.push(localMinutes(log, event) - BEFORE);
  }
  return times;
};

/** A person’s work as a share of the most that anyone did of the same activities. */
const participation = (worker: Worker, people: readonly Worker[]): number => {
  const countsOf = ({ work }: Worker): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const { activity } of work) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    return counts;
  };
  const all = people.map(countsOf);
  let [own, most] = [0, 0];
  for (const [activity, count] of countsOf(worker)) {
    own += count;
    most += Math.max(...all.map((counts) => counts.get(activity) ?? 0));
  }
  return most === 0 ? 0 : own / most;
};

/**
 * Working days on which nobody began or ended anything although work had been waiting for people since the day before,
 * in a log so busy that this is no coincidence.
 */
const daysOff = (
  times: readonly number[],
  people: readonly Worker[],
  options: CalendarOptions,
): ReadonlySet<number> => {
  if (times.length < FEWEST) return new Set();
  const { week } = findWeek(times, options);
  const worked = new Set(times.map((time) => Math.floor(time / DAY)));
  if (times.length / worked.size < BUSY) return new Set();
  const off = new Set<number>();
  for (const { work } of people) {
    for (const { scheduled, stretches } of work) {
      const begin = stretches[0]?.from;
      if (begin === undefined || Number.isNaN(scheduled)) continue;
      for (let day = Math.floor(scheduled / DAY) + 1; day < Math.floor(begin / DAY); day++)
        if (!worked.has(day) && week.open[weekday(day)]?.includes(true) === true) off.add(day);
    }
  }
  return off;
};
