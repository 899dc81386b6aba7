import type { Scenario } from '@work-elements/simulate';
import type { EventLog } from '../log/event-log.js';
import type { RoleReading } from '../people/role-of.js';
import { doerName } from '../roles/performed.js';
import type { Stretch, WorkInstance } from './work-instances.js';

/** A person or a system that does work. @internal */
export interface Worker {
  readonly name: string;
  readonly kind: 'person' | 'learner' | 'system';
  /** Whether this is a learner in one case, who has no name of their own in the log. */
  readonly ofCase: boolean;
  /**
   * The role in which this worker did most of the work; for somebody who only helped others, the role of the work first
   * helped with.
   */
  readonly role: string;
  /** How many pieces of work this worker ended, or has open, in each role. */
  readonly pieces: ReadonlyMap<string, number>;
  /** The person’s id in the scenario; null if the scenario does not have the person. */
  readonly id: string | null;
  /** Work that this worker ended or has open. */
  readonly work: readonly WorkInstance[];
  /** When the worker was working, on other people’s work too. */
  readonly stretches: readonly Stretch[];
}

/**
 * The workers of a log: people; each learner in their own case, where the log names only the role or gives it as the
 * resource too, which is how this library writes the work of learners and systems; and systems.
 *
 * @internal
 */
export const workersOf = (
  log: EventLog,
  scenario: Pick<Scenario, 'model' | 'people'>,
  reading: RoleReading,
  instances: readonly WorkInstance[],
): readonly Worker[] => {
  const actors = new Map(scenario.model.roles.map((role) => [role.id, role.actors]));
  const only = (role: string, actor: string): boolean => actors.get(role)?.every((each) => each === actor) === true;
  const groups = new Map<string, Group>();
  const groupOf = (doer: number, { case: ofCase }: WorkInstance, role: string): Group | null => {
    const name = doerName(log, doer);
    if (name === null) return null;
    const resource = doer < log.resources.length && name !== role;
    const own = !resource && only(role, 'learner');
    const key = own ? `${doer} ${ofCase}` : `${doer}`;
    const group = groups.get(key) ?? {
      name,
      resource,
      own,
      first: role,
      pieces: new Map<string, number>(),
      work: [],
      stretches: [],
    };
    groups.set(key, group);
    return group;
  };
  for (const instance of instances) {
    const role = reading.roleOf(instance.event);
    const group = role === null ? null : groupOf(instance.doer, instance, role);
    if (role === null || group === null) continue;
    group.pieces.set(role, (group.pieces.get(role) ?? 0) + 1);
    group.work.push(instance);
    for (const stretch of instance.stretches) groupOf(stretch.doer, instance, role)?.stretches.push(stretch);
  }
  return [...groups.values()].map(({ name, resource, own, first, pieces, work, stretches }): Worker => {
    const [role = first] = [...pieces].sort((one, other) => other[1] - one[1]).map(([each]) => each);
    const kind = only(role, 'learner')
      ? 'learner'
      : resource && !only(role, 'information-system')
        ? 'person'
        : 'system';
    const id =
      kind === 'person' ? scenario.people.find((person) => person.id === name || person.name === name)?.id : undefined;
    return { name, kind, ofCase: own, role, pieces, id: id ?? null, work, stretches };
  });
};

interface Group {
  readonly name: string;
  readonly resource: boolean;
  readonly own: boolean;
  /** The role of the first piece of work in which this worker took part. */
  readonly first: string;
  readonly pieces: Map<string, number>;
  readonly work: WorkInstance[];
  readonly stretches: Stretch[];
}
