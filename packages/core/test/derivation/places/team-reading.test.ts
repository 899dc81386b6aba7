import { describe, expect, test } from 'vitest';
import { modelsAlong, teamReading } from '../../../src/derivation/places/team-reading.js';
import type { TeamInput } from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import { member, newspaper } from '../support/newspaper.js';

const models = ['newspaper', 'own', 'other'].map((id) => newspaper({ id, scopes: { checker: 'district' } }));
const places = [
  { id: 'river', title: 'River', scope: 'district' as const, model: 'own' },
  { id: 'hill', title: 'Hill', in: 'river' },
  { id: 'mill', title: 'Mill', in: 'river', model: 'other' },
  { id: 'far', title: 'Far' },
  { id: 'ridge', title: 'Ridge', scope: 'district' as const },
];
const read = (team: Partial<TeamInput> = {}) =>
  teamReading({ model: 'newspaper', places, ...team }, models, 'this test', {});

describe('a team that is read', () => {
  test('has the model of each place: its own, that of the place it is in, or that of the team', () => {
    const { modelOf, schools, serves } = read();
    const ids = places.map(({ id }) => id);
    expect(ids.map((id) => modelOf(id).model.id)).toEqual(['own', 'own', 'other', 'newspaper', 'newspaper']);
    expect(ids.map(serves)).toEqual([2, 1, 1, 1, 0]);
    expect(schools.map(({ school, reading }) => [school.id, reading.model.id])).toEqual([
      ['hill', 'own'],
      ['mill', 'other'],
      ['far', 'newspaper'],
    ]);
  });

  test('has each role at the place of its scope, or else at the next narrower one', () => {
    expect(read().schools.map(({ placeOf }) => ['writer', 'checker'].map((role) => placeOf(role).id))).toEqual([
      ['hill', 'river'],
      ['mill', 'river'],
      ['far', 'far'],
    ]);
  });

  test('has the models of somebody’s places, and of the schools along them, each once', () => {
    const reading = read();
    const along = (at: string | readonly string[]) =>
      modelsAlong(reading, member('ann', [], [], { at: typeof at === 'string' ? at : [...at] })).map(({ id }) => id);
    expect(along('hill')).toEqual(['own']);
    expect(along('river')).toEqual(['own', 'other']);
    expect(along('ridge')).toEqual(['newspaper']);
    expect(along(['mill', 'far'])).toEqual(['other', 'newspaper']);
  });
});

test('further problems are looked for with places that fit together, and without them otherwise', () => {
  const also = (team: Partial<TeamInput>) => {
    const seen: (string | undefined)[] = [];
    const issues = refusals(() =>
      teamReading({ model: 'newspaper', places, ...team }, models, 'this test', {}, (_, reading) => {
        seen.push(reading?.team.model);
        return [{ path: 'people', code: 'missing', message: 'nobody' }];
      }),
    );
    return { seen, issues };
  };
  const more = 'people (missing): nobody';
  expect(also({})).toEqual({ seen: ['newspaper'], issues: [more] });
  expect(also({ model: 'nowhere' })).toEqual({
    seen: [undefined],
    issues: [
      expect.stringMatching(/^model \(unknown-model\): "nowhere" is not one of the models that were given/),
      more,
    ],
  });
  expect(also({ places: [{ id: 'hill', title: 'Hill', in: 'hill' }] })).toEqual({
    seen: [undefined],
    issues: [expect.stringMatching(/^places\[0\]\.in \(not-wider\)/), more],
  });
});

test('what are no models is refused, with the function that reads the team', () => {
  const act = () => Reflect.apply(teamReading, null, [{}, 'newspaper', 'this test', {}]);
  expect(act).toThrow('this test: models');
  expect(act).toThrow('expected a list of what parseModel gives, found string');
});
