import type { Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import type { RoleReading } from '../people/role-of.js';
import type { Fits } from './fits.js';
import type { WorkInstance } from './work-instances.js';

type Unchanged = Fits['notCalibrated'][number];

/** The work of a log, and in which role each piece was done. @internal */
export interface ReadWork {
  readonly log: EventLog;
  readonly instances: readonly WorkInstance[];
  readonly reading: Pick<RoleReading, 'roleOf'>;
}

/** Pieces of work that ended, and how many of them lack what a figure needs. */
interface Lacks {
  ended: number;
  doer: number;
  role: number;
}

const lacksOf = ({ instances, reading }: ReadWork, wanted: (instance: WorkInstance) => boolean): Lacks => {
  const found: Lacks = { ended: 0, doer: 0, role: 0 };
  for (const instance of instances) {
    if (instance.ended !== 'complete' || !wanted(instance)) continue;
    found.ended += 1;
    if (instance.doer < 0) found.doer += 1;
    else if (reading.roleOf(instance.event) === null) found.role += 1;
  }
  return found;
};

const NAME_DOERS =
  'name the column of the resource or the role with { columns: { resource: "…" } } or { columns: { role: "…" } }';
const NAME_ROLES = 'name the people in the model, or the column of their roles with { columns: { role: "…" } }';

/** What a log as a whole lacks, so that nothing about people can be told from all or a part of its work. @internal */
export const lackingInLog = (work: ReadWork): readonly Unchanged[] => {
  const { ended, doer, role } = lacksOf(work, () => true);
  const what = 'efforts, headcounts, calendars and speeds';
  if (ended === 0)
    return [{ what, because: 'no step of the model ends in the log; say what its activities are with mapActivities' }];
  const of = (pieces: number): string => (pieces === ended ? what : `${pieces} of ${ended} pieces of work`);
  return [
    ...(doer === 0 ? [] : [{ what: of(doer), because: `the log names nobody who did them; ${NAME_DOERS}` }]),
    ...(role === 0
      ? []
      : [{ what: of(role), because: `the log does not say in which role they were done; ${NAME_ROLES}` }]),
  ];
};

/** Why how long each of these steps takes could not be told. @internal */
export const lackingForSteps = (work: ReadWork, steps: readonly string[]): readonly Unchanged[] =>
  steps.map((step) => {
    const { ended, doer, role } = lacksOf(work, ({ activity }) => work.log.activities[activity] === step);
    const because =
      ended === 0
        ? 'it never ended in the log'
        : doer === ended
          ? 'the log names nobody who did it'
          : doer + role === ended
            ? 'the log does not say in which role it was done'
            : 'the log does not say when it began';
    return { what: `effort of ${step}`, because };
  });

/** Whether the number of objectives of a case is left as it is, and why. @internal */
export const lackingObjectives = ({ elements }: Process, objectives: Fits['objectives']): readonly Unchanged[] => {
  const knows = elements.some(({ subject }) => subject === 'learner-objective' || subject === 'objective');
  if (!knows || objectives !== null) return [];
  return [
    {
      what: 'objectives of each learner, and which attempt at an objective a piece of work is',
      because:
        'the log does not say about which objective its work is; name that column with { columns: { subject: "…" } }',
    },
  ];
};
