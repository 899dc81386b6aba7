import {
  counted,
  type ImplementationModel,
  InputError,
  type Issue,
  learningProcess,
  type Process,
  parseModel,
  processOf,
} from 'work-elements';
import { checkGiven, discoverSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { type ActivityMapping, mapActivities } from '../mapping/map-activities.js';
import type { LongRunning } from '../progress/long-running.js';
import { groupOf } from '../roles/activity-group.js';
import { CORE, type FoundRoles, findRoles, type RoleOptions } from '../roles/find-roles.js';
import { performed } from '../roles/performed.js';
import { actorsFor, kindOf, type NotStaff } from './actors.js';
import { alternativesOf } from './alternatives.js';
import { roleDrafts } from './drafts.js';
import type { ModelEvidence, RoleAlternative } from './evidence.js';
import { Ids } from './ids.js';
import { notesOn } from './notes.js';
import { type OwnProcess, ownProcess } from './own-process.js';
import { noiseOf, partsOf } from './responsibilities.js';
import { evidenceOfRoles } from './role-evidence.js';
import { silentSteps } from './silent-steps.js';

/**
 * The fields of a model that define its process.
 *
 * @public
 */
export type ProcessOfModel = Pick<ImplementationModel, 'process' | 'elements' | 'routes'> &
  Partial<Pick<ImplementationModel, 'settings' | 'options'>>;

/**
 * Options of a discovery.
 *
 * @public
 */
export interface DiscoverOptions extends RoleOptions, NotStaff, LongRunning {
  /** @defaultValue `discovered-model` */
  readonly id?: string;
  /** @defaultValue `Discovered model` */
  readonly title?: string;
  /**
   * The process behind the log: the learning process (the default), that of a model, or `discover` to derive one from
   * the log itself. Optional steps that occur in the log are switched on.
   */
  readonly process?: 'learning' | 'discover' | ProcessOfModel;
  /**
   * When the process is discovered: edges taken by fewer than this share of what leaves their activity are left out.
   * @defaultValue 0.05
   */
  readonly edges?: number;
  /**
   * When the process is discovered: the most activities, each of them a state. At most 900.
   * @defaultValue 500
   */
  readonly states?: number;
  /**
   * The staff’s activities by role, as chosen by a person; an alternative’s `roles`, for example. If omitted, roles are
   * found.
   */
  readonly roles?: readonly (readonly string[])[];
  /**
   * What to do with steps that never occur in the log, or only without a named doer: assign them to nobody (`leave`,
   * the default), or to the role that does most of their element (`with-element`). The evidence lists them either way.
   */
  readonly unseen?: 'leave' | 'with-element';
  /**
   * Resources, or roles without a resource, that are learners. Anyone who works only in the case that bears their name
   * counts as one anyway.
   */
  readonly learners?: readonly string[];
  /** Resources, or roles without a resource, that are information systems. */
  readonly systems?: readonly string[];
}

/**
 * A model discovered from a log.
 *
 * @public
 */
export interface Discovery {
  readonly model: ImplementationModel;
  readonly evidence: ModelEvidence;
  /** The two nearest other groupings of the staff’s activities into roles; fewer where the log suggests fewer. */
  readonly alternatives: readonly RoleAlternative[];
  /** The log, with its activities named by the steps of the model’s process. */
  readonly log: EventLog;
}

/**
 * Discovers an implementation model from an event log: which roles there are, who holds them, and what each is
 * responsible for, with the evidence. Pure and deterministic.
 *
 * Staff roles are groups of activities done by the same people (see {@link RoleOptions}); learners and systems are
 * recognised by what the caller or the log says. A log shows who is responsible and nothing else: who is accountable,
 * consulted or informed is not invented, and a step that never occurs is assigned to nobody unless the caller says
 * `unseen: 'with-element'`.
 *
 * @param log - An event log whose activities are named by steps of the process (see {@link mapActivities}), unless the
 * process is discovered too.
 * @param options - See {@link DiscoverOptions}.
 * @throws `InputError` if no activity of the log is a step of the process, nobody is named who did one, a chosen
 * grouping misses an activity or has one twice, or an option is misspelt or out of its range.
 *
 * @example
 * ```ts
 * import { collectEvents, discoverModel } from '@work-elements/discover';
 *
 * const done = (activity: string, resource: string) => ({
 *   case: 'ada', activity, lifecycle: 'complete', resource, role: null, time: '2026-09-01T08:00:00Z',
 * });
 * const log = collectEvents([
 *   done('assess-progress/score', 'bo'), done('decide-advancement/decide', 'bo'), done('recommend/propose', 'cy'),
 * ]);
 * const { model, evidence } = discoverModel(log);
 * console.log(model.roles.map(({ responsible }) => responsible.join(' '))); // [ 'assess-progress/score decide-advancement/decide', 'recommend/propose' ]
 * console.log(evidence.notInLog.length); // 72
 * ```
 *
 * @public
 */
export const discoverModel = (log: EventLog, options: DiscoverOptions = {}): Discovery => {
  expectLog(log);
  checkGiven(discoverSchema, options, 'discoverModel');
  const subject = readProcess(log, options);
  const { mapping, process } = subject;
  const work = performed(mapping.log, options);
  const steps = new Set(process.elements.flatMap(({ id, steps: own }) => own.map((step) => `${id}/${step.id}`)));
  const kinds = work.doers.map((doer) => kindOf(doer, options));
  const staff = kinds.flatMap((kind, index) => (kind === 'staff' ? [index] : []));
  const known = work.activities.flatMap((index) => {
    const name = mapping.log.activities[index] ?? '';
    return steps.has(name) ? [{ name, counts: work.counts[index] ?? new Map<number, number>() }] : [];
  });
  const byStaff = new Map(
    known.flatMap(({ name, counts }) => {
      const own = new Map([...counts].filter(([doer]) => kinds[doer] === 'staff'));
      return own.size > 0 ? [[name, own] as const] : [];
    }),
  );
  const found = rolesOf(byStaff, staff.length, options);
  const drafts = roleDrafts(found.groups, work.doers, kinds);
  const noise = noiseOf(found.groups, staff.length);
  const isStaff = (person: number): boolean => kinds[person] === 'staff';
  const responsibilities = known.flatMap(({ name, counts }) => {
    const main = drafts.find(({ group }) => group?.activities.includes(name));
    const of = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return partsOf(counts, main, drafts, { size: staff.length, noise: noise ?? 0, has: isStaff }).map((part) => ({
      ...part,
      step: name,
      of,
    }));
  });
  const byNobody = new Map(mapping.log.activities.map((name, index) => [name, work.byNobody[index] ?? 0]));
  refuseNobody(responsibilities.length, byNobody, steps);
  const silent = silentSteps(process);
  const unseen = [...steps]
    .filter((step) => !silent.has(step) && !responsibilities.some((each) => each.step === step))
    .map((step) => ({
      step,
      events: byNobody.get(step) ?? 0,
      givenTo: options.unseen === 'with-element' ? mostIn(step, responsibilities) : null,
    }));
  const rolesAsData = drafts.flatMap((draft) => {
    const own = [
      ...responsibilities.filter(({ role }) => role === draft.id).map(({ step }) => step),
      ...unseen.filter(({ givenTo }) => givenTo === draft.id).map(({ step }) => step),
    ];
    if (own.length === 0) return [];
    return [
      {
        id: draft.id,
        title: draft.title ?? titleOf(draft.id, own, process),
        actors: actorsFor(draft.kind, own, process),
        responsible: inOrder(own, steps),
      },
    ];
  });
  const people = new Ids();
  const model = parseModel({
    id: options.id ?? 'discovered-model',
    title: options.title ?? 'Discovered model',
    summary:
      `Discovered from an event log of ${counted(mapping.log.events, 'event')} in ` +
      `${counted(mapping.log.cases.length, 'case')}.`,
    ...subject.document,
    roles: [...rolesAsData, ...startRole(subject.own, drafts)],
    people: staff.flatMap((person) => {
      const roles = drafts.filter((draft) => draft.people.has(person)).map(({ id }) => id);
      const { name } = work.doers[person] ?? { name: '' };
      const held = roles.filter((role) => rolesAsData.some(({ id }) => id === role));
      return held.length === 0 ? [] : [{ id: people.idFor(name, 'person'), name: name.slice(0, 200), roles: held }];
    }),
  });
  return {
    model,
    evidence: {
      roles: evidenceOfRoles(
        drafts,
        found,
        byStaff,
        { size: staff.length, noise: noise ?? 0 },
        { work, names: mapping.log.activities },
        responsibilities,
        options,
      ),
      responsibilities,
      notInLog: unseen.filter(({ events }) => events === 0).map(({ step, givenTo }) => ({ step, givenTo })),
      nobodyNamed: unseen.filter(({ events }) => events > 0),
      noise,
      dendrogram: found.dendrogram,
      threshold: found.threshold,
      withoutRole: staff
        .filter((person) => !drafts.some((draft) => draft.people.has(person)))
        .map((person) => work.doers[person]?.name ?? ''),
      activities: mapping.activities,
      coverage: mapping.coverage,
      process: subject.own,
      notFound: [...(options.learners ?? []), ...(options.systems ?? [])].filter(
        (name) => !work.doers.some((doer) => doer.name === name),
      ),
      notes: notesOn(mapping.log, process, subject.own),
    },
    alternatives: options.roles === undefined ? alternativesOf(found) : [],
    log: mapping.log,
  };
};

/** Refuses a log that names nobody who did a step. */
const refuseNobody = (found: number, byNobody: ReadonlyMap<string, number>, steps: ReadonlySet<string>): void => {
  if (found > 0) return;
  const times = [...byNobody].reduce((sum, [name, count]) => sum + (steps.has(name) ? count : 0), 0);
  const what =
    times === 0
      ? 'no step was completed in it'
      : times === 1
        ? 'the only step done in it does not say who did it'
        : `none of the ${times} steps done in it says who did it`;
  const message =
    `nobody is named in this log: ${what}; roles are found by who does what, so name the column of the resource or ` +
    'role with { columns: { resource: "…" } }, or take a log that has one';
  throw new InputError('event log', [{ path: '', code: 'nobody-named', message }]);
};

/** The role of the step in which a discovered process chooses how a case begins. */
const startRole = (own: OwnProcess | null, drafts: readonly { readonly id: string }[]): readonly object[] =>
  own === null || own.begin === null
    ? []
    : [
        {
          id: new Ids(drafts.map(({ id }) => id)).idFor('start', 'start'),
          title: 'Start of a case',
          summary: 'Stands for the beginning of a case, in which nobody works; a log does not show it.',
          actors: ['information-system'],
          responsible: [own.begin],
        },
      ];

interface LogSubject {
  readonly mapping: ActivityMapping;
  readonly process: Process;
  /** The parts of the model’s document that define its process. */
  readonly document: object;
  readonly own: OwnProcess | null;
}

const readProcess = (
  log: EventLog,
  { process = 'learning', edges = 0.05, states = 500 }: DiscoverOptions,
): LogSubject => {
  if (process === 'discover') {
    const found = ownProcess(log, edges, states);
    const read = processOf({ process: found.process, elements: [], routes: [] });
    return {
      mapping: mapActivities(log, read, Object.fromEntries(found.stepOf)),
      process: read,
      document: { process: found.process },
      own: found.own,
    };
  }
  const part: ProcessOfModel = process === 'learning' ? { elements: [], routes: [] } : ownPart(process);
  const optional = optionalSteps(part);
  const mapping = mapActivities(log, processOf({ ...part, options: optional }));
  const shown = new Set(mapping.activities.map(({ step }) => step));
  const options = optional.filter((step) => shown.has(step) || part.options?.includes(step) === true);
  const document = { ...part, options };
  if (mapping.coverage.activities.known === 0) {
    const names = mapping.activities.slice(0, 5).map(({ activity }) => `"${activity.slice(0, 60)}"`);
    const message =
      `no activity of this log is a step of the process (the most frequent are ${names.join(', ')}); say what they ` +
      "are with mapActivities, or have the process discovered too with { process: 'discover' }";
    throw new InputError('event log', [{ path: '', code: 'not-mapped', message }]);
  }
  return { mapping, process: processOf(document), document, own: null };
};

const ownPart = ({ process, elements, routes, settings, options }: ProcessOfModel): ProcessOfModel => ({
  ...(process === undefined ? {} : { process }),
  elements,
  routes,
  ...(settings === undefined ? {} : { settings }),
  ...(options === undefined ? {} : { options }),
});

/** The steps that a model can switch on. */
const optionalSteps = ({ process, elements }: ProcessOfModel): readonly string[] =>
  [...(process ?? learningProcess).elements, ...elements].flatMap(({ id, steps }) =>
    steps.filter(({ optional }) => optional !== undefined).map((step) => `${id}/${step.id}`),
  );

/** The staff’s roles: as chosen, or found. */
const rolesOf = (
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  staff: number,
  options: DiscoverOptions,
): FoundRoles => {
  if (options.roles === undefined) return findRoles(counts, staff, options);
  const chosen = options.roles.flat();
  const issues = [
    ...[...counts.keys()].filter((name) => !chosen.includes(name)).map((name) => `"${name}" is in none of the roles`),
    ...chosen
      .filter((name) => !counts.has(name))
      .map((name) => `"${name}" is not an activity of the staff in this log`),
    ...chosen.filter((name, index) => chosen.indexOf(name) < index).map((name) => `"${name}" is in two roles`),
  ];
  if (issues.length > 0)
    throw new InputError(
      'options of a discovery',
      issues.map((message): Issue => ({ path: 'roles', code: 'not-a-partition', message })),
    );
  const groups = options.roles.map((activities) => {
    const together = new Map<number, number>();
    for (const name of activities)
      for (const [person, count] of counts.get(name) ?? []) together.set(person, (together.get(person) ?? 0) + count);
    return groupOf([...activities].sort(), together, staff, CORE);
  });
  return { groups, dendrogram: [], threshold: Number.NaN };
};

/** The role that does most of a step’s element. */
const mostIn = (
  step: string,
  responsibilities: readonly { readonly role: string; readonly step: string; readonly events: number }[],
): string | null => {
  const element = step.slice(0, step.indexOf('/') + 1);
  const events = new Map<string, number>();
  for (const each of responsibilities)
    if (each.step.startsWith(element)) events.set(each.role, (events.get(each.role) ?? 0) + each.events);
  const [most] = [...events].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  return most?.[0] ?? null;
};

const inOrder = (own: readonly string[], steps: ReadonlySet<string>): readonly string[] =>
  [...steps].filter((step) => own.includes(step));

/** A title to use until a person names the role: the elements to which most of its steps belong. */
const titleOf = (id: string, own: readonly string[], process: Process): string => {
  const titles = process.elements
    .map((element) => ({ title: element.title, steps: own.filter((step) => step.startsWith(`${element.id}/`)).length }))
    .filter(({ steps }) => steps > 0)
    .sort((one, other) => other.steps - one.steps);
  const shown = titles.slice(0, 2).map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
  const more = titles.length > 2 ? ' and more' : '';
  return `${id.replace('role-', 'Role ')}: ${shown.join(', ')}${more}`.slice(0, 200);
};
