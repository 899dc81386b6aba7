import { attestersAmong } from '../../team/attesters.js';
import type { Person } from '../../vocabulary/evidence.js';

/**
 * People who attest each other’s evidence: two of them, or a longer circle, as when ann attests ben, ben attests kim,
 * and kim attests ann. No reason to refuse the evidence, but worth knowing.
 *
 * @public
 */
export interface MutualAttestation {
  /** Their ids, in the order of the team. Each of them is linked to every other by a chain of attestations. */
  readonly people: readonly string[];
  /** For each of them, in that order, how many of their lines of evidence others in the circle attest. */
  readonly lines: readonly number[];
}

/** Finds people who attest each other: the strongly connected components of the graph of who attests whom. @internal */
export const mutualAttestations = (people: readonly Person[]): readonly MutualAttestation[] => {
  const attestersOf = attestersAmong(people);
  const attesters = new Map(
    people.map((person) => [person, person.evidence.map((line) => attestersOf(line, person).known)]),
  );
  const attests = new Map<Person, readonly Person[]>();
  const attestedBy = new Map<Person, readonly Person[]>();
  for (const [person, lines] of attesters) {
    const all = [...new Set(lines.flat())];
    attestedBy.set(person, all);
    for (const by of all) attests.set(by, [...(attests.get(by) ?? []), person]);
  }
  const found = new Set<Person>();
  return people.flatMap((person): readonly MutualAttestation[] => {
    if (found.has(person)) return [];
    const before = reachedFrom(person, attestedBy);
    if (!before.has(person)) return [];
    const after = reachedFrom(person, attests);
    const circle = people.filter((each) => before.has(each) && after.has(each));
    for (const each of circle) found.add(each);
    const lines = circle.map(
      (each) => attesters.get(each)?.filter((by) => by.some((other) => circle.includes(other))).length ?? 0,
    );
    return [{ people: circle.map(({ id }) => id), lines }];
  });
};

/** Everybody reachable in one or more steps; includes the start only if it lies on a cycle. */
const reachedFrom = (start: Person, next: ReadonlyMap<Person, readonly Person[]>): ReadonlySet<Person> => {
  const reached = new Set(next.get(start));
  for (const person of reached) for (const each of next.get(person) ?? []) reached.add(each);
  return reached;
};
