import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  checkTeam,
  coverPlaces,
  coverTeam,
  editModel,
  handoffs,
  models,
  type TeamInput,
  teamHandoffs,
} from '../../../src/index.js';
import { district, person, type RoleId, scoped, shared, staff } from './support/districts.js';

/** A result without the names of places. */
const unplaced = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) => (key === 'place' || key === 'places' || key === 'path' ? undefined : each)),
  );

describe('a district of one school equals the school, to the bit', () => {
  const ranges = fc.record({
    scope: fc.constantFrom<'school' | 'district' | 'state'>('school', 'district', 'state'),
    people: fc.array(fc.subarray<RoleId>(['teacher', 'validator', 'school-leader']), { maxLength: 3 }),
    headcount: fc.constantFrom(undefined, 0.5, 1.5),
  });
  test('in cover, diagnostics and hand-offs', () => {
    fc.assert(
      fc.property(ranges, ({ scope, people, headcount }) => {
        const model = scoped({ validator: scope });
        const at = (place: string) => people.map((roles, index) => person(`p${index}`, place, ...roles));
        const counted = headcount === undefined ? {} : { headcounts: { teacher: headcount } };
        const alone: TeamInput = {
          model: 'validator',
          places: [{ id: 'hill', title: 'Hill', ...counted }],
          people: at('hill'),
        };
        const one: TeamInput = {
          ...alone,
          places: [
            { id: 'river', title: 'River', scope: 'district' },
            { id: 'hill', title: 'Hill', in: 'river', ...counted },
          ],
        };
        expect(unplaced(coverPlaces(one, [model]))).toEqual(unplaced(coverPlaces(alone, [model])));
        expect(unplaced(checkTeam(one, [model]))).toEqual(unplaced(checkTeam(alone, [model])));
        expect(unplaced(teamHandoffs(one, [model]))).toEqual(unplaced(teamHandoffs(alone, [model])));
        // And the cover of the school equals that of the same people without places.
        const { roles, uncovered, cannotLose, mutual, proved } = coverPlaces(alone, [model]);
        const cover = coverTeam(at('hill'), model, counted);
        expect(unplaced(roles.map(({ learners: _, ...role }) => role))).toEqual(cover.roles);
        expect(uncovered.map(({ role }) => role)).toEqual(cover.uncovered);
        expect(cannotLose.map((each) => ({ ...each, roles: each.roles.map(({ role }) => role) }))).toEqual(
          cover.cannotLose,
        );
        expect([mutual, proved]).toEqual([cover.mutual, cover.proved]);
        const ofModel = checkModel(model).map(({ message }) => message);
        expect(checkTeam(alone, [model]).map(({ message }) => message)).toEqual(expect.arrayContaining(ofModel));
        expect(teamHandoffs(alone, [model])).toMatchObject({ within: handoffs(model).length, across: 0 });
      }),
      { numRuns: 6 },
    );
  });
});

