import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatModel,
  ModelError,
  modelJsonSchema,
  models,
  mostBytes,
  parseModel,
  parseModelText,
  safeParseModel,
} from '../../src/index.js';

const small = {
  id: 'small',
  title: 'Small',
  roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] }],
};

const issuesOf = (input: unknown) => {
  const parsed = safeParseModel(input);
  return parsed.success ? [] : parsed.issues.map(({ path, code, message }) => ({ path, code, message }));
};

describe('parseModel', () => {
  test('fills in every default and freezes all of it', () => {
    const model = parseModel(small);
    expect(model.roles[0]?.consulted).toEqual([]);
    expect(model.levels).toEqual({ responsible: 3, supervised: 2, accountable: 3, consulted: 2, informed: 1 });
    expect(model).toMatchObject({ settings: {}, options: [], cadence: [], automation: [], review: [] });
    expect(model.policies).toEqual({ separate: [], rules: [] });
    expect(Object.isFrozen(model.roles[0]?.responsible)).toBe(true);
  });

  test('gives back the same object for a model it has read', () => {
    expect(parseModel(models.validator)).toBe(models.validator);
  });

  test('says of a family among the actors where it belongs', () => {
    const issues = issuesOf({ ...small, roles: [{ ...small.roles[0], actors: ['family', 'peer-school'] }] });
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'invalid-value: expected "partner", and beside "actors" relation: family, found "family"',
      'invalid-value: expected "partner", and beside "actors" relation: peer-school, found "peer-school"',
    ]);
    expect(
      parseModel({ ...small, roles: [{ ...small.roles[0], actors: ['partner'], relation: 'family' }] }).roles[0]
        ?.relation,
    ).toBe('family');
  });

  test('lists all problems at once, each with its path and the nearest spelling', () => {
    const issues = issuesOf({
      ...small,
      roles: [
        { ...small.roles[0], responsible: ['asess-progress', 'map-objectives/draught'] },
        { ...small.roles[0], actors: ['onsite-educatr'] },
      ],
    });
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'roles[1].actors[0] invalid-value',
      'roles[1].id duplicate-id',
      'roles[0].responsible[0] unknown-element',
      'roles[0].responsible[1] unknown-step',
    ]);
    expect(issues[0]?.message).toContain('did you mean "onsite-educator"?');
    const names = issuesOf({
      ...small,
      roles: [{ ...small.roles[0], responsible: ['asess-progress', 'map-objectives/draught'] }, small.roles[0]],
      people: [{ id: 'p', name: 'P', roles: ['techer'] }],
    });
    expect(names.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'roles[1].id duplicate-id',
      'roles[0].responsible[0] unknown-element',
      'roles[0].responsible[1] unknown-step',
      'people[0].roles[0] unknown-role',
    ]);
    expect(names.map(({ message }) => message).join()).toMatch(/"assess-progress".*"draft".*"teacher"/);
  });

  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a number', 7, ''],
    ['a list', [], ''],
    ['a function', () => 1, ''],
    ['a class instance', new Map(), ''],
    ['a date inside', { ...small, title: new Date(0) }, 'title'],
    ['a missing title', { id: 'x', roles: small.roles }, 'title'],
    ['an id in capitals', { ...small, id: 'Small' }, 'id'],
    ['an empty role list', { ...small, roles: [] }, 'roles'],
    ['an unknown key', { ...small, rolls: [] }, 'rolls'],
    ['an infinite number', { ...small, levels: { responsible: Number.POSITIVE_INFINITY } }, 'levels.responsible'],
    ['level 5', { ...small, levels: { responsible: 5 } }, 'levels.responsible'],
    ['a symbol', { ...small, title: Symbol('x') }, 'title'],
    ['a getter', Object.defineProperty({ ...small }, 'title', { enumerable: true, get: () => 'Small' }), 'title'],
    ['a hole in a list', { ...small, roles: new Array(1) }, 'roles[0]'],
    [
      'work that appears twice',
      { ...small, roles: [{ ...small.roles[0], responsible: ['recommend', 'recommend'] }] },
      'roles[0].responsible[1]',
    ],
    ['a separation of one', { ...small, policies: { separate: [['recommend']] } }, 'policies.separate[0]'],
    [
      'an element of the catalogue again',
      {
        ...small,
        elements: [
          {
            id: 'recommend',
            title: 'R',
            machine: { initial: 'a', states: { a: { on: { x: 'b' } }, b: { type: 'final' } } },
            steps: [{ id: 'a' }],
          },
        ],
      },
      'elements[0].id',
    ],
    [
      'a route from nowhere',
      {
        ...small,
        routes: [{ from: 'recomend', on: 'plan-kept', to: 'recommend', send: 'consider', artifact: 'request' }],
      },
      'routes[0].from',
    ],
    [
      'a route to an event that is not received',
      {
        ...small,
        routes: [{ from: 'recommend', on: 'plan-kept', to: 'recommend', send: 'reconsider', artifact: 'request' }],
      },
      'routes[0].send',
    ],
  ])('refuses %s', (_, input, path) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(() => parseModel(input)).toThrow(ModelError);
  });

  test('refuses cycles, also in machines, which nest', () => {
    const cyclic: Record<string, unknown> = { ...small };
    cyclic.roles = [cyclic];
    expect(issuesOf(cyclic)[0]?.code).toBe('cycle');
    const states: Record<string, unknown> = { a: {} };
    states.a = { states };
    expect(
      issuesOf({
        ...small,
        elements: [{ id: 'x', title: 'X', machine: { initial: 'a', states }, steps: [{ id: 'a' }] }],
      })[0]?.code,
    ).toBe('cycle');
  });

  test('refuses what is nested beyond reason', () => {
    let states: unknown = { a: {} };
    for (let depth = 0; depth < 5000; depth++) states = { a: { states } };
    expect(issuesOf({ ...small, elements: [{ machine: { states } }] })[0]?.code).toBe('too-deep');
  });

  test('refuses __proto__ keys, and no prototype is touched', () => {
    const hostile: unknown = JSON.parse('{ "id": "x", "__proto__": { "polluted": true }, "title": "X", "roles": [] }');
    expect(issuesOf(hostile).map(({ code }) => code)).toContain('forbidden-key');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('refuses texts of five megabytes in bounded time, and quotes none of them', () => {
    const long = 'x'.repeat(mostBytes + 1);
    const issues = issuesOf({ ...small, id: long, roles: [{ ...small.roles[0], responsible: [long] }] });
    expect(issues.map(({ code }) => code)).toEqual(['too-long', 'too-long']);
    expect(issues.map(({ message }) => message).join('').length).toBeLessThan(500);
    expect(() => parseModelText(long)).toThrow(`more than ${mostBytes} bytes`);
  });

  test('refuses a proxy that throws', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('boo');
        },
      },
    );
    expect(issuesOf({ ...small, tools: trap })[0]?.code).toBe('unreadable');
  });

  test('answers anything at all with a model or a ModelError', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        (input) => {
          const parsed = safeParseModel(input);
          expect(parsed.success).toBe(false);
          if (!parsed.success) expect(parsed.error).toBeInstanceOf(ModelError);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('answers a good document with one thing put wrong with a model or a ModelError, never with a crash', () => {
    const document: unknown = JSON.parse(formatModel(models.flexBlend, 'json'));
    fc.assert(
      fc.property(fc.nat(), fc.anything(), (pick, junk) => {
        const copy = structuredClone(document);
        const places: [object, string][] = [];
        const walk = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          for (const key of Object.keys(value)) {
            places.push([value, key]);
            walk(Reflect.get(value, key));
          }
        };
        walk(copy);
        const [place, key] = places[pick % places.length] ?? [{}, ''];
        Reflect.set(place, key, junk);
        const parsed = safeParseModel(copy);
        if (!parsed.success) {
          expect(parsed.error).toBeInstanceOf(ModelError);
          expect(parsed.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('texts', () => {
  test('JSON and YAML read to the same model', () => {
    for (const model of Object.values(models)) {
      expect(parseModelText(formatModel(model, 'json'))).toEqual(model);
      expect(parseModelText(formatModel(model, 'yaml'))).toEqual(model);
    }
  });

  test('a fault in the YAML is told with its line', () => {
    expect(() => parseModelText('id: x\ntitle: [unclosed\n')).toThrow(/line/);
  });

  test('YAML that grows by aliases is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ].join('\n');
    expect(() => parseModelText(bomb)).toThrow(ModelError);
  });

  test('the document in the design is a model', () => {
    const text = readFileSync(new URL('../fixtures/flex-blend.yaml', import.meta.url), 'utf8');
    expect(parseModelText(text).roles[0]?.title).toBe('Expectations Manager');
  });

  test('the JSON Schema tells editors what a model is made of', () => {
    expect(modelJsonSchema.required).toEqual(['id', 'title', 'roles']);
  });
});
