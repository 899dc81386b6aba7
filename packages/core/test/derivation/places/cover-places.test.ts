import { describe, expect, test } from 'vitest';
import { readEvidenceOptions } from '../../../src/derivation/evidence/evidence-options.js';
import { coverOfPlaces } from '../../../src/derivation/places/cover-places.js';
import { teamReading } from '../../../src/derivation/places/team-reading.js';
import { coverPlaces, type ImplementationModel, type TeamInput } from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import { done, member, newspaper, schoolsIn } from '../support/newspaper.js';

const hill = { id: 'hill', title: 'Hill' };
const model = newspaper({ scopes: { checker: 'district' } });

/** The cover of a team whose evidence names nothing beyond the given models. */
const coverOf = (team: Partial<TeamInput>, ...models: readonly ImplementationModel[]) => {
  const options = readEvidenceOptions({ models }, 'this test', null);
  const reading = teamReading({ model: 'newspaper', places: [hill], ...team }, models, 'this test', options.limits);
  return coverOfPlaces(reading, options, false);
};
type Cover = ReturnType<typeof coverOf>;
const heldIn = ({ roles }: Cover) =>
  roles.map(({ role, place, holders }) => `${role} ${place}: ${holders.map(({ person }) => person).join()}`);

describe('coverPlaces', () => {
  test('counts the learners of the schools that a place serves, where all of them state how many', () => {
    const learners = (...each: readonly (number | undefined)[]) => {
      const schools = each.map((count, index) => ({
        id: `s${index}`,
        title: 'S',
        in: 'river',
        ...(count === undefined ? {} : { learners: count }),
      }));
      const { roles } = coverOf({ places: [...schoolsIn('river'), ...schools, { ...hill, learners: 7 }] }, model);
      return roles.flatMap(({ role, place, learners: count }) => (role === 'checker' ? [[place, count]] : []));
    };
    expect(learners(100, 50)).toEqual([
      ['river', 150],
      ['hill', 7],
    ]);
    expect(learners(100, undefined)[0]).toEqual(['river', null]);
    expect(learners(undefined, 100)[0]).toEqual(['river', null]);
  });

  test('has a shared role once, and says where somebody holds another', () => {
    const people = [member('ann', [], done('write', 'check'), { at: 'hill' })];
    const cover = coverOf({ places: schoolsIn('river', 'hill', 'mill'), people }, model);
    expect(heldIn(cover)).toEqual([
      'writer hill: ann',
      'writer mill: ',
      'checker river: ',
      'editor hill: ',
      'editor mill: ',
    ]);
    expect(cover.roles[2]?.text).toContain('ann holds writer at hill.');
    const alone = coverOf({ places: schoolsIn('river', 'hill'), people }, model);
    expect(alone.roles[1]?.text).toContain('ann holds writer.');
  });

  test('gives the time of somebody to the roles of a model in their order, in whichever order places are', () => {
    const free = newspaper({ scopes: { checker: 'district' }, separate: [] });
    const places = schoolsIn('river', 'hill').map((place) => ({
      ...place,
      headcounts: place.id === 'river' ? { checker: 1 } : { writer: 1, editor: 1 },
    }));
    for (const each of [places, places.toReversed()]) {
      const people = [member('ann', [], done('write', 'check', 'print'), { at: 'hill' })];
      expect(heldIn(coverOf({ places: each, people }, free))).toEqual([
        'writer hill: ann',
        'checker river: ',
        'editor hill: ',
      ]);
    }
  });

  test('keeps apart what the model of any school does, whichever roles the others have', () => {
    const free = newspaper({ id: 'free', separate: [] });
    const editors = newspaper({ id: 'editors', roles: ['editor'], separate: [] });
    const places = [
      hill,
      { id: 'mill', title: 'Mill', model: 'free' },
      { id: 'lake', title: 'Lake', model: 'editors' },
    ];
    const people = [member('bo', [], done('write', 'check', 'print'), { at: 'mill' })];
    expect(
      heldIn(coverOf({ places, people }, newspaper(), free, editors)).filter((each) => each.includes('bo')),
    ).toEqual(['writer mill: bo', 'editor mill: bo']);
  });

  test('ranks candidates only where that is asked', () => {
    const places = [hill];
    const people = [member('ann', []), member('bo', [], [{ kind: 'implementation' }])];
    const easy = newspaper({ level: 2 });
    const of = (options: { readonly ranked?: boolean }) =>
      coverPlaces(
        { model: 'newspaper', places, people: people.map(({ roles: _, ...each }) => each) },
        [easy],
        options,
      ).roles[0]?.candidates.map(({ person }) => person);
    expect([of({}), of({ ranked: false }), of({ ranked: true })]).toEqual([
      ['ann', 'bo'],
      ['ann', 'bo'],
      ['bo', 'ann'],
    ]);
  });
});

describe('what coverPlaces refuses', () => {
  const refused = (team: object, options: unknown = {}): readonly string[] =>
    refusals(() =>
      Reflect.apply(coverPlaces, null, [{ model: 'newspaper', places: [hill], ...team }, [model], options]),
    );

  test('is a headcount of a role that is not held there', () => {
    const [river, ...schools] = schoolsIn('river', 'hill');
    expect(refused({ places: [{ ...river, headcounts: { writer: 2, zookeeping: 1 } }, ...schools] })).toEqual([
      'places[0].headcounts.writer (held-elsewhere): "writer" is held at "hill", so the headcount at "river" counts ' +
        'for nothing; give it at "hill" instead',
      'places[0].headcounts.zookeeping (unknown-role): no model of "river" has the role "zookeeping"; name one of ' +
        'writer, checker, editor',
    ]);
  });

  test('is a model that was not given, before its headcounts are looked at', () => {
    expect(refused({ places: [{ ...hill, model: 'nowhere', headcounts: { zookeeping: 1 } }] })).toEqual([
      'places[0].model (unknown-model): "nowhere" is not one of the models that were given; expected one of ' +
        '"newspaper"',
    ]);
    expect(refused({ places: [{ ...hill, in: 'hill', headcounts: { zookeeping: 1 } }] })).toEqual([
      'places[0].in (not-wider): a school has to be in a place of a wider scope; "hill" is a school',
    ]);
  });

  test('is what people name that does not exist', () => {
    const people = [member('ann', []), member('bo', ['writr'])];
    expect(refused({ people })).toEqual([
      expect.stringMatching(/^people\[1\]\.roles\[0\] \(unknown-role\): "writr" .*did you mean "writer"\?$/),
    ]);
  });

  test('is what are no options, and no models, with the function', () => {
    const cover =
      (...rest: readonly unknown[]) =>
      () => {
        Reflect.apply(coverPlaces, null, [{ model: 'newspaper', places: [hill] }, ...rest]);
      };
    expect(cover([model], { asOf: 'soon' })).toThrow('options of coverPlaces');
    expect(cover([model], null)).toThrow('expected options');
    expect(cover([model], 5)).toThrow('expected options');
    expect(cover(null)).toThrow('coverPlaces: models');
    expect(cover(null)).toThrow('expected a list of what parseModel gives, found null');
  });
});
