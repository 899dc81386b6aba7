import type { EventLog } from '../log/event-log.js';
import { ATE_ABORT, COMPLETE, PI_ABORT, RESUME, SCHEDULE, START, SUSPEND, WITHDRAW } from '../log/lifecycle.js';
import { begin, type LongRunning } from '../progress/long-running.js';
import { doerOf } from '../roles/performed.js';

/** An interval in which somebody worked on a piece of work. @internal */
export interface Stretch {
  /** As returned by {@link doerOf}: a resource, or a role that stands in for one. */
  readonly doer: number;
  readonly from: number;
  /** NaN if it had not ended when the log ends. */
  to: number;
}

/** A piece of work from opening to end. Times are in local minutes since 1970. @internal */
export interface WorkInstance {
  readonly case: number;
  readonly activity: number;
  readonly subject: number;
  /** Who did it, or worked on it last. */
  doer: number;
  /** One of the doer’s events for it. */
  event: number;
  outcome: number;
  /** When it opened; NaN where nothing says so. */
  readonly scheduled: number;
  end: number;
  ended: 'complete' | 'withdrawn' | 'open';
  /** Whether its beginning is in the log, or was inferred. */
  startSeen: boolean;
  /** When it was worked on; empty where the log does not say when it began and it cannot be inferred. */
  readonly stretches: Stretch[];
}

/** The work in a log, and what could not be paired. @internal */
export interface PairedWork {
  readonly instances: readonly WorkInstance[];
  /** When the log ends, in local minutes. */
  readonly until: number;
}

/** @internal */
export const localMinutes = ({ columns }: EventLog, event: number): number =>
  (columns.time[event] ?? 0) / 60_000 + (columns.offset[event] ?? 0);

/**
 * Pairs the start and end events of each piece of work by case, subject, activity and instance; where several run at
 * once, by doer, first in, first out. A start after a pause resumes the work, even if somebody else makes it. Where the
 * log does not say when work began, it is taken to have begun when it opened or when its doer finished the previous
 * work, whichever was later.
 *
 * @param isWork - Whether an activity is work; anything else, such as `objective.advanced`, is skipped.
 * @internal
 */
export const pairWork = (
  log: EventLog,
  isWork: (activity: string) => boolean,
  running: LongRunning = {},
): PairedWork => {
  const tick = begin(running, 'cases', log.cases.length);
  const wanted = log.activities.map(isWork);
  const instances: WorkInstance[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < log.cases.length; index++) {
    const pairing = new CasePairing(log, index, instances);
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      until = Math.max(until, localMinutes(log, event));
      if (wanted[log.columns.activity[event] ?? 0] === true) pairing.take(event);
    }
    tick(index + 1);
  }
  estimateStarts(instances);
  return { instances, until };
};

/** Running, paused, or resumed without anybody named as working on it. */
type Progress = 'running' | 'paused' | 'resumed';

/** Pairs the events of one case. */
class CasePairing {
  readonly #log: EventLog;
  readonly #case: number;
  readonly #instances: WorkInstance[];
  readonly #scheduled = new Map<string, number[]>();
  readonly #begun = new Map<string, Map<WorkInstance, Progress>>();
  /** When something last ended, by subject; −1 is the case as a whole. */
  readonly #lastOf = new Map<number, number>();

  constructor(log: EventLog, index: number, instances: WorkInstance[]) {
    this.#log = log;
    this.#case = index;
    this.#instances = instances;
  }

