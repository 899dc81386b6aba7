import type { ImplementationModel, Process } from 'work-elements';
import { DAY } from '../calibrate/week.js';
import { pairWork, type WorkInstance } from '../calibrate/work-instances.js';
import type { EventLog } from '../log/event-log.js';
import { type Holders, roleReading } from '../people/role-of.js';
import type { LongRunning } from '../progress/long-running.js';
import { doerName } from '../roles/performed.js';
import type { HabitOutcome } from './habit-outcome.js';

/** Something done for a unit, or for the learner as a whole, within the unit’s window. @internal */
export interface Deed {
  readonly step: string;
  readonly role: string;
  readonly person: string | null;
  /** Days since the unit began. */
  readonly day: number;
  /** Days from opening to beginning; NaN if the log does not say. */
  readonly waited: number;
  readonly instance: WorkInstance;
}

/** A learner’s objective, what was done for it within its window, and how it went. @internal */
export interface Unit {
  readonly case: number;
  readonly success: boolean;
  readonly deeds: readonly Deed[];
}

/** @internal */
export interface Units {
  readonly units: readonly Unit[];
  /** Days from a unit’s beginning in which behaviour counts. */
  readonly window: number;
  /** Objectives whose outcome is not in the log, and those decided within the window. */
  readonly excluded: { readonly withoutOutcome: number; readonly tooSoon: number };
  /** All work in the log, by who did it. */
  readonly byPerson: ReadonlyMap<string, readonly WorkInstance[]>;
}

/** The share of units that the default window includes. */
const KEPT = 0.9;

/** The units of a log: each learner’s objective from its first event on, with the same window for all. @internal */
export const unitsOf = (
  log: EventLog,
  model: ImplementationModel,
  { elements }: Process,
  outcome: HabitOutcome,
  { window, holders, ...running }: LongRunning & { readonly window?: number; readonly holders?: Holders },
): Units => {
  const reading = roleReading(log, model, holders, 'findHabits');
  const aboutObjective = new Set(
    elements.filter(({ subject }) => subject === 'learner-objective' || subject === 'objective').map(({ id }) => id),
  );
  const { instances } = pairWork(log, (activity) => reading.responsible(activity) !== undefined, running);
  const stepOf = ({ activity }: WorkInstance): string => log.activities[activity] ?? '';
  const ofObjective = (instance: WorkInstance): boolean => aboutObjective.has(stepOf(instance).split('/')[0] ?? '');
  const beginOf = ({ stretches, scheduled, end }: WorkInstance): number =>
    stretches[0]?.from ?? (Number.isNaN(scheduled) ? end : scheduled);
  const byCase = new Map<number, WorkInstance[]>();
  const byPerson = new Map<string, WorkInstance[]>();
  const push = <Key>(map: Map<Key, WorkInstance[]>, key: Key, instance: WorkInstance): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [instance]);
    else list.push(instance);
  };
  for (const instance of instances) {
    push(byCase, instance.case, instance);
    const person = instance.doer < log.resources.length ? doerName(log, instance.doer) : null;
    if (person !== null && instance.ended === 'complete') push(byPerson, person, instance);
  }
  const begun: {
    readonly case: number;
    readonly start: number;
    readonly end: number;
    readonly success: boolean;
    readonly subject: number;
  }[] = [];
  let withoutOutcome = 0;
  for (const [index, own] of byCase) {
    for (const subject of new Set(own.filter(ofObjective).map((each) => each.subject))) {
      const work = own.filter((each) => each.subject === subject && ofObjective(each));
      const decided = work
        .filter((each) => stepOf(each) === outcome.step && each.ended === 'complete')
        .sort((one, other) => one.end - other.end)[(outcome.attempt ?? 1) - 1];
      if (decided === undefined || decided.outcome < 0) {
        withoutOutcome += 1;
        continue;
      }
      const start = Math.min(...work.map(beginOf));
      begun.push({
        case: index,
        start,
        end: decided.end,
        success: log.outcomes[decided.outcome] === outcome.is,
        subject,
      });
    }
  }
  const spans = begun.map(({ start, end }) => (end - start) / DAY).sort((one, other) => one - other);
  const days = window ?? spans[Math.floor(spans.length * (1 - KEPT))] ?? 0;
  const kept = begun.filter(({ start, end }) => end - start >= days * DAY);
  const units = kept.map(({ case: index, start, success, subject }): Unit => {
    const deeds = (byCase.get(index) ?? []).flatMap((instance): readonly Deed[] => {
      if (instance.ended !== 'complete' || (ofObjective(instance) && instance.subject !== subject)) return [];
      const day = (instance.end - start) / DAY;
      const role = reading.roleOf(instance.event);
      if (role === null || day < 0 || day >= days) return [];
      const begin = instance.stretches[0]?.from ?? instance.end;
      return [
        {
          step: stepOf(instance),
          role,
          person: instance.doer < log.resources.length ? doerName(log, instance.doer) : null,
          day,
          waited: (begin - instance.scheduled) / DAY,
          instance,
        },
      ];
    });
    return { case: index, success, deeds: deeds.sort((one, other) => one.day - other.day) };
  });
  return { units, window: days, excluded: { withoutOutcome, tooSoon: begun.length - kept.length }, byPerson };
};
