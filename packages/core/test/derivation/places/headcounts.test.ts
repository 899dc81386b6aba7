import { describe, expect, test } from 'vitest';
import { headcountsOf, unknownRole } from '../../../src/derivation/places/headcounts.js';
import { teamReading } from '../../../src/derivation/places/team-reading.js';
import type { TeamInput } from '../../../src/index.js';
import { newspaper } from '../support/newspaper.js';

const model = newspaper({ scopes: { checker: 'district' } });
const small = newspaper({ id: 'small', roles: ['writer'] });
const [river, hill, mill] = [
  { id: 'river', title: 'River', scope: 'district' as const },
  { id: 'hill', title: 'Hill', in: 'river' },
  { id: 'mill', title: 'Mill', in: 'river' },
];
const far = { id: 'far', title: 'Far' };
/** What is said of the headcounts of the first place. */
const told = (...places: TeamInput['places']) =>
  headcountsOf(teamReading({ model: 'newspaper', places }, [model, small], 'this test', {}), 0);

describe('a headcount of a role', () => {
  test('says nothing where the role is held', () => {
    expect(told(hill, river)).toEqual([]);
    expect(told({ ...hill, headcounts: { writer: 2, editor: 1 } }, river, mill)).toEqual([]);
    expect(told({ ...river, headcounts: { checker: 2 } }, hill, mill)).toEqual([]);
  });

  test('at a place that holds it in none of its schools is given at another', () => {
    const elsewhere = (role: string, place: string, where: string) => ({
      policy: 'cover',
      severity: 'error',
      path: `places[0].headcounts.${role}`,
      places: [place],
      message: `"${role}" is held at ${where}, so the headcount at "${place}" counts for nothing`,
      hint: `give it at ${where} instead`,
    });
    // Neither a school outside, nor one whose model has no such role, holds it for the district.
    const wide = { ...river, headcounts: { editor: 1 } };
    expect(told(wide, hill, mill, far)).toEqual([elsewhere('editor', 'river', '"hill", "mill"')]);
    expect(told(wide, hill, { ...mill, model: 'small' })).toEqual([elsewhere('editor', 'river', '"hill"')]);
    expect(told({ ...hill, headcounts: { checker: 1 } }, river, mill)).toEqual([
      elsewhere('checker', 'hill', '"river"'),
    ]);
    // A place without schools holds nothing, and is told of as such.
    expect(told({ id: 'ridge', title: 'Ridge', scope: 'district', headcounts: { editor: 1 } }, far)).toEqual([]);
  });

  test('is of a role of educators in the models of the place and of its schools', () => {
    expect(told({ ...hill, model: 'small', headcounts: { editor: 1 } }, river, mill)).toEqual([
      {
        policy: 'known-roles',
        severity: 'error',
        path: 'places[0].headcounts.editor',
        places: ['hill'],
        message: 'no model of "hill" has the role "editor"',
        hint: 'name one of writer',
      },
    ]);
    expect(told({ ...river, headcounts: { zookeeping: 1 } }, hill, mill)).toMatchObject([
      { message: 'no model of "river" has the role "zookeeping"', hint: 'name one of writer, checker, editor' },
    ]);
    expect(told({ ...river, model: 'small', headcounts: { pupil: 9 } }, { ...hill, model: 'newspaper' })).toEqual([
      {
        policy: 'known-roles',
        severity: 'error',
        path: 'places[0].headcounts.pupil',
        places: ['river'],
        message: '"pupil" is not a role that educators hold, so it needs no cover',
        hint: 'count writer, checker, editor',
      },
    ]);
  });
});

test('a role that no model has is told with the nearest one, or else with the first fifteen', () => {
  const known = Array.from({ length: 16 }, (_, index) => `role-${index}`);
  expect(unknownRole('zookeeping', known, 'people[0].roles[0]', ['hill', 'mill'])).toEqual({
    policy: 'known-roles',
    severity: 'error',
    path: 'people[0].roles[0]',
    places: ['hill', 'mill'],
    message: 'no model of "hill", "mill" has the role "zookeeping"',
    hint: `name one of ${known.slice(0, 15).join(', ')}`,
  });
  expect(unknownRole('roll-1', known, '', []).hint).toBe('write "role-1"');
});