  take(event: number): void {
    const { columns } = this.#log;
    const time = localMinutes(this.#log, event);
    const doer = doerOf(this.#log, event);
    const key = `${columns.activity[event] ?? 0} ${columns.subject[event] ?? -1} ${columns.instance[event] ?? -1}`;
    const begun = this.#begun.get(key) ?? new Map<WorkInstance, Progress>();
    this.#begun.set(key, begun);
    const find = (...wanted: readonly Progress[]): WorkInstance | undefined => {
      const fitting = [...begun].filter(([, progress]) => wanted.includes(progress)).map(([instance]) => instance);
      return fitting.find((instance) => instance.doer === doer) ?? fitting[0];
    };
    switch (columns.lifecycle[event]) {
      case SCHEDULE:
        this.#scheduled.set(key, [...(this.#scheduled.get(key) ?? []), time]);
        break;
      case START: {
        const instance = find('resumed', 'paused') ?? this.#open(event, key);
        if (begun.get(instance) === 'resumed') instance.stretches.pop();
        this.#at(instance, event, doer, time);
        begun.set(instance, 'running');
        break;
      }
      case SUSPEND: {
        const instance = find('running', 'resumed');
        if (instance === undefined) break;
        end(instance, time);
        begun.set(instance, 'paused');
        break;
      }
      case RESUME: {
        const instance = find('paused');
        if (instance === undefined) break;
        this.#at(instance, event, doer < 0 ? instance.doer : doer, time);
        begun.set(instance, 'resumed');
        break;
      }
      case COMPLETE: {
        const own = [...begun].find(([instance, progress]) => progress === 'running' && instance.doer === doer)?.[0];
        const instance = own ?? find('running', 'resumed', 'paused') ?? this.#open(event, key);
        instance.outcome = columns.outcome[event] ?? -1;
        if (doer >= 0) [instance.doer, instance.event] = [doer, event];
        end(instance, time);
        [instance.end, instance.ended] = [time, 'complete'];
        begun.delete(instance);
        this.#lastOf.set(instance.subject, time);
        this.#lastOf.set(-1, time);
        break;
      }
      case WITHDRAW:
      case PI_ABORT:
      case ATE_ABORT: {
        const instance = find('running', 'resumed', 'paused');
        if (instance === undefined) {
          this.#scheduled.get(key)?.shift();
          break;
        }
        end(instance, time);
        [instance.end, instance.ended] = [time, 'withdrawn'];
        begun.delete(instance);
        break;
      }
    }
  }

  #open(event: number, key: string): WorkInstance {
    const { columns } = this.#log;
    const subject = columns.subject[event] ?? -1;
    const instance: WorkInstance = {
      case: this.#case,
      activity: columns.activity[event] ?? 0,
      subject,
      doer: doerOf(this.#log, event),
      event,
      outcome: -1,
      scheduled: this.#scheduled.get(key)?.shift() ?? this.#lastOf.get(subject) ?? this.#lastOf.get(-1) ?? Number.NaN,
      end: Number.NaN,
      ended: 'open',
      startSeen: true,
      stretches: [],
    };
    this.#instances.push(instance);
    return instance;
  }

  #at(instance: WorkInstance, event: number, doer: number, from: number): void {
    instance.doer = doer;
    instance.event = event;
    instance.stretches.push({ doer, from, to: Number.NaN });
  }
}

const end = ({ stretches }: WorkInstance, time: number): void => {
  const last = stretches.at(-1);
  if (last !== undefined && Number.isNaN(last.to)) last.to = time;
};

/** Estimates when work began where the log does not say. */
const estimateStarts = (instances: readonly WorkInstance[]): void => {
  const byDoer = new Map<number, WorkInstance[]>();
  for (const instance of instances) {
    if (instance.ended !== 'complete') continue;
    const own = byDoer.get(instance.doer);
    if (own === undefined) byDoer.set(instance.doer, [instance]);
    else own.push(instance);
  }
  for (const own of byDoer.values()) {
    own.sort((one, other) => one.end - other.end);
    let before = Number.NEGATIVE_INFINITY;
    for (const instance of own) {
      const { stretches, doer, scheduled, end: to } = instance;
      if (stretches.length === 0) {
        instance.startSeen = false;
        // With nothing before it, its duration is unknown.
        if (!Number.isNaN(scheduled)) stretches.push({ doer, from: Math.min(to, Math.max(scheduled, before)), to });
      }
      before = to;
    }
  }
};
