import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Group } from '../people/trainees.js';
import { at } from '../vocabulary/at.js';

/** The participants of one session: how many of each group. @internal */
export type Cohort = ReadonlyMap<number, number>;

/**
 * Divides those who take a module among its sessions: as few as possible, as equal as possible. If mixed, people of one
 * role are spread over all sessions, so that both ends of a hand-off are in the room; if by teams, each team stays
 * together.
 *
 * @internal
 */
export const cohortsOf = (
  everybody: readonly GroupNeeds[],
  takers: readonly number[],
  capacity: number,
  by: 'mixed' | 'teams',
): readonly Cohort[] => {
  const places = takers
    .toSorted(
      (one, other) =>
        compare(keyOf(at(everybody, one).group, by), keyOf(at(everybody, other).group, by)) || one - other,
    )
    .flatMap((taker) => Array.from({ length: at(everybody, taker).group.count }, () => taker));
  const count = Math.ceil(places.length / capacity);
  const cohorts = Array.from({ length: count }, () => new Map<number, number>());
  for (const [place, taker] of places.entries()) {
    const cohort = at(cohorts, by === 'mixed' ? place % count : Math.floor((place * count) / places.length));
    cohort.set(taker, (cohort.get(taker) ?? 0) + 1);
  }
  return cohorts;
};

const keyOf = ({ team, roles }: Group, by: 'mixed' | 'teams'): string =>
  by === 'teams' ? (team ?? '') : roles.map(({ model, role }) => `${role} ${model}`).join();

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Artifacts of which a cohort has only one end, although somebody who takes the module has the other. @internal */
export const oneSidedIn = (
  everybody: readonly GroupNeeds[],
  { competencies }: Candidate,
  takers: readonly number[],
  cohort: Cohort,
): readonly string[] => {
  const all = endsOf(everybody, competencies, takers);
  const here = endsOf(everybody, competencies, [...cohort.keys()]);
  return [...all]
    .filter(([artifact, ends]) => ends.size === 2 && here.get(artifact)?.size === 1)
    .map(([artifact]) => artifact);
};

/** For each artifact, the ends of its hand-offs that some people have. */
const endsOf = (
  everybody: readonly GroupNeeds[],
  competencies: readonly string[],
  people: readonly number[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const taught = new Set(competencies);
  const ends = new Map<string, Set<string>>();
  for (const person of people) {
    for (const { competency, because } of at(everybody, person).needs) {
      if (!taught.has(competency.id)) continue;
      for (const reason of because) {
        if (reason.kind !== 'hand-off') continue;
        const { artifact } = reason.handoff;
        ends.set(artifact, (ends.get(artifact) ?? new Set<string>()).add(reason.end));
      }
    }
  }
  return ends;
};
