import { at } from '../../vocabulary/at.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import { type Standing, standingIn } from '../assess-readiness.js';
import type { EvidenceReading } from '../evidence/evidence-reading.js';
import type { RoleProfile } from '../role-profile.js';
import { type Filled, type Filling, type FillingPart, FULL, fillRoles, partsOfFilling } from './fill-roles.js';
import { reasonsIn } from './why-uncovered.js';

/** Work to be filled: a role, or a role at a place. @internal */
export interface Job {
  readonly name: string;
  readonly profile: RoleProfile;
  /** How evidence is judged for it. */
  readonly judging: EvidenceReading;
  /** In full positions; null where one person is enough. */
  readonly needed: number | null;
}

/** A part of somebody’s time, and the jobs for which it can be used. @internal */
export interface Part {
  /** The person’s index. */
  readonly owner: number;
  readonly fte: number;
  /** The jobs’ indices, ascending and without duplicates. */
  readonly jobs: readonly number[];
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

/** Fills all jobs with people at the same time. @internal */
export const coverJobs = (
  team: readonly Person[],
  jobs: readonly Job[],
  parts: readonly Part[],
  apart: (one: number, other: number) => boolean,
  ranked: boolean,
): JobsCover => {
  const candidates = candidatesOf(team, jobs, parts);
  const ready = candidates.map(
    (all) => new Set(all.flatMap(({ person, standing }) => (standing.ready ? [person] : []))),
  );
  const filling: Filling = {
    needs: jobs.map(({ needed, profile }) =>
      profile.withoutWork === true ? 0 : needed === null ? null : Math.round(needed * FULL),
    ),
    people: parts.map(({ owner, fte, jobs: reached }) => ({
      owner,
      time: Math.round(fte * FULL),
      roles: reached.filter((job) => at(ready, job).has(owner)),
    })),
    apart,
  };
  const alone = partsOfFilling(filling).map((part) => ({ ...part, filled: fillRoles(part.filling) }));
  const holds = filling.people.map((): ReadonlyMap<number, number> => new Map());
  for (const { people, roles, filled } of alone)
    people.forEach((index, position) => {
      holds[index] = new Map([...at(filled.holds, position)].map(([role, time]) => [at(roles, role), time]));
    });
  const short = shortOf(filling, holds);
  const losses = new Map(alone.flatMap((part) => lossesIn(part)));
  const held = heldBy(team, filling, holds);
  const reasonOf = reasonsIn(
    filling,
    holds,
    (job) => at(jobs, job).name,
    (person) => at(team, person).id,
  );
  return {
    jobs: jobs.map(({ profile, needed }, job): JobCover => {
      const all = at(candidates, job);
      return {
        coveredBy: all.flatMap(({ person, standing }) => (standing.ready ? [at(team, person).id] : [])),
        level: all.reduce<EarnedLevel>((best, { standing }) => (standing.level > best ? standing.level : best), 0),
        candidates: (ranked ? all.toSorted(nearerFirst) : all).map(({ person, standing: { level, gaps } }) => ({
          person: at(team, person).id,
          level,
          gaps,
        })),
        needed: needed === null ? null : Math.round(needed * FULL) / FULL,
        holders: at(held, job),
        ...(profile.withoutWork === true ? { withoutWork: true } : {}),
        text: profile.withoutWork === true ? 'It has no work yet, so there is nothing to fill.' : reasonOf(job),
        short: short.has(job),
      };
    }),
    cannotLose: team.flatMap(({ id }, person) => {
      const lost = losses.get(person)?.jobs ?? [];
      return lost.length === 0 ? [] : [{ person: id, jobs: lost }];
    }),
    proved: alone.every(({ filled }) => filled.proved) && [...losses.values()].every(({ proved }) => proved),
  };
};

/** Somebody who could hold a job, and how near the person is to being ready. */
interface Candidate {
  readonly person: number;
  readonly standing: Standing;
}

/** The people who can hold each job, in the order of the team. */
const candidatesOf = (
  team: readonly Person[],
  jobs: readonly Job[],
  parts: readonly Part[],
): readonly (readonly Candidate[])[] => {
  const reached = team.map(() => new Set<number>());
  for (const { owner, jobs: all } of parts) for (const job of all) at(reached, owner).add(job);
  const candidates = jobs.map((): Candidate[] => []);
  team.forEach((each, person) => {
    // Each person is judged once per profile, however many places have the role.
    const known = new Map<RoleProfile, Standing>();
    for (const job of at(reached, person)) {
      const { profile, judging } = at(jobs, job);
      const standing = known.get(profile) ?? standingIn(each, profile, judging);
      known.set(profile, standing);
      at(candidates, job).push({ person, standing });
    }
  });
  return candidates;
};

/** For each person who fills a role, the jobs that would be short without them; none if others could step in. */
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

/** Who holds each job, in the order of the team, with their part of a position where positions are counted. */
const heldBy = (
  team: readonly Person[],
  { needs, people }: Filling,
  holds: Filled['holds'],
): readonly JobCover['holders'][] => {
  const times = needs.map(() => new Map<number, number>());
  people.forEach(({ owner }, index) => {
    for (const [job, time] of at(holds, index)) {
      const ofJob = at(times, job);
      ofJob.set(owner, (ofJob.get(owner) ?? 0) + time);
    }
  });
  return times.map((ofJob, job) =>
    [...ofJob]
      .toSorted(([one], [other]) => one - other)
      .map(([person, time]) => ({ person: at(team, person).id, fte: at(needs, job) === null ? null : time / FULL })),
  );
};

const nearerFirst = ({ standing: one }: Candidate, { standing: other }: Candidate): number =>
  one.gaps - other.gaps || other.level - one.level;

/** The jobs that are short, and by how much. */
const shortOf = ({ needs }: Filling, holds: Filled['holds']): ReadonlyMap<number, number> => {
  const held = new Map<number, number>();
  for (const each of holds) for (const [job, time] of each) held.set(job, (held.get(job) ?? 0) + time);
  return new Map(
    needs.flatMap((need, job) => {
      const missing = need === null ? (held.has(job) ? 0 : FULL) : need - (held.get(job) ?? 0);
      return missing > 0 ? [[job, missing] as const] : [];
    }),
  );
};
