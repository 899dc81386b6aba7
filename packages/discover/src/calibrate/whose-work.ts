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
  readonly reading: Pick<RoleReading, 'roleOf' | 'foreignRoleOf'>;
}

/** Pieces of work that ended or are open, and how many of them lack what is needed for a figure. */
interface Lacks {
  pieces: number;
  ended: number;
  doer: number;
  role: number;
  foreign: number;
}

/** Counts what is lacking, by activity. */
const lacksOf = ({ instances, reading }: ReadWork): ReadonlyMap<number, Lacks> => {
  const all = new Map<number, Lacks>();
  for (const { ended, activity, doer, event } of instances) {
    if (ended === 'withdrawn') continue;
    const found = all.get(activity) ?? { pieces: 0, ended: 0, doer: 0, role: 0, foreign: 0 };
    all.set(activity, found);
    found.pieces += 1;
    if (ended === 'complete') found.ended += 1;
    if (doer < 0) found.doer += 1;
    else if (reading.roleOf(event) === null) found[reading.foreignRoleOf(event) === null ? 'role' : 'foreign'] += 1;
  }
  return all;
};

const NAME_DOERS =
  'name the column of the resource or the role with { columns: { resource: "…" } } or { columns: { role: "…" } }';
const NAME_ROLES = 'name the people in the model, or the column of their roles with { columns: { role: "…" } }';

const RENAME_ROLES = 'call them by the ids or titles of the model’s roles, or name the people in the model';

/** The roles of a log that the model does not have. */
const foreignRoles = ({ instances, reading }: ReadWork): string => {
  const names = new Set(instances.flatMap(({ event }) => reading.foreignRoleOf(event) ?? []));
  const shown = [...names].slice(0, 5).map((name) => `"${name}"`);
  return `${shown.join(', ')}${names.size > shown.length ? ` and ${names.size - shown.length} more` : ''}`;
};

/** What is lacking in the log as a whole, so that some or all of its work tells nothing about people. @internal */
export const lackingInLog = (work: ReadWork): readonly Unchanged[] => {
  const all = [...lacksOf(work).values()];
  const sum = (of: keyof Lacks): number => all.reduce((total, each) => total + each[of], 0);
  const [pieces, doer, role, foreign] = [sum('pieces'), sum('doer'), sum('role'), sum('foreign')];
  const what = 'efforts, headcounts, calendars and speeds';
  if (sum('ended') === 0)
    return [{ what, because: 'no step of the model ends in the log; say what its activities are with mapActivities' }];
  // If it is lacking for some pieces only, the column is known, and no remedy is given.
  const lack = (lacking: number, because: string, remedy: string): readonly Unchanged[] => {
    if (lacking === 0) return [];
    if (lacking === pieces) return [{ what, because: `${because}; ${remedy}` }];
    return [{ what: `${lacking} of ${pieces} pieces of work`, because }];
  };
  return [
    ...lack(doer, 'the log names nobody who did them', NAME_DOERS),
    ...lack(role, 'the log does not say in which role they were done', NAME_ROLES),
    ...lack(foreign, `the model has no role ${foreignRoles(work)}, in which they were done`, RENAME_ROLES),
  ];
};

/** Why the duration of each of these steps could not be determined. @internal */
export const lackingForSteps = (work: ReadWork, steps: readonly string[]): readonly Unchanged[] => {
  const all = lacksOf(work);
  return steps.map((step) => ({
    what: `effort of ${step}`,
    because: causeOf(all.get(work.log.activities.indexOf(step))),
  }));
};

const causeOf = (lacks: Lacks | undefined): string => {
  if (lacks === undefined || lacks.ended === 0) return 'it never ended in the log';
  const { pieces, doer, role, foreign } = lacks;
  if (doer === pieces) return 'the log names nobody who did it';
  if (foreign > 0 && doer + role + foreign === pieces) return 'the log names no role of the model in which it was done';
  return doer + role === pieces
    ? 'the log does not say in which role it was done'
    : 'the log does not say when it began';
};

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
