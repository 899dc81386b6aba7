import { describe, expect, test } from 'vitest';
import { briefModel, models, parseModel } from '../../src/index.js';

/** A model as people write it, with something in each kind of part, false and 0 among them. */
const written = {
  id: 'bakery',
  title: 'Bakery',
  levels: { responsible: 4, supervised: 2, accountable: 3, consulted: 2, informed: 1 },
  settings: { resultDays: 0 },
  roles: [
    {
      id: 'baker',
      title: 'Baker',
      actors: ['onsite-educator'],
      responsible: ['bread'],
      habits: ['Tastes.', 'Smiles.'],
    },
    {
      id: 'guest',
      title: 'Guest',
      actors: ['partner'],
      habits: [
        { id: 'asks', statement: 'Asks for more.' },
        { id: 'tips', statement: 'Tips.', source: 'a book' },
      ],
    },
  ],
  policies: {
    evidence: [
      {
        id: 'attested',
        sentence: 'Somebody else says so.',
        rule: { kind: 'attested', kinds: ['study'], level: 2, orSource: false },
      },
    ],
  },
  tools: [{ id: 'oven', title: 'Oven', kind: 'dashboard' }],
} as const;

const bread = {
  id: 'bread',
  title: 'Bread',
  kind: 'learning',
  subject: 'learner-objective',
  machine: {
    initial: 'bake',
    context: { burnt: false, turns: 0 },
    states: { bake: { on: { baked: 'done' } }, done: { type: 'final' } },
  },
  steps: [
    {
      id: 'bake',
      performers: ['onsite-educator'],
      effort: { min: 1, mode: 2, max: 3, source: 'assumption: made up' },
    },
  ],
} as const;

describe('a model in brief', () => {
  test('is as people write it: without empty parts, and habits as sentences where these yield their ids', () => {
    const model = parseModel({ ...written, elements: [bread] });
    expect(briefModel(model)).toEqual({ ...written, elements: [bread] });
  });

  test('says of a rule what is false', () => {
    const { evidence } = written.policies;
    expect(briefModel({ ...models.validator, policies: { separate: [], rules: [], evidence } }).policies).toEqual({
      evidence,
    });
  });

  test('leaves out the levels where they are the usual ones', () => {
    expect(briefModel(models.singleTeacher)).not.toHaveProperty('levels');
    const usual = { responsible: 3, supervised: 2, accountable: 3, consulted: 2, informed: 1 };
    expect(models.singleTeacher.levels).toEqual(usual);
  });

  const rule = (asked: object) => ({ id: 'rule', sentence: 'A rule.', severity: 'error', rule: asked });
  const bake = { on: { baked: 'done' } };
  const ovens = { ...bake, initial: 'warm', states: { warm: { on: { heated: 'hot' } }, hot: {} } };

  test.each<[string, object, object]>([
    [
      'no events where some must be named',
      { policies: { rules: [rule({ kind: 'cadence-is-about', ofEach: [] })] } },
      {},
    ],
    [
      'no work where any is meant otherwise',
      { policies: { rules: [rule({ kind: 'never-accountable', actors: ['learner'], work: [] })] } },
      {},
    ],
    ['no artifacts where those of the steps are meant otherwise', {}, { consumes: [] }],
    ['no events where those of the machine are meant otherwise', {}, { receives: [] }],
    [
      'a state that nothing leads out of but what leads out of the one around it',
      {},
      { machine: { initial: 'bake', states: { bake: ovens, done: { type: 'final' } } } },
    ],
    [
      'a fact that is an empty text',
      {},
      { machine: { initial: 'bake', context: { note: '' }, states: { bake, done: { type: 'final' } } } },
    ],
  ])('keeps what is empty where its absence means something else: %s', (_, part, ofElement) => {
    const model = parseModel({ ...written, ...part, elements: [{ ...bread, ...ofElement }] });
    expect(parseModel(briefModel(model))).toEqual(model);
    expect(briefModel(model)).toMatchObject({ ...part, elements: [ofElement] });
  });

  test.each(Object.values(models).map((model) => [model.title, model] as const))(
    'of %s is read as the same model, and shorter',
    (_, model) => {
      const brief = briefModel(model);
      expect(parseModel(brief)).toEqual(model);
      expect(JSON.stringify(brief).length).toBeLessThan(JSON.stringify(model).length);
    },
  );
});