describe('a district of three schools that share a validator', () => {
  const team = district(['hill', 'mill', 'lake'], staff('hill', 'mill', 'lake'));

  test('holds school roles in each school, and the validator once', () => {
    const cover = coverPlaces(team, [shared]);
    expect(
      cover.roles.map(({ role, place, holders }) => `${role} ${place} ${holders.map((each) => each.person)}`),
    ).toEqual([
      'teacher hill hill-t',
      'teacher mill mill-t',
      'teacher lake lake-t',
      'validator river val',
      'school-leader hill hill-l',
      'school-leader mill mill-l',
      'school-leader lake lake-l',
    ]);
    // A school’s own roles serve its learners; a shared one serves those of all schools.
    expect(cover.roles.map(({ learners }) => learners)).toEqual([200, 200, 200, 600, 200, 200, 200]);
    expect(cover.uncovered).toEqual([]);
    expect(cover.cannotLose).toContainEqual({ person: 'val', roles: [{ role: 'validator', place: 'river' }] });
    expect(cover.cannotLose).toHaveLength(7);
    expect(cover.profiles).toBe(models.validator.roles.length);
    expect(checkTeam(team, [shared]).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('counts hand-offs with the validator across places, apart', () => {
    const { within, across, schools } = teamHandoffs(team, [shared]);
    const all = handoffs(shared);
    const withValidator = all.filter(({ from, to }) => from.role === 'validator' || to.role === 'validator').length;
    expect(schools).toEqual(
      ['hill', 'mill', 'lake'].map((place) => ({ place, within: all.length - withValidator, across: withValidator })),
    );
    expect([within, across]).toEqual([3 * (all.length - withValidator), 3 * withValidator]);
    expect(teamHandoffs(team, [models.validator])).toMatchObject({ within: 3 * all.length, across: 0 });
  });

  test('a school without a leader is found, and only there', () => {
    const missing = district(['hill', 'mill'], [...staff('hill'), person('mill-t', 'mill', 'teacher')]);
    const found = checkTeam(missing, [shared]).filter(({ policy }) => policy === 'cover');
    expect(found.map(({ message, places }) => [message, places])).toEqual([
      ['"school-leader" is not filled at "mill". Nobody is ready for it.', ['mill']],
    ]);
  });

  test('separation holds for a person over all places', () => {
    const both = person('bo', { hill: 0.5, mill: 0.5 }, 'teacher', 'validator');
    const errors = checkTeam(district(['hill', 'mill'], [both]), [shared]).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ policy, message, places }) => [policy, message, places])).toEqual([
      ['declared-separations', '"bo" holds "teacher" and "validator", which the model keeps apart', ['hill', 'mill']],
    ]);
    const { roles } = coverPlaces(district(['hill', 'mill'], [both]), [shared]);
    const held = roles.filter(({ holders }) => holders.length > 0).map(({ role }) => role);
    expect(held.includes('teacher') && held.includes('validator')).toBe(false);
  });

  test('time is shared between places as the team says', () => {
    const split = district(['hill', 'mill'], [{ ...person('lee', { hill: 0.6, mill: 0.4 }, 'teacher'), fte: 0.5 }]);
    const wanted = {
      ...split,
      places: split.places.map((place) => (place.id === 'river' ? place : { ...place, headcounts: { teacher: 1 } })),
    };
    expect(
      coverPlaces(wanted, [shared]).roles.flatMap(({ role, place, holders }) =>
        role === 'teacher' ? [[place, holders.map(({ fte }) => fte)]] : [],
      ),
    ).toEqual([
      ['hill', [0.3]],
      ['mill', [0.2]],
    ]);
  });
});

describe('places with models of their own', () => {
  const own = editModel(models.validator, (draft) => {
    draft.id = 'mill-variant';
  }).model;

  test('a role is shared where both models share it', () => {
    const team = district(['hill', 'mill'], staff('hill', 'mill'));
    const variant = {
      ...team,
      places: team.places.map((place) => (place.id === 'mill' ? { ...place, model: 'mill-variant' } : place)),
    };
    const { roles } = coverPlaces(variant, [shared, own]);
    expect(roles.flatMap(({ role, place }) => (role === 'validator' ? [place] : []))).toEqual(['river', 'mill']);
    const wide = editModel(own, (draft) => {
      for (const role of draft.roles) if (role.id === 'school-leader') role.scope = 'district';
    }).model;
    expect(
      checkTeam(variant, [shared, wide])
        .filter(({ policy }) => policy === 'one-accountable')
        .map(({ message }) => message),
    ).toEqual(['"mill" holds "school-leader" for the district, at "river", whose model holds it for each school']);
  });

  test('a school outside the district is told of', () => {
    const team = district(['hill'], staff('hill'));
    const found = checkTeam({ ...team, places: [...team.places, { id: 'far', title: 'Far' }] }, [shared]);
    expect(found.filter(({ policy }) => policy === 'one-accountable').map(({ message }) => message)).toEqual([
      '"far" is in no district, so "validator" is held at "far" alone',
    ]);
  });
});

