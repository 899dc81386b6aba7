import { describe, expect, test } from 'vitest';
import * as library from '../src/index.js';

const { InputError, models } = library;

const issuesOf = (call: () => unknown): readonly library.Issue[] => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
};

/** A list of holes only; iterating over it would take minutes. */
const sparse = (): unknown[] => {
  const list: unknown[] = [];
  list.length = 4_294_967_295;
  return list;
};

const thrower = (traps: readonly (keyof ProxyHandler<object>)[], target: object = {}): object =>
  new Proxy(
    target,
    Object.fromEntries(
      traps.map((trap) => [
        trap,
        () => {
          throw new Error('BOOM');
        },
      ]),
    ),
  );

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe('what is no process has no steps of appeals', () => {
  const { elements, routes, entries } = library.learningProcess;

  test.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a number', 7, ''],
    ['a list', [], ''],
    ['an empty record', {}, 'elements'],
    ['a revoked proxy', revoked(), ''],
    ['elements that are null', { elements: null, routes, entries }, 'elements'],
    ['an element that is null', { elements: [null], routes, entries }, 'elements'],
    ['elements with holes', { elements: sparse(), routes, entries }, 'elements'],
    ['a route without its ends', { elements, routes: [{}], entries }, 'routes[0].from'],
    ['an entry that leads nowhere', { elements, routes, entries: [{ on: 'appeal-raised' }] }, 'entries[0].to'],
    ['an advancement without its element', { elements, routes, entries, advancement: {} }, 'advancement.from'],
  ])('%s', (_, junk, path) => {
    expect(issuesOf(() => library.appealSteps(junk as never))[0]?.path).toBe(path);
  });
});

describe('what are no elements cover no badges', () => {
  const element = { id: 'x', steps: [], receives: [], competencies: [] };

  test.each<[string, unknown, string]>([
    ['null', null, 'elements'],
    ['a number', 7, 'elements'],
    ['a record', {}, 'elements'],
    ['a list of null', [null], 'elements'],
    ['holes', sparse(), 'elements'],
    ['an element without competencies', [{ ...element, competencies: null }], 'elements[0].competencies'],
    ['a competency without areas', [{ ...element, competencies: [{ id: 'y' }] }], 'elements[0].competencies[0].areas'],
  ])('%s', (_, junk, path) => {
    expect(issuesOf(() => library.badgeCoverage(junk as never))[0]?.path).toBe(path);
  });
});

describe('a journey that was altered by hand is refused', () => {
  const journey = library.startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
  const event = {
    id: 'e',
    at: '2026-09-01T09:00:00Z',
    type: 'work.ended',
    workItem: 'w1',
    outcome: 'drafted',
    by: 'teacher',
  } as const;
  const refusal = (change: object): unknown => {
    try {
      library.advanceJourney({ ...journey, ...change }, event);
    } catch (error) {
      if (error instanceof library.JourneyError) return error.issues;
      throw error;
    }
    return 'taken';
  };

  test.each(['objectives', 'cases', 'log', 'recent', 'waitsFor'])('with holes in its %s, at once', (part) => {
    const message = expect.stringMatching(/^expected a list of .*, found a list; a journey comes from startJourney/);
    expect(refusal({ [part]: sparse() })).toEqual([{ path: part, code: 'invalid-type', message }]);
  });

  test.each([
    ['learner', null, 'learner'],
    ['learner', { ...journey.learner, doers: sparse() }, 'learner.doers'],
    ['objectives', {}, 'objectives'],
    ['counts', null, 'counts'],
    ['revision', sparse(), 'revision'],
    ['model', { id: 'validator' }, 'model.roles'],
  ])('with another %s', (part, value, path) => {
    expect(refusal({ [part]: value })).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
  });
});

describe('a getter in what is passed is refused in words', () => {
  const got = (key: string, more: object = {}): never =>
    Object.defineProperty({ ...more }, key, {
      enumerable: true,
      get: () => {
        throw new Error('BOOM');
      },
    }) as never;
  const person = { id: 'p', name: 'P', evidence: [] };
  const profile = library.deriveProfile(models.validator, 'teacher');

  test.each<[string, string, () => unknown]>([
    ['areaBadge', 'holder.person', () => library.areaBadge('delivery-and-operations', 3, got('person'))],
    ['areaLevels', 'asOf', () => library.areaLevels([], got('asOf'))],
    ['assessPeople', 'asOf', () => library.assessPeople([person], [profile], got('asOf'))],
    ['assessReadiness', 'asOf', () => library.assessReadiness(person, profile, got('asOf'))],
    ['badge', 'holder.person', () => library.badge(models.validator, 'teacher', 3, got('person'))],
  ])('%s', (_, path, call) => {
    expect(issuesOf(call)).toEqual([
      { path, code: 'not-data', message: 'expected plain data, found a getter or setter; pass its value' },
    ]);
  });
});

describe('the kind of a document', () => {
  test.each<[string, unknown]>([
    ['a list of holes', sparse()],
    ['a list that begins with a person and goes on with holes', Object.assign(sparse(), { 0: { name: 'Ann' } })],
    ['a team whose people are holes', { model: 'validator', people: sparse() }],
    ['what throws', thrower(['ownKeys', 'has', 'getOwnPropertyDescriptor', 'get'])],
  ])('is not known of %s', (_, data) => {
    expect(library.documentKind(data)).toBeUndefined();
  });
});

describe('the shares of a step', () => {
  const outcomes = ['yes', 'no'];

  test.each<[string, unknown]>([
    ['a step that throws', thrower(['get'])],
    ['outcomes that throw', { outcomes: thrower(['get'], []) }],
    ['shares that throw as they are listed', { outcomes, shares: thrower(['ownKeys']) }],
    ['a share that throws', { outcomes, shares: { yes: thrower(['get']) } }],
    ['a share that is null', { outcomes, shares: { yes: null } }],
    ['a revoked proxy', revoked()],
  ])('are refused: %s', (_, step) => {
    expect(issuesOf(() => library.defaultShares(step as never))).not.toEqual([]);
  });

  test('are only those that the step lists', () => {
    const named = { outcomes: ['toString', 'no'] };
    expect(library.defaultShares(named)).toEqual({
      toString: { share: library.FIRST_OUTCOME, source: null },
      no: { share: expect.closeTo(1 - library.FIRST_OUTCOME), source: null },
    });
    expect(library.defaultShares({ outcomes, shares: thrower(['get']) as never })).toEqual({
      yes: { share: library.FIRST_OUTCOME, source: null },
      no: { share: expect.closeTo(1 - library.FIRST_OUTCOME), source: null },
    });
  });
});
