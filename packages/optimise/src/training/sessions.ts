import type { Candidate } from '../modules/candidates.js';
import type { GroupNeeds } from '../people/needs.js';
import type { Group } from '../people/trainees.js';
import { at } from '../vocabulary/at.js';

/** The participants of one session: how many of each group. @internal */
export type Cohort = ReadonlyMap<number, number>;

/**
 * Divides those who take a module among its sessions, as few as possible. If mixed, sessions are as equal in size as
 * possible and each role is spread over all of them, so that both ends of a hand-off are in the room; if by teams, a
 * team stays together unless no session has enough places.
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
  const seats =
    by === 'mixed' ? places.map((_, place) => place % count) : seatsByTeam(everybody, places, capacity, count);
  for (const [place, taker] of places.entries()) {
    const cohort = at(cohorts, at(seats, place));
    cohort.set(taker, (cohort.get(taker) ?? 0) + 1);
  }
  return cohorts;
};

/**
 * The session for each place, by team: the largest team first, into the session with the least room in which it fits
 * (best fit); a team that fits into none is divided, starting where there is most room.
 */
const seatsByTeam = (
  everybody: readonly GroupNeeds[],
  places: readonly number[],
  capacity: number,
  count: number,
): readonly number[] => {
  const teams = new Map<string, number[]>();
  for (const [place, taker] of places.entries()) {
    const { team, id } = at(everybody, taker).group;
    const key = team ?? ` ${id} ${place}`;
    teams.set(key, [...(teams.get(key) ?? []), place]);
  }
  const room = new Array<number>(count).fill(capacity);
  const seats = new Array<number>(places.length).fill(0);
  for (const team of [...teams.values()].toSorted((one, other) => other.length - one.length)) {
    let session = roomiest(room, (free) => free >= team.length, -1) ?? roomiest(room, (free) => free > 0, 1) ?? 0;
    for (const place of team) {
      if (at(room, session) === 0) session = roomiest(room, (free) => free > 0, 1) ?? 0;
      seats[place] = session;
      room[session] = at(room, session) - 1;
    }
  }
  return seats;
};

/** Among sessions whose room is suitable, the one with the most room, or, with sign −1, the least. */
const roomiest = (room: readonly number[], isFit: (free: number) => boolean, sign: 1 | -1): number | null =>
  room.reduce<number | null>(
    (best, free, session) => (isFit(free) && (best === null || sign * free > sign * at(room, best)) ? session : best),
    null,
  );

const keyOf = ({ team, roles }: Group, by: 'mixed' | 'teams'): string =>
  by === 'teams' ? (team ?? '') : roles.map(({ model, role }) => `${role} ${model}`).join();

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Artifacts for which a cohort has only one end of the hand-off, although somebody else who takes the module has the
 * other.
 *
 * @internal
 */
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

/** For each artifact, which ends of its hand-offs are represented. */
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
