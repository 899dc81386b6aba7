import { describe, expect, test } from 'vitest';
import { type Filled, type Filling, FULL } from '../../../src/derivation/cover/fill-roles.js';
import { reasonsIn } from '../../../src/derivation/cover/why-uncovered.js';

const ROLES = ['writer', 'checker', 'editor'];
const PEOPLE = ['ann', 'bo'];
const person = (owner: number, ...roles: readonly number[]) => ({ owner, time: FULL, roles });
/** The reason for the first role, where the first and the second are kept apart. */
const reason = (needs: Filling['needs'], people: Filling['people'], ...holds: readonly Filled['holds'][number][]) =>
  reasonsIn(
    { needs, people, apart: (one, other) => one + other === 1 },
    people.map((_, index) => holds[index] ?? new Map()),
    (role) => ROLES[role] ?? '',
    (owner) => PEOPLE[owner] ?? '',
  )(0);
const somebody: Filling['needs'] = [null, null, null];

describe('a role that needs one person', () => {
  test('is held by somebody', () => {
    expect(reason(somebody, [person(0, 0)], new Map([[0, 0]]))).toBe('Somebody holds it.');
  });

  test('is held by nobody, since nobody is ready', () => {
    expect(reason(somebody, [person(0, 1)], new Map([[1, 0]]))).toBe('Nobody is ready for it.');
  });

  test('is held by nobody, since those who are ready hold what is kept apart from it', () => {
    expect(
      reason(
        somebody,
        [person(0, 0, 1, 2), person(1, 0, 1)],
        new Map([
          [2, 0],
          [1, 0],
        ]),
        new Map([[1, 0]]),
      ),
    ).toBe(
      'The model keeps it apart from work that those who are ready already do: ann holds checker, bo holds checker.',
    );
    // Somebody else who is ready, and holds nothing that is kept apart, is not named.
    expect(reason(somebody, [person(0, 0, 2), person(1, 0, 1)], new Map([[2, 0]]), new Map([[1, 0]]))).toBe(
      'The model keeps it apart from work that those who are ready already do: bo holds checker.',
    );
  });
});

describe('a role whose positions are counted', () => {
  const needs: Filling['needs'] = [1.5 * FULL, null, null];

  test('is filled', () => {
    const both = [person(0, 0), person(1, 0)];
    expect(reason(needs, both, new Map([[0, FULL]]), new Map([[0, FULL / 2]]))).toBe('1.5 of 1.5 positions filled.');
  });

  test('is filled in part, by those who have no more time', () => {
    expect(reason(needs, [person(0, 0)], new Map([[0, FULL]]))).toBe(
      '1 of 1.5 positions filled. Those who are ready have no more time.',
    );
  });

  test('is filled in part, to three decimal places and never more than it is', () => {
    const thirds = reason([FULL, null, null], [person(0, 0)], new Map([[0, (2 * FULL) / 3]]));
    expect(thirds).toBe('0.666 of 1 positions filled. Those who are ready have no more time.');
    expect(reason(needs, [])).toBe('0 of 1.5 positions filled. Nobody is ready for it.');
  });
});
