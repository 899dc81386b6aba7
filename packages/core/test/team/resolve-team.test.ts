import { expect, test } from 'vitest';
import {
  checkTeam,
  coverPlaces,
  editModel,
  InputError,
  models,
  parseTeam,
  resolveTeam,
  teamHandoffs,
} from '../../src/index.js';

const ours = editModel(models.validator, (draft) => {
  draft.id = 'our-school';
}).model;
const theirs = { ...models.singleTeacher, id: 'their-school' };
const files: Readonly<Record<string, unknown>> = {
  './our-school.yaml': ours,
  'their-school.json': theirs,
  './copy.yaml': ours,
};
const written = {
  model: './our-school.yaml',
  places: [
    { id: 'hill', title: 'Hill School' },
    { id: 'mill', title: 'Mill School', model: 'their-school.json' },
    { id: 'lake', title: 'Lake School', model: 'khan-academy' },
    { id: 'moor', title: 'Moor School', model: './our-school.yaml' },
  ],
  people: [
    {
      id: 'ann',
      name: 'Ann',
      roles: ['validater'],
      at: 'hill',
      evidence: [{ kind: 'study', role: 'teacher', model: 'our-school' }],
    },
  ],
} as const;
const issuesOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, code, message }) => [path, code, message]);
    throw error;
  }
  throw new Error('nothing was refused');
};

test('a team names models by path, which are read once each, where it names them, and checked like any others', () => {
  const asked: string[] = [];
  const { team, models: own } = resolveTeam(written, {
    resolve: (path, where) => {
      asked.push(`${where}: ${path}`);
      return files[path];
    },
  });
  expect(asked).toEqual(['model: ./our-school.yaml', 'places[1].model: their-school.json']);
  expect([team.model, ...team.places.map(({ model }) => model)]).toEqual([
    'our-school',
    undefined,
    'their-school',
    'khan-academy',
    'our-school',
  ]);
  const given = [...own, models.khanAcademyCoach];
  const byId = parseTeam({ ...written, model: 'our-school', places: team.places });
  expect(team).toEqual(byId);
  expect(checkTeam(team, given)).toEqual(checkTeam(byId, [ours, theirs, models.khanAcademyCoach]));
  expect(checkTeam(team, given).map(({ hint }) => hint)).toContain('write "validator"');
  expect(() => coverPlaces(team, given)).toThrow(
    'people[0].roles[0] (ann): "validater" is not a role of these models; did you mean "validator"?',
  );
  const people = team.people.map((person) => ({ ...person, roles: ['validator'] }));
  expect(coverPlaces({ ...team, people }, given).roles.map(({ place }) => place)).toContain('mill');
  expect(teamHandoffs(team, given).within).toBeGreaterThan(0);
});

test('without anything to read them, a path is refused where it is', () => {
  expect(issuesOf(() => parseTeam(written)).map(([path, code]) => [path, code])).toEqual([
    ['model', 'unresolved-model'],
    ['places[1].model', 'unresolved-model'],
    ['places[3].model', 'unresolved-model'],
  ]);
  expect(() => parseTeam(JSON.stringify(written))).toThrow(
    '"./our-school.yaml" is the path of a model; read it by resolveTeam',
  );
});

test('two models of one id are refused, and so is a model that is none, as what it is', () => {
  const resolve = (path: string): unknown => files[path];
  const twins = [
    { id: 'hill', title: 'Hill', model: './copy.yaml' },
    { id: 'mill', title: 'Mill', model: 'our-school' },
  ];
  expect(issuesOf(() => resolveTeam({ ...written, places: twins, people: [] }, { resolve }))).toEqual([
    [
      'places[0].model',
      'duplicate-id',
      '"./copy.yaml" and "./our-school.yaml" (model) are two models with the same id, "our-school"; give one of ' +
        'them another',
    ],
    ['places[1].model', 'duplicate-id', expect.stringContaining('"our-school" and "./our-school.yaml" (model)')],
  ]);
  expect(() => resolveTeam({ ...written, model: './none.yaml' }, { resolve })).toThrow('model');
  expect(() => resolveTeam({ model: 7, places: [] }, { resolve })).toThrow(
    'expected the id of a model, or in a file the path of one',
  );
  const broken = (): never => {
    throw new Error('no such file');
  };
  expect(() => resolveTeam(written, { resolve: broken })).toThrow('no such file');
});
