import { OBJECTIVE } from '../process/process-tables.js';
import type { Quantile } from '../random/quantile.js';
import { type Threefry, unit52 } from '../random/threefry.js';
import { SchoolClock } from '../time/working-time.js';
import { Arrivals } from './arrivals.js';
import { chanceOf } from './chance.js';
import { Events } from './events.js';
import { count, int, longerInts, longerNums, num } from './ints.js';
import { Marks } from './marks.js';
import { slotOf } from './percentiles.js';
import type { Prepared } from './prepare.js';
import type { QueueingNetwork } from './queueing-network.js';
import { Tally } from './tally.js';
import { quantilesOf } from './workforce.js';

const NOBODY = -1;
const NONE = new Int32Array(0);
const NO_SHARES = new Float64Array(0);

/** What becomes of a learner. */
const GONE = 0;
const WAITS = 1;
const IN_WORK = 2;

/**
 * The whole numbers kept of a learner: which it is, what becomes of it, its state and the one after, who works on its step, and who is behind it
 * in the queue, or among those whose place is free.
 */
const NUMBER = 0;
const STATUS = 1;
const STATE = 2;
const NEXT = 3;
const GROUP = 4;
const BEHIND = 5;
/** From here on, by step: how often it has been opened. */
const VISITS = 6;

/** The times kept of a learner: when it came, when its step was opened (in minutes, in school days), and the work on it. */
const TIMES = 8;
const SINCE = 0;
const OPENED = 1;
const OPENED_SCHOOL = 2;
const BEGAN = 3;
const MINUTES = 4;

/** Learners on their way through a network of queues: all that is kept of one lies side by side. */
class Learners {
  readonly width: number;
  ints: Int32Array;
  times = new Float64Array(16 * TIMES);
  /** How many there have ever been at once, and the first of those whose place is free; the next one is behind it. */
  used = 0;
  free = NOBODY;

  constructor(steps: number) {
    this.width = VISITS + steps;
    this.ints = new Int32Array(16 * this.width);
  }

  /** Makes room for one more. */
  add(): number {
    const learner = this.used++;
    if (learner * TIMES === this.times.length) {
      this.ints = longerInts(this.ints, 2 * learner * this.width);
      this.times = longerNums(this.times, 2 * learner * TIMES);
    }
    return learner;
  }
}

/**
 * One replication of a scenario that is a network of queues. What happens is what `Run` would let happen, to the bit; a test holds them
 * against each other. A learner here is one record, not a learner with objectives with runs with work items, which makes it several times
 * as fast.
 *
 * @internal
 */
export class QueueingRun {
  readonly tally: Tally;
  now = 0;
  readonly #prepared: Prepared;
  readonly #network: QueueingNetwork;
  readonly #chance: Threefry;
  readonly #arrivals: Arrivals;
  readonly #marks: Marks;
  readonly #school: SchoolClock;
  /** A learner whose work ends; below zero, a calendar that opens. */
  readonly #events = new Events();
  readonly #learners: Learners;
  readonly #effort: readonly Quantile[];
  /** By step: its class, and its queue (class and level). */
  readonly #classOf: Int32Array;
  readonly #queueOf: Int32Array;
  /** By group: how many of it are free. */
  readonly #idle: Int32Array;
  /** By queue: first and last, and its class. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #lineOf: Int32Array;
  /** Who is asked first to do the work of a class, and where a group looks first for work. */
  readonly #groupsOfClass: readonly Int32Array[];
  readonly #queuesOfGroup: readonly Int32Array[];
  /** By calendar: how often it has opened. */
  readonly #opened: Int32Array;
  /** By step: how often each wait, and each turnaround, has been. */
  readonly #waits: readonly Int32Array[];
  readonly #turnarounds: readonly Int32Array[];
  readonly #width: number;
  readonly #horizon: number;
  #arrived = 0;
  #over = false;

