import { at } from '../../vocabulary/at.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import { type Readiness, readinessOf } from '../assess-readiness.js';
import type { EvidenceReading } from '../evidence/evidence-reading.js';
import type { RoleProfile } from '../role-profile.js';
import { type Filled, type Filling, type FillingPart, FULL, fillRoles, partsOfFilling } from './fill-roles.js';
import { whyUncovered } from './why-uncovered.js';

/** Work to be filled: a role, or a role at a place. @internal */
export interface Job {
  readonly name: string;
  readonly profile: RoleProfile;
  /** How evidence is judged for it. */
  readonly judging: EvidenceReading;
  /** In full positions; null where somebody is enough. */
  readonly needed: number | null;
}

/** A part of somebody's time, and the jobs that it can be for. @internal */
export interface Part {
  /** The person’s index. */
  readonly owner: number;
  readonly fte: number;
  readonly reaches: (job: number) => boolean;
}

/** How a job is covered. @internal */
interface JobCover {
  readonly coveredBy: readonly string[];
  readonly level: EarnedLevel;
  readonly candidates: readonly { readonly person: string; readonly level: EarnedLevel; readonly gaps: number }[];
  readonly needed: number | null;
  readonly holders: readonly { readonly person: string; readonly fte: number | null }[];
  readonly withoutWork?: true;
  readonly text: string;
  readonly short: boolean;
}

/** How jobs are covered, by their indices. @internal */
export interface JobsCover {
  readonly jobs: readonly JobCover[];
  readonly cannotLose: readonly { readonly person: string; readonly jobs: readonly number[] }[];
  readonly proved: boolean;
}

/** Fills jobs by people, all at once. @internal */
export const coverJobs = (
  team: readonly Person[],
  jobs: readonly Job[],
  parts: readonly Part[],
  apart: (one: number, other: number) => boolean,
  ranked: boolean,
): JobsCover => {
  const judged = readinessByProfile(team);
  const partsOf = team.map((): Part[] => []);
  for (const part of parts) at(partsOf, part.owner).push(part);
  const candidates = jobs.map(({ profile, judging }, job) =>
    team.flatMap((_, person) =>
      at(partsOf, person).some(({ reaches }) => reaches(job))
        ? [{ person, readiness: judged(person, profile, judging) }]
        : [],
    ),
  );
  const ready = candidates.map(
    (all) => new Set(all.flatMap(({ person, readiness }) => (readiness.ready ? [person] : []))),
  );
  const filling: Filling = {
    needs: jobs.map(({ needed, profile }) =>
      profile.withoutWork === true ? 0 : needed === null ? null : Math.round(needed * FULL),
    ),
    people: parts.map(({ owner, fte, reaches }) => ({
      owner,
      time: Math.round(fte * FULL),
      roles: jobs.flatMap((_, job) => (ready[job]?.has(owner) === true && reaches(job) ? [job] : [])),
    })),
    apart,
  };
  const alone = partsOfFilling(filling).map((part) => ({ ...part, filled: fillRoles(part.filling) }));
  const holds = filling.people.map((): ReadonlyMap<number, number> => new Map());
  for (const { people, roles, filled } of alone)
    people.forEach((index, position) => {
      holds[index] = new Map([...at(filled.holds, position)].map(([role, time]) => [at(roles, role), time]));
    });
  const filled: Filled = {
    holds,
    value: alone.reduce((sum, part) => sum + part.filled.value, 0),
    proved: alone.every((part) => part.filled.proved),
  };
  const short = shortOf(filling, holds);
  const losses = new Map(alone.flatMap((part) => lossesIn(part)));
  return {
    jobs: jobs.map(({ profile, needed }, job): JobCover => {
      const all = at(candidates, job).map(({ readiness }) => readiness);
      return {
        coveredBy: all.filter((each) => each.ready).map(({ person }) => person),
        level: all.reduce<EarnedLevel>((best, { level }) => (level > best ? level : best), 0),
        candidates: (ranked ? all.toSorted(nearerFirst) : all).map(({ person, level, gaps }) => ({
          person,
          level,
          gaps: gaps.length,
        })),
        needed: needed === null ? null : Math.round(needed * FULL) / FULL,
        holders: holdersOf(team, filling, filled, job),
        ...(profile.withoutWork === true ? { withoutWork: true } : {}),
        text:
          profile.withoutWork === true
            ? 'It has no work yet, so there is nothing to fill.'
            : whyUncovered(
                filling,
                filled,
                job,
                jobs.map(({ name }) => name),
                team,
              ),
        short: short.has(job),
      };
    }),
    cannotLose: team.flatMap(({ id }, person) => {
      const lost = losses.get(person)?.jobs ?? [];
      return lost.length === 0 ? [] : [{ person: id, jobs: lost }];
    }),
    proved: filled.proved && [...losses.values()].every(({ proved }) => proved),
  };
};

/** Readiness of a person by a profile, judged once however many places have the role. */
const readinessByProfile = (team: readonly Person[]) => {
  const known = new Map<RoleProfile, Map<number, Readiness>>();
  return (person: number, profile: RoleProfile, judging: EvidenceReading): Readiness => {
    const ofProfile = known.get(profile) ?? new Map<number, Readiness>();
    known.set(profile, ofProfile);
    const readiness = ofProfile.get(person) ?? readinessOf(at(team, person), profile, judging);
    ofProfile.set(person, readiness);
    return readiness;
  };
};

/** For each person who fills a role: the roles that would be short without them, none if others could step in. */
const lossesIn = ({ roles, filling, filled }: FillingPart & { readonly filled: Filled }) => {
  const owners = new Set(
    filling.people.flatMap(({ owner }, index) => (at(filled.holds, index).size > 0 ? [owner] : [])),
  );
  const short = shortOf(filling, filled.holds);
  return [...owners].map((owner) => {
    const without = fillRoles({
      ...filling,
      people: filling.people.map((each) => (each.owner === owner ? { ...each, roles: [] } : each)),
    });
    const shorter = without.value >= filled.value ? short : shortOf(filling, without.holds);
    const jobs = roles.filter((_, role) => (shorter.get(role) ?? 0) > (short.get(role) ?? 0));
    return [owner, { jobs, proved: without.proved }] as const;
  });
};

const holdersOf = (team: readonly Person[], { needs, people }: Filling, { holds }: Filled, job: number) =>
  team.flatMap(({ id }, person) => {
    const times = people.flatMap(({ owner }, index) => (owner === person ? (holds[index]?.get(job) ?? []) : []));
    if (times.length === 0) return [];
    return [{ person: id, fte: at(needs, job) === null ? null : times.reduce((sum, time) => sum + time, 0) / FULL }];
  });

const nearerFirst = (one: Readiness, other: Readiness): number =>
  one.gaps.length - other.gaps.length || other.level - one.level;

/** The jobs that are short, each with how much. */
const shortOf = ({ needs }: Filling, holds: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> =>
  new Map(
    needs.flatMap((need, job) => {
      const held = holds.flatMap((each) => each.get(job) ?? []);
      const missing = need === null ? (held.length === 0 ? FULL : 0) : need - held.reduce((sum, time) => sum + time, 0);
      return missing > 0 ? [[job, missing] as const] : [];
    }),
  );
