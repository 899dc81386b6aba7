import { type ImplementationModel, processOf, processTable } from 'work-elements';
import type { Subject } from '../subject.js';
import { areEnough, type Doer, holdersOf } from './doers.js';

/** People without whom steps stop, whatever has been done before. @internal */
export interface Stop {
  /** One person, or two neither of whom stops the step alone. */
  readonly away: readonly string[];
  /** The steps, as `element/step`, in the order of the process. */
  readonly work: readonly string[];
}

/** A step of a journey with those who may do it. @internal */
export interface Held {
  readonly ref: string;
  readonly responsible: readonly string[];
  readonly consulted: readonly string[];
  readonly people: number;
  readonly holders: readonly Doer[];
}

/** The steps of a journey, each with everybody who holds a role that may do it. @internal */
export const heldSteps = (subject: Subject, model: ImplementationModel): readonly Held[] => {
  const rows = new Map(subject.raci(model).map((row) => [`${row.element}/${row.step}`, row]));
  return processTable(processOf(model)).steps.flatMap(({ ref, step }) => {
    const row = rows.get(ref);
    if (row === undefined) return [];
    const { responsible, consulted } = row;
    return [{ ref, responsible, consulted, people: step.people ?? 1, holders: holdersOf({ model }, { responsible }) }];
  });
};

/** Who cannot be away, by the assignment alone. @internal */
export const stopsOf = (held: readonly Held[]): readonly Stop[] => {
  const stops = new Map<string, { readonly away: readonly string[]; readonly work: string[] }>();
  for (const each of held) {
    for (const away of smallestAbsences(each, each.holders)) {
      const key = JSON.stringify(away);
      const stop = stops.get(key) ?? { away, work: [] };
      stops.set(key, stop);
      stop.work.push(each.ref);
    }
  }
  return [...stops.values()];
};

/**
 * The smallest absences that stop some work: single people, and pairs of people neither of whom stops it alone. None if
 * nobody can do it anyway, or if a learner, a family or a system can.
 *
 * @internal
 */
export const smallestAbsences = (
  work: Pick<Held, 'people'>,
  doers: readonly Doer[],
): readonly (readonly string[])[] => {
  if (!areEnough(work, doers)) return [];
  const stops = (...gone: readonly string[]): boolean =>
    !areEnough(
      work,
      doers.filter(({ person }) => person === null || !gone.includes(person)),
    );
  const people = [...new Set(doers.flatMap(({ person }) => person ?? []))].toSorted();
  const singles = people.filter((one) => stops(one));
  const spared = people.filter((one) => !singles.includes(one));
  const pairs = spared.flatMap((one, index) => spared.slice(index + 1).map((other) => [one, other]));
  return [...singles.map((one) => [one]), ...pairs.filter(([one = '', other = '']) => stops(one, other))];
};

/**
 * An absence, and the same absence of others with the same roles: whatever can happen to some can happen to them.
 *
 * @internal
 */
export const likeAbsences = (
  { people }: Pick<ImplementationModel, 'people'>,
  away: readonly string[],
): readonly (readonly string[])[] => {
  const [ones = [], others] = away.map((id) => likePeople(people, id));
  if (others === undefined) return ones.map((one) => [one]);
  return ones.flatMap((one) => others.filter((other) => other !== one).map((other) => [one, other].toSorted()));
};

/** A person, and everybody who holds exactly the same roles. */
const likePeople = (people: ImplementationModel['people'], id: string): readonly string[] => {
  const own = new Set(people.find((person) => person.id === id)?.roles);
  return people
    .filter(({ roles }) => new Set(roles).size === own.size && roles.every((role) => own.has(role)))
    .map((person) => person.id);
};