test('100 schools with the same roles derive one profile a role', () => {
  const schools = Array.from({ length: 100 }, (_, index) => `school-${index + 1}`);
  const cover = coverPlaces(district(schools, [person('val', 'river', 'validator')]), [shared]);
  expect(cover.profiles).toBe(models.validator.roles.length);
  expect(cover.roles).toHaveLength(2 * 100 + 1);
});

test('careless names in a team are found, with the nearest spelling', () => {
  const careless = district(['hill'], [{ id: 'ann', name: 'Ann', roles: ['techer'], at: 'hill', evidence: [] }]);
  const [first] = checkTeam(careless, [shared]).filter(({ severity }) => severity === 'error');
  expect(first).toMatchObject({
    path: 'people[0].roles[0]',
    message: 'no model of "hill" has the role "techer"',
    hint: 'write "teacher"',
  });
  expect(() => checkTeam({ ...careless, model: 'validater' }, [shared])).toThrow(
    'model: "validater" is not one of the models that were given; did you mean "validator"?',
  );
});

describe('what would be left out without a word is told of', () => {
  const told = (team: TeamInput, model = shared) =>
    checkTeam(team, [model])
      .filter(({ path, policy }) => path.includes('headcounts') || (policy === 'cover' && path === 'places[3]'))
      .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);

  test('a headcount at a place where nobody holds the role', () => {
    const { places, ...team } = district(['hill', 'mill'], []);
    const [river, ...schools] = places;
    if (river === undefined) throw new Error('there is one');
    const counted: TeamInput = {
      ...team,
      places: [
        { ...river, headcounts: { teacher: 9, validator: 1 } },
        ...schools.map((school) => ({ ...school, headcounts: { validator: 2, teacher: 3 } })),
      ],
    };
    expect(told(counted)).toEqual([
      'error places[0].headcounts.teacher: "teacher" is held at "hill", "mill", so the headcount at "river" counts ' +
        'for nothing',
      'error places[1].headcounts.validator: "validator" is held at "river", so the headcount at "hill" counts for ' +
        'nothing',
      'error places[2].headcounts.validator: "validator" is held at "river", so the headcount at "mill" counts for ' +
        'nothing',
    ]);
  });

  test('a district without schools beside one that has some, with its people', () => {
    const { places, ...team } = district(['hill', 'mill'], [person('ann', 'ridge', 'validator')]);
    const ridge = { id: 'ridge', title: 'Ridge District', scope: 'district' as const };
    expect(told({ ...team, places: [...places, ridge] })).toEqual([
      'warning places[3]: no school is in "ridge", so none of its roles is checked; nor is the work of ' + 'ann there',
    ]);
    expect(told({ ...team, places: [ridge] })).toEqual([]);
  });
});

test('three thirds are a whole, and no position is too small to be counted', () => {
  const thirds = ['a', 'b', 'c'].map((id) => ({ ...person(id, undefined, 'validator'), fte: 1 / 3 }));
  expect(coverTeam(thirds, models.validator, { headcounts: { validator: 1 } }).uncovered).not.toContain('validator');
  expect(() => coverTeam(thirds, models.validator, { headcounts: { validator: 0.0004 } })).toThrow(
    'expected at least 0.001',
  );
  const [text] = coverTeam([], models.validator, { headcounts: { teacher: 0.001 } }).roles.map((each) => each.text);
  expect(text).toBe('0 of 0.001 positions filled. Nobody is ready for it.');
});

test('a headcount of a role that no educator holds is told as what it is, as for one place', () => {
  for (const role of ['learner', 'family']) {
    const team = { model: 'validator', places: [{ id: 'hill', title: 'Hill School', headcounts: { [role]: 240 } }] };
    const message = `"${role}" is not a role that educators hold, so it needs no cover`;
    const hint = 'count teacher, validator, school-leader';
    expect(checkTeam(team, [models.validator])).toContainEqual(
      expect.objectContaining({ severity: 'error', path: `places[0].headcounts.${role}`, message, hint }),
    );
    expect(() => coverPlaces(team, [models.validator])).toThrow(`${message}; ${hint}`);
    expect(() => coverTeam([], models.validator, { headcounts: { [role]: 240 } })).toThrow(`${message}; ${hint}`);
  }
});
