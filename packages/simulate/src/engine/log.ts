import { type InnerKind, LEARNER, OBJECTIVE } from 'work-elements/interpreter';
import { at } from '../arrays/ints.js';
import type { Prepared } from './prepare.js';

/** One event in a simulation’s event log, in the terms of XES and of a journey’s own log. @public */
export interface SimulatedEvent {
  /** The learner, who is the case in XES. */
  readonly case: string;
  /** `element/step` for work; otherwise what happened, such as `objective.advanced`. */
  readonly activity: string;
  /**
   * XES’s standard lifecycle: `schedule` when work opens, `start`, `suspend` and `resume`, `complete` when it ends,
   * `withdraw` when it is withdrawn.
   */
  readonly lifecycle: 'schedule' | 'start' | 'suspend' | 'resume' | 'complete' | 'withdraw';
  /** Who works on it: a named person, or one person of a headcount. */
  readonly resource: string | null;
  /** The role in which the work is done. */
  readonly role: string | null;
  /** ISO 8601. */
  readonly time: string;
  /** Minutes since the start of the scenario. */
  readonly minutes: number;
  /** What it concerns: an objective, an exception case, or the learner. */
  readonly subject: string;
  /** How the work ended. */
  readonly outcome?: string;
  /** For `objective.opened`: the objective whose advancement made room for it. */
  readonly after?: string;
}

/** Receives a run’s log entries, in the engine’s numbers. @internal */
export interface LogSink {
  learner(now: number, learner: number, lifecycle: 'start' | 'complete' | 'withdraw'): void;
  objective(
    now: number,
    learner: number,
    what: 'open' | 'claim' | 'appeal' | 'advance',
    objective: number,
    after: number,
  ): void;
  item(
    now: number,
    learner: number,
    kind: InnerKind,
    number: number,
    step: number,
    lifecycle: SimulatedEvent['lifecycle'],
    role: string | null,
    resource: string | null,
    outcome: string | null,
  ): void;
}

const JOURNEY = { start: 'journey.started', complete: 'journey.settled', withdraw: 'journey.withdrawn' } as const;
const HAPPENED = {
  open: 'objective.opened',
  claim: 'mastery.claimed',
  appeal: 'appeal.raised',
  advance: 'objective.advanced',
} as const;

/** Writes a run’s log with names in place of numbers, one entry at a time. @internal */
export const namedLog = ({ tables, scenario }: Prepared, write: (event: SimulatedEvent) => void): LogSink => {
  const begin = Date.parse(`${scenario.start}T00:00:00Z`);
  const timeOf = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString();
  const nameOf = (learner: number): string => `learner-${learner + 1}`;
  const objectiveOf = (objective: number): string => `objective-${objective + 1}`;
  return {
    learner: (now, learner, lifecycle) =>
      write({
        case: nameOf(learner),
        activity: JOURNEY[lifecycle],
        lifecycle,
        resource: null,
        role: null,
        time: timeOf(now),
        minutes: now,
        subject: nameOf(learner),
      }),
    objective: (now, learner, what, objective, after) =>
      write({
        case: nameOf(learner),
        activity: HAPPENED[what],
        lifecycle: what === 'advance' ? 'complete' : 'start',
        resource: null,
        role: null,
        time: timeOf(now),
        minutes: now,
        subject: objectiveOf(objective),
        ...(after < 0 ? {} : { after: objectiveOf(after) }),
      }),
    item: (now, learner, kind, number, step, lifecycle, role, resource, outcome) =>
      write({
        case: nameOf(learner),
        activity: at(tables.steps, step).ref,
        lifecycle,
        resource,
        role,
        time: timeOf(now),
        minutes: now,
        subject: kind === LEARNER ? nameOf(learner) : kind === OBJECTIVE ? objectiveOf(number) : `case-${number}`,
        ...(outcome === null ? {} : { outcome }),
      }),
  };
};
