import type { ImplementationModel, Process, Subject } from 'work-elements';
import { otherOutcomes } from '../discover/read-off.js';
import { type EventLog, localTime } from '../log/event-log.js';
import { type Holders, type RoleReading, roleReading } from '../people/role-of.js';
import { countedBy, counts, doerName, doerOf } from '../roles/performed.js';

/** One occurrence of a step. @internal */
export interface WorkEvent {
  /** Its index in the log. */
  readonly event: number;
  readonly case: string;
  /** `element/step`. */
  readonly step: string;
  readonly element: string;
  /** What kind of thing its element is about. */
  readonly about: Subject;
  /** Null where the log does not say. */
  readonly subject: string | null;
  readonly outcome: string | null;
  /** Who did it: a person, or a role that stands in for one. */
  readonly doer: string | null;
  readonly role: string | null;
  /** The role that the log names, if the model has none of that name. */
  readonly foreignRole: string | null;
  readonly time: string;
  readonly line: number;
}

/** The work of a log, case by case, in terms of a model. @internal */
export interface WorkReading extends RoleReading {
  readonly log: EventLog;
  /** Outcomes that the log names and that mean nothing in this process ({@link otherOutcomes}). */
  readonly otherOutcomes: readonly string[];
  /** What kind of thing a step is about; undefined for anything that is not a step. */
  aboutOf(activity: string): Subject | undefined;
  /** The steps done in a case, in order of time. */
  workOf(index: number): readonly WorkEvent[];
}

/** @internal */
export const workReading = (
  log: EventLog,
  model: ImplementationModel,
  process: Process,
  holders: Holders = {},
): WorkReading => {
  const reading = roleReading(log, model, holders, 'checkConformance');
  const by = countedBy(log);
  const abouts = new Map(process.elements.map(({ id, subject }) => [id, subject]));
  const { columns } = log;
  const others = otherOutcomes(log, process);
  const aboutOf = (activity: string): Subject | undefined =>
    reading.responsible(activity) === undefined
      ? undefined
      : (abouts.get(activity.slice(0, activity.indexOf('/'))) ?? 'learner');
  return {
    ...reading,
    log,
    otherOutcomes: others,
    aboutOf,
    workOf: (index) => {
      const found: WorkEvent[] = [];
      for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
        const step = log.activities[columns.activity[event] ?? 0] ?? '';
        if (reading.responsible(step) === undefined || !counts(log, by, event)) continue;
        found.push({
          event,
          case: log.cases[index] ?? '',
          step,
          element: step.slice(0, step.indexOf('/')),
          about: aboutOf(step) ?? 'learner',
          subject: log.subjects[columns.subject[event] ?? -1] ?? null,
          outcome: others.length > 0 ? null : (log.outcomes[columns.outcome[event] ?? -1] ?? null),
          doer: doerName(log, doerOf(log, event)),
          role: reading.roleOf(event),
          foreignRole: reading.foreignRoleOf(event),
          time: localTime(columns.time[event] ?? 0, columns.offset[event] ?? 0),
          line: columns.line[event] ?? 0,
        });
      }
      return found;
    },
  };
};