  constructor(prepared: Prepared, network: QueueingNetwork, seed: number, replication: number) {
    const { tables, workforce, horizon } = prepared;
    const { classOf, level, levels, groups, classes, calendars } = workforce;
    this.tally = new Tally(prepared);
    this.#prepared = prepared;
    this.#network = network;
    this.#chance = chanceOf(seed, replication);
    this.#arrivals = new Arrivals(prepared, this.#chance);
    this.#marks = new Marks(prepared, this.tally);
    this.#school = new SchoolClock(workforce.staffedDays);
    this.#learners = new Learners(tables.steps.length);
    this.#effort = quantilesOf(workforce);
    this.#classOf = classOf;
    this.#queueOf = classOf.map((line, step) => line * levels + int(level, step));
    this.#idle = Int32Array.from(groups, ({ names }) => names.length);
    this.#first = new Int32Array(classes.length * levels).fill(NOBODY);
    this.#last = new Int32Array(classes.length * levels).fill(NOBODY);
    this.#groupsOfClass = workforce.groupsOfClass.map((each) => Int32Array.from(each));
    const downwards = Array.from({ length: levels }, (_, below) => levels - 1 - below);
    this.#queuesOfGroup = workforce.classesOfGroup.map((lines) =>
      Int32Array.from(downwards.flatMap((each) => lines.map((line) => line * levels + each))),
    );
    this.#lineOf = Int32Array.from(this.#first, (_, queue) => Math.floor(queue / levels));
    this.#opened = new Int32Array(calendars.length);
    this.#waits = this.tally.waits.map(({ counts }) => counts);
    this.#turnarounds = this.tally.turnarounds.map(({ counts }) => counts);
    this.#width = groups.length + 1;
    this.#horizon = horizon;
    calendars.forEach(({ from }, calendar) => {
      if (from[0] !== undefined) this.#events.push(-1 - calendar, from[0]);
    });
  }

  /** Takes so many events; false when the scenario is over. */
  take(events: number): boolean {
    for (let left = events; left > 0 && !this.#over; ) {
      const time = Math.min(this.#arrivals.due, this.#events.due);
      if (time > this.#marks.next) this.#marks.pass(time);
      if (time > this.#horizon) {
        this.now = this.#horizon;
        this.stop();
      } else left -= this.#takeUntil(Math.min(this.#marks.next, this.#horizon), left);
    }
    return !this.#over;
  }

  /**
   * Takes events until a time, so many at most; gives how many it has taken. All of it is in one function, with what changes at every event in
   * variables of its own and the sums of the tally added up on the spot, because that is what engines of JavaScript make fast code of: the same
   * in methods takes half as long again.
   */
  #takeUntil(limit: number, most: number): number {
    const { tally } = this;
    const { opened, completed, turnaround, begunBy, waitedBy, workedBy, since: counted } = tally;
    const waits = this.#waits;
    const turnarounds = this.#turnarounds;
    const masteries = tally.mastery.counts;
    const { queue: queued, queueArea, queueSince, queueMost, advancedInTerm, termFrom, termTo } = tally;
    const { step: stepOf, after: afterOf, cumulative: cumulativeOf } = this.#network;
    const arrivals = this.#arrivals;
    const calendar = this.#events;
    const chance = this.#chance;
    const school = this.#school;
    const horizon = this.#horizon;
    const effort = this.#effort;
    const classOf = this.#classOf;
    const queueOf = this.#queueOf;
    const groupsOfClass = this.#groupsOfClass;
    const queuesOfGroup = this.#queuesOfGroup;
    const lineOf = this.#lineOf;
    const idle = this.#idle;
    const first = this.#first;
    const last = this.#last;
    const learners = this.#learners;
    const { width } = learners;
    let { ints, times, free } = learners;
    const pairs = this.#width;
    const delays = pairs - 1;
    let { inProgress, progressArea, progressSince, progressSum, advanced, masterySum } = tally;
    let { day, from: dayFrom, to: dayTo } = school;
    let arrived = 0;
    let { now } = this;
    let taken = 0;

    while (taken < most) {
      const arrives = arrivals.due;
      const due = calendar.due;
      const time = arrives <= due ? arrives : due;
      if (time > limit) break;
      now = time;
      taken += 1;
      if (now >= dayTo) {
        school.reach(now);
        ({ day, from: dayFrom, to: dayTo } = school);
      }
      const schoolNow = now <= dayFrom ? day : day + (now - dayFrom) / (dayTo - dayFrom);
      let learner: number;
      let state = 0;
      let freed = NOBODY;

      if (arrives <= due) {
        arrivals.pass();
        learner = free;
        if (learner < 0) {
          learner = learners.add();
          ({ ints, times } = learners);
        } else {
          free = ints[learner * width + BEHIND] ?? 0;
          for (let visits = VISITS; visits < width; visits++) ints[learner * width + visits] = 0;
        }
        ints[learner * width + NUMBER] = this.#arrived + arrived;
        times[learner * TIMES + SINCE] = now;
        arrived += 1;
        progressArea += inProgress * (now - progressSince);
        progressSince = now;
        inProgress += 1;
      } else {
        learner = calendar.pop();
        if (learner < 0) {
          this.#open(-1 - learner);
          continue;
        }
        const done = stepOf[ints[learner * width + STATE] ?? 0] ?? 0;
        const group = ints[learner * width + GROUP] ?? 0;
        const began = times[learner * TIMES + BEGAN] ?? 0;
        const minutes = times[learner * TIMES + MINUTES] ?? 0;
        workedBy[done * pairs + group] = (workedBy[done * pairs + group] ?? 0) + (began < counted ? minutes - (counted - began) : minutes);
        const taking = schoolNow - (times[learner * TIMES + OPENED_SCHOOL] ?? 0);
        completed[done] = (completed[done] ?? 0) + 1;
        turnaround[done] = (turnaround[done] ?? 0) + taking;
        const counts = turnarounds[done] ?? NONE;
        const slot = slotOf(taking);
        counts[slot] = (counts[slot] ?? 0) + 1;
        state = ints[learner * width + NEXT] ?? 0;
        if (group < delays) freed = group;
      }

      let by = NOBODY;
      const step = stepOf[state] ?? 0;
      if (step < 0) {
        const since = times[learner * TIMES + SINCE] ?? 0;
        advanced += 1;
        masterySum += now - since;
        const slot = slotOf(now - since);
        masteries[slot] = (masteries[slot] ?? 0) + 1;
        for (let term = 0; term < advancedInTerm.length; term++)
          if ((termFrom[term] ?? 0) <= now && now < (termTo[term] ?? 0)) advancedInTerm[term] = (advancedInTerm[term] ?? 0) + 1;
        progressArea += inProgress * (now - progressSince);
        progressSince = now;
        inProgress -= 1;
        progressSum += now - (since > counted ? since : counted);
        ints[learner * width + STATUS] = GONE;
        ints[learner * width + BEHIND] = free;
        free = learner;
      } else {
        ints[learner * width + STATE] = state;
        ints[learner * width + VISITS + step] = (ints[learner * width + VISITS + step] ?? 0) + 1;
        times[learner * TIMES + OPENED] = now;
        times[learner * TIMES + OPENED_SCHOOL] = schoolNow;
        opened[step] = (opened[step] ?? 0) + 1;
        const line = classOf[step] ?? 0;
        if (line < 0) by = delays;
        else {
          const groups = groupsOfClass[line] ?? NONE;
          for (let index = 0; index < groups.length && by < 0 && now < horizon; index++) {
            const group = groups[index] ?? 0;
            if ((idle[group] ?? 0) === 0) continue;
            idle[group] = (idle[group] ?? 0) - 1;
            by = group;
          }
          if (by < 0) {
            const queue = queueOf[step] ?? 0;
            const before = last[queue] ?? 0;
            ints[learner * width + STATUS] = WAITS;
            ints[learner * width + BEHIND] = NOBODY;
            if (before < 0) first[queue] = learner;
            else ints[before * width + BEHIND] = learner;
            last[queue] = learner;
            const length = queued[line] ?? 0;
            queueArea[line] = (queueArea[line] ?? 0) + length * (now - (queueSince[line] ?? 0));
            queueSince[line] = now;
            queued[line] = length + 1;
            if (length + 1 > (queueMost[line] ?? 0)) queueMost[line] = length + 1;
          }
        }
      }

      // Work begins: on the step that was opened, and by whoever has become free.
      for (;;) {
        if (by >= 0) {
          const begun = ints[learner * width + STATE] ?? 0;
          const work = stepOf[begun] ?? 0;
          const pair = work * pairs + by;
          const attempt = ints[learner * width + VISITS + work] ?? 0;
          chance.block(ints[learner * width + NUMBER] ?? 0, OBJECTIVE, work, attempt);
          const minutes = effort[pair]?.(unit52(chance.a, chance.b)) ?? 0;
          const after = afterOf[begun] ?? NONE;
          let way = 0;
          if (after.length > 1) {
            const cumulative = cumulativeOf[begun] ?? [];
            const shares = cumulative[Math.min(attempt, cumulative.length) - 1] ?? NO_SHARES;
            const share = unit52(chance.c, chance.d);
            while (way < after.length - 1 && way < shares.length && share >= (shares[way] ?? 0)) way++;
          }
          ints[learner * width + NEXT] = after[way] ?? 0;
          ints[learner * width + STATUS] = IN_WORK;
          ints[learner * width + GROUP] = by;
          times[learner * TIMES + BEGAN] = now;
          times[learner * TIMES + MINUTES] = minutes;
          const wait = now - (times[learner * TIMES + OPENED] ?? 0);
          begunBy[pair] = (begunBy[pair] ?? 0) + 1;
          waitedBy[pair] = (waitedBy[pair] ?? 0) + wait;
          const counts = waits[work] ?? NONE;
          const slot = slotOf(wait);
          counts[slot] = (counts[slot] ?? 0) + 1;
          if (now + minutes <= horizon) calendar.push(learner, now + minutes);
        }
        if (freed < 0) break;
        by = NOBODY;
        const queues = queuesOfGroup[freed] ?? NONE;
        for (let index = 0; index < queues.length && by < 0 && now < horizon; index++) {
          const queue = queues[index] ?? 0;
          const next = first[queue] ?? 0;
          if (next < 0) continue;
          const behind = ints[next * width + BEHIND] ?? 0;
          first[queue] = behind;
          if (behind < 0) last[queue] = NOBODY;
          const line = lineOf[queue] ?? 0;
          const length = queued[line] ?? 0;
          queueArea[line] = (queueArea[line] ?? 0) + length * (now - (queueSince[line] ?? 0));
          queueSince[line] = now;
          queued[line] = length - 1;
          learner = next;
          by = freed;
        }
        if (by < 0) idle[freed] = (idle[freed] ?? 0) + 1;
        freed = NOBODY;
      }
    }

    this.now = now;
    learners.free = free;
    this.#arrived += arrived;
    tally.events += taken;
    tally.arrived += arrived;
    tally.started += arrived;
    // How long learners are there is asked only where learners work, and here none do: that sum is not kept.
    tally.learners = inProgress;
    tally.settled += advanced - tally.advanced;
    Object.assign(tally, { inProgress, progressArea, progressSince, progressSum, advanced, masterySum });
    return taken;
  }

  /** Those who work here are always there; that a day of the learners’ begins is an event and no more. */
  #open(calendar: number): void {
    count(this.#opened, calendar, 1);
    const next = this.#prepared.workforce.calendars[calendar]?.from[int(this.#opened, calendar)];
    if (next !== undefined) this.#events.push(-1 - calendar, next);
  }

  /** Counts the work on a learner’s step until now, without what was before counting began. */
  #account(learner: number, step: number, minutes: number): void {
    const { ints, times, width } = this.#learners;
    const began = num(times, learner * TIMES + BEGAN);
    const before = began < this.tally.since ? this.tally.since - began : 0;
    this.tally.work(step * this.#width + int(ints, learner * width + GROUP), minutes - before);
  }

  /** Ends the scenario where it is, and counts what is still in hand. */
  stop(): void {
    if (this.#over) return;
    this.#over = true;
    const { tally, now } = this;
    const { ints, times, width, used } = this.#learners;
    for (let learner = 0; learner < used; learner++) {
      const status = int(ints, learner * width + STATUS);
      const step = int(this.#network.step, int(ints, learner * width + STATE));
      if (status === IN_WORK) this.#account(learner, step, now - num(times, learner * TIMES + BEGAN));
      if (status !== GONE) tally.progressSum += now - Math.max(num(times, learner * TIMES + SINCE), tally.since);
    }
    tally.settle(now);
  }
}
