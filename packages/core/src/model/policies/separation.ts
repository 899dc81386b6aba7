import { atKey } from '../../vocabulary/at.js';
import type { ModelReading } from '../model-reading.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import { pathOfWork } from './path-of-work.js';
import type { Finding } from './policy.js';

/**
 * No role, and no person through several roles, is responsible for more than one of these.
 *
 * @internal
 */
export const separate = (reading: ModelReading, work: readonly string[]): readonly Finding[] => {
  const doers = work.map((ref) => ({ ref, roles: rolesDoing(reading, ref) }));
  const pairs = doers.flatMap((one, index) => doers.slice(index + 1).map((other) => ({ one, other })));
  return pairs.flatMap(({ one, other }) => [...inOneRole(reading, one, other), ...inOnePerson(reading, one, other)]);
};

/** For each role, the roles that no person may hold together with it, by what the model keeps apart. @internal */
export const rolesApart = (reading: ModelReading): ReadonlyMap<string, ReadonlySet<string>> => {
  const { separate: declared, rules } = reading.model.policies;
  const groups = [...declared, ...rules.flatMap(({ rule }) => (rule.kind === 'separate' ? [rule.work] : []))];
  const apart = new Map(reading.model.roles.map(({ id }) => [id, new Set<string>()]));
  for (const group of groups) {
    const doers = group.map((ref) => [...rolesDoing(reading, ref).keys()]);
    doers.forEach((ones, index) => {
      for (const one of ones)
        for (const other of doers.slice(index + 1).flat()) {
          if (one === other) continue;
          atKey(apart, one).add(other);
          atKey(apart, other).add(one);
        }
    });
  }
  return apart;
};

interface Doers {
  readonly ref: string;
  /** The roles that do it, each with one of the steps in question as an example. */
  readonly roles: ReadonlyMap<string, string>;
}

const rolesDoing = ({ rows }: ModelReading, ref: string): ReadonlyMap<string, string> => {
  const { element, step } = splitWorkRef(ref);
  const meant = rows.filter((row) => row.element === element && (step === undefined || row.step === step));
  return new Map(meant.flatMap((row) => row.responsible.map((role) => [role, workRef(row.element, row.step)])));
};

const inOneRole = (reading: ModelReading, one: Doers, other: Doers): readonly Finding[] =>
  [...one.roles].flatMap(([role, first]): readonly Finding[] => {
    const second = other.roles.get(role);
    if (second === undefined) return [];
    const others = ableBesides(reading, role, [first, second]);
    const both = `"${role}" is responsible for both "${one.ref}" and "${other.ref}", which are to be kept apart`;
    return [
      {
        path: pathOfWork(reading.model, role, 'responsible', second),
        message: others.length > 0 ? both : `${both}; the model has nobody else who could do either`,
        hint:
          others.length > 0
            ? `give one of the two to ${others.slice(0, 4).join(' or ')}, for instance with moveWork`
            : 'add a role for one of the two, if need be one held by somebody outside, or tell learners that the ' +
              'same person does both',
        breach: { kind: 'one-role', role, work: [one.ref, other.ref] },
      },
    ];
  });

/** The other roles that could do one of the steps: staff and partners of a kind that performs it, but not families. */
const ableBesides = ({ model, stepOf }: ModelReading, role: string, steps: readonly string[]): readonly string[] =>
  model.roles
    .filter(({ id, actors, relation }) => {
      if (id === role || relation === 'family') return false;
      return steps.some((step) => actors.every((actor) => atKey(stepOf, step).performers.includes(actor)));
    })
    .map(({ id }) => `"${id}"`);

const inOnePerson = ({ model }: ModelReading, one: Doers, other: Doers): readonly Finding[] =>
  model.people.flatMap((person, index) => {
    const first = person.roles.find((role) => one.roles.has(role) && !other.roles.has(role));
    const second = person.roles.find((role) => other.roles.has(role) && !one.roles.has(role));
    if (first === undefined || second === undefined) return [];
    return [
      {
        path: `people[${index}].roles`,
        message:
          `${person.name} does "${one.ref}" as "${first}" and "${other.ref}" as "${second}", which are to be ` +
          'kept apart',
        hint: `give "${first}" or "${second}" to somebody else`,
        breach: { kind: 'one-person', person: person.id, work: [one.ref, other.ref], roles: [first, second] },
      },
    ];
  });
