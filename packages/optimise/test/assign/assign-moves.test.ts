import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveAtRandom } from '../../src/assign/assign-moves.js';
import { type Assignment, type AssignProblem, breaches } from '../../src/assign/assign-problem.js';
import { AssignState } from '../../src/assign/assign-state.js';
import { findFeasible } from '../../src/assign/feasible.js';
import { needGroups, splitNeeds } from '../../src/assign/need-groups.js';
import { recombine, roundEndOf } from '../../src/assign/recombine.js';
import { ROUNDS, temperatureAt } from '../../src/assign/temperature.js';
import { chanceOf } from '../../src/random/chance.js';
import { arbitraryAssignProblem } from '../support/assign-problems.js';

const small = arbitraryAssignProblem({ people: 4, jobs: 7, rules: 3 });

test('a move that may be kept breaks no rule, and one that is taken back leaves nothing behind', () => {
  let [kept, refused] = [0, 0];
  fc.assert(
    fc.property(small, fc.integer(), (problem, seed) => {
      const start = findFeasible(problem);
      if (start?.possible !== true) return;
      const state = new AssignState(problem, start.assignment);
      const chance = chanceOf(seed);
      const movable = Int32Array.from({ length: state.slots }, (_, slot) => slot).filter(
        (slot) => (problem.jobs[state.job(slot)]?.holders ?? 0) < problem.people.length,
      );
      if (movable.length === 0) return;
      for (let move = 0; move < 60; move++) {
        const before = state.assignment();
        const possible = moveAtRandom(state, chance, movable);
        if (possible) {
          kept += 1;
          expect(breaches(problem, state.assignment())).toBe(0);
        } else refused += 1;
        if (possible && move % 2 === 0) state.settle();
        else {
          state.undo();
          expect(state.assignment()).toEqual(before);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(Math.min(kept, refused)).toBeGreaterThan(100);
});

test('one move passes blocks on around three people who are all at capacity', () => {
  const people = [0, 1, 2].map(() => ({ capacity: 2, costPerLoad: 0, needs: 3 }));
  const jobs = Array.from({ length: 6 }, () => ({ holders: 1, load: 1 }));
  const problem: AssignProblem = {
    people,
    jobs,
    rules: people.map((_, person) => ({ kind: 'capacity', group: person, person })),
    needs: people.map(() => jobs.map((_, job) => [Math.floor(job / 2)])),
    flows: [],
    dislike: people.map(() => jobs.map(() => 0)),
    today: people.map(() => []),
    aims: ['gap'],
    weights: null,
  };
  const start = jobs.map((_, job) => [Math.floor(job / 2)]);
  const state = new AssignState(problem, start);
  const movable = Int32Array.from(jobs.keys());
  const chance = chanceOf(1);
  const reached = new Set<string>();
  for (let move = 0; move < 5000; move++) {
    if (moveAtRandom(state, chance, movable)) reached.add(state.assignment().flat().join(''));
    state.undo();
  }
  expect(reached).toContain('112200');
  expect(reached).toContain('220011');
});

test('what is recombined breaks no rule, gives somebody what another assignment gives, and can be taken back', () => {
  let [kept, refused, wholly] = [0, 0, 0];
  fc.assert(
    fc.property(small, fc.integer(), (problem, seed) => {
      const start = findFeasible(problem);
      if (start?.possible !== true) return;
      const state = new AssignState(problem, start.assignment);
      const chance = chanceOf(seed);
      const slots = Int32Array.from({ length: state.slots }, (_, slot) => slot);
      if (problem.people.length < 2) return;
      const wander = (): void => {
        for (let move = 0; move < 30; move++) {
          if (moveAtRandom(state, chance, slots)) state.settle();
          else state.undo();
        }
      };
      wander();
      const there = state.assignment();
      const end = roundEndOf(state);
      for (let move = 0; move < 20; move++) {
        wander();
        const before = state.assignment();
        const ofPerson = (assignment: Assignment, person: number): readonly number[] =>
          assignment.flatMap((holders, job) => (holders.includes(person) ? [job] : []));
        if (recombine(state, chance, chance.below(state.slots), end)) {
          kept += 1;
          const after = state.assignment();
          expect(breaches(problem, after)).toBe(0);
          expect(after.map(({ length }) => length)).toEqual(problem.jobs.map(({ holders }) => holders));
          const isAsThere = (person: number): boolean =>
            ofPerson(after, person).join() === ofPerson(there, person).join() &&
            ofPerson(before, person).join() !== ofPerson(there, person).join();
          if (problem.people.some((_, person) => isAsThere(person))) wholly += 1;
        } else refused += 1;
        state.undo();
        expect(state.assignment()).toEqual(before);
      }
    }),
    { numRuns: 40 },
  );
  expect(Math.min(kept, refused)).toBeGreaterThan(50);
  expect(wholly).toBeGreaterThan(kept / 3);
});

test('needs in groups add up to the needs that jobs bring', () => {
  fc.assert(
    fc.property(small, fc.nat(), ({ people, jobs, needs }, chosen) => {
      needGroups({ needs }).forEach((groups, person) => {
        const has = jobs.flatMap((_, job) => (((chosen >> job) & 1) === 1 ? [job] : []));
        const brought = new Set(has.flatMap((job) => needs[person]?.[job] ?? []));
        const { alone, shared } = splitNeeds(groups, jobs.length);
        const met = shared.filter((group) => group.jobs.some((job) => has.includes(job)));
        const sum =
          has.reduce((all, job) => all + (alone[job] ?? Number.NaN), 0) +
          met.reduce((all, { weight }) => all + weight, 0);
        expect(sum).toBe(brought.size);
        expect(new Set(groups.map((group) => group.jobs.join())).size).toBe(groups.length);
      });
      expect(needs.length).toBe(people.length);
    }),
  );
});

describe('the temperature', () => {
  const falls = (shares: readonly number[], hottest: readonly number[]): readonly number[] =>
    shares.map((share) => temperatureAt(share, hottest));

  test('of one aim falls from its typical loss to zero', () => {
    const seen = falls([0, 0.3, 0.6, 0.9, 0.999], [8]);
    expect(seen[0]).toBe(8);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
    expect(seen.at(-1)).toBe(0);
  });

  test('passes through the scale of each aim in order', () => {
    const hottest = [8, 0.1, 0.001];
    expect(falls([0, 0.6, 0.8], hottest)).toEqual(hottest);
    expect(falls([0.5999, 0.7999, 0.9999], hottest)).toEqual([0, 0, 0]);
    expect(ROUNDS.every((round) => round > 0)).toBe(true);
  });
});
