import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImplementationModel, InputError, type Issue, ModelError, moveWork } from 'work-elements';
import {
  arbitraryEvidence,
  arbitraryInvalidModel,
  arbitraryModel,
  assignmentLaws,
  checkAssignment,
  checkLaws,
  laws,
  library,
} from '../../src/index.js';
import { brook, staff } from './support/brook.js';

const people = staff({ teacher: 1, assessor: 1, principal: 1 });

/** The problems with which a call is refused, each as its path and message. */
const refused = (call: () => unknown): readonly Issue[] => {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  throw new Error('it was not refused');
};

const pathsOf = (issues: readonly Issue[]) => issues.map(({ path }) => path);

/** Calls a function as a program without types does. */
const loosely =
  (call: (...given: never[]) => unknown) =>
  (...given: readonly unknown[]): unknown =>
    Reflect.apply(call, undefined, given);

const check = loosely(checkAssignment);
const checkOf = loosely(checkLaws);

describe('options are refused at once, all together', () => {
  test('unknown keys, with the nearest spelling', () => {
    const issues = refused(() => check(brook, { poeple: [], numruns: 5, absence: 'must-cover' }));
    expect(pathsOf(issues)).toEqual(['poeple', 'numruns', 'absence']);
    expect(issues.map(({ message }) => message)).toEqual([
      '"poeple" is not an option; did you mean "people"?',
      '"numruns" is not an option; did you mean "numRuns"?',
      '"absence" is not an option; did you mean "absences"?',
    ]);
  });

  test('wrong values beside unknown keys and unknown roles', () => {
    const issues = refused(() =>
      check(brook, {
        seed: 'a',
        numRuns: '7',
        shrink: 'no',
        absences: 'must-covr',
        nonsense: 1,
        people: [{ id: 'x', name: 'X', roles: ['techer'] }],
      }),
    );
    expect(pathsOf(issues)).toEqual(['seed', 'numRuns', 'shrink', 'absences', 'nonsense', 'people[0].roles[0]']);
    expect(issues[3]?.message).toBe('"must-covr" is not a way to treat absences; did you mean "must-cover"?');
  });

  test.each([Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY, '7', null])('numRuns: %s', (numRuns) => {
    expect(pathsOf(refused(() => check(brook, { numRuns })))).toEqual(['numRuns']);
    expect(pathsOf(refused(() => checkOf(brook, { numRuns })))).toEqual(['numRuns']);
    for (const law of [...laws, ...assignmentLaws]) {
      const model = laws.some((each) => each === law) ? fc.constant(brook) : brook;
      expect(pathsOf(refused(() => Reflect.apply(law.try, law, [model, { numRuns }])))).toEqual(['numRuns']);
    }
  });

  test.each([
    ['seed', Number.NaN],
    ['seed', 1.5],
    ['path', 7],
    ['path', 'zzz'],
    ['shrink', 1],
    ['subject', null],
    ['subject', {}],
    ['laws', []],
    ['laws', 'no-step-lost'],
    ['laws', null],
  ])('%s: %s', (key, value) => {
    const options = { seed: 1, [key]: value };
    expect(pathsOf(refused(() => check(brook, options)))).toEqual([key]);
    expect(pathsOf(refused(() => checkOf(brook, options)))).toEqual([key]);
  });

  test.each([null, 7, 'text', [], new Map()])('%s in place of options', (options) => {
    expect(pathsOf(refused(() => check(brook, options)))).toEqual(['']);
    expect(pathsOf(refused(() => checkOf(brook, options)))).toEqual(['']);
    expect(pathsOf(refused(() => loosely(arbitraryModel)(options)))).toEqual(['']);
    expect(pathsOf(refused(() => loosely(arbitraryInvalidModel)(options)))).toEqual(['']);
  });

  test('a law by its id is told from a law', () => {
    const [issue] = refused(() => checkOf(brook, { laws: ['no-hand-off-lost'] }));
    expect(issue?.path).toBe('laws[0]');
    expect(issue?.message).toMatch(/^expected a law, found "no-hand-off-lost"; .*"no-handoff-lost"/);
  });

  test('a getter is refused, and not called', () => {
    const options = {
      get numRuns() {
        throw new Error('called');
      },
    };
    expect(pathsOf(refused(() => check(brook, options)))).toEqual(['numRuns']);
  });

  test('a path that leads to no case', () => {
    const options = { numRuns: 1, seed: 1, path: '0:99' };
    const ofAssignments = assignmentLaws.filter(({ id }) => id === 'policies-outlast-edits');
    const ofModels = laws.filter(({ id }) => id === 'every-step-once');
    expect(pathsOf(refused(() => checkAssignment(brook, { ...options, laws: ofAssignments })))).toEqual(['path']);
    expect(pathsOf(refused(() => checkLaws(brook, { ...options, laws: ofModels })))).toEqual(['path']);
  });

  test('constraints of models', () => {
    const paths = (given: unknown) => pathsOf(refused(() => loosely(arbitraryModel)(given)));
    expect(paths({ maxStafRoles: 2, systems: 'no', maxOwnElements: -1, tools: true })).toEqual([
      'maxStafRoles',
      'systems',
      'maxOwnElements',
    ]);
    expect(pathsOf(refused(() => loosely(arbitraryInvalidModel)({ tool: true })))).toEqual(['tool']);
    expect(pathsOf(refused(() => arbitraryModel({ maxStaffRoles: 0 })))).toEqual(['maxStaffRoles']);
  });

  test('kinds of evidence', () => {
    expect(refused(() => loosely(arbitraryEvidence)([]))).toHaveLength(1);
    expect(pathsOf(refused(() => loosely(arbitraryEvidence)(['hearsay'])))).toEqual(['[0]']);
    expect(refused(() => loosely(arbitraryEvidence)(null))).toHaveLength(1);
  });
});

describe('what is no model is refused', () => {
  test.each([null, {}, [], 7])('%s', (model) => {
    expect(() => check(model)).toThrow(ModelError);
    expect(() => checkOf(model)).toThrow(ModelError);
  });

  test('an arbitrary of what is no model', () => {
    expect(() => checkOf(fc.constant(null), { numRuns: 1 })).toThrow(InputError);
    expect(() => checkOf(fc.constant({}), { numRuns: 1 })).toThrow(InputError);
  });
});

describe('edits', () => {
  test.each([
    ['edits', 7],
    ['edits', {}],
    ['edits', null],
    ['edits[0]', [null]],
    ['edits[0].apply', [{ description: 'x' }]],
    ['edits[0].description', [{ apply: () => null }]],
    ['edits', () => 7],
  ])('%s: %s', (path, edits) => {
    expect(pathsOf(refused(() => check(brook, { people, edits })))).toEqual([path]);
  });

  test.each([() => null, () => undefined, () => brook, () => ({ model: null }), () => ({ model: {} })])(
    'that give no model are refused: %s',
    (apply) => {
      const edits = [{ description: 'bad', apply }];
      const [issue] = refused(() => check(brook, { people, edits, numRuns: 20, seed: 1 }));
      expect(issue?.path).toMatch(/^edits/);
      expect(issue?.message).toMatch(/^the edit “bad” .* expected what `moveWork` or `editModel` gives/);
    },
  );

  test('that are never made are told, once', () => {
    const move = { element: 'recommend', from: 'principal', to: 'assessor' } as const;
    const edits = [
      { description: 'the principal gives up', apply: (model: ImplementationModel) => moveWork(model, move) },
      { description: 'nothing', apply: (model: ImplementationModel) => library.editModel(model, () => {}) },
    ];
    const law = ['somebody-can-go-on', 'policies-outlast-edits'];
    const results = checkAssignment(brook, {
      people: staff({ teacher: 3, assessor: 3, principal: 3 }),
      edits,
      laws: assignmentLaws.filter(({ id }) => law.includes(id)),
      numRuns: 12,
      seed: 1,
    });
    const found = results.flatMap(({ findings }) => findings).map(({ message }) => message);
    expect(
      found.filter((message) => message.startsWith('The edit “the principal gives up” was never made: ')),
    ).toHaveLength(1);
    expect(found.filter((message) => message === 'The edit “nothing” changes nothing.')).toHaveLength(1);
  });
});

describe('journeys', () => {
  const start = { learner: 'a', objectives: ['fractions'] };

  test.each([7, {}, null, []])('%s in place of an arbitrary', (journeys) => {
    expect(pathsOf(refused(() => check(brook, { people, journeys })))).toEqual(['journeys']);
  });

  test.each([null, { start: null, events: 7 }, { start, events: 7 }, { start, events: [null] }])(
    'an arbitrary of %j',
    (journey) => {
      const issues = refused(() => check(brook, { people, journeys: fc.constant(journey) }));
      expect(issues.length).toBeGreaterThan(0);
    },
  );

  test('with an event that is none are refused', () => {
    const journeys = fc.constant({ start, events: [{ id: 'e', type: 'work.endd' }] });
    expect(() => check(brook, { people, journeys })).toThrow(InputError);
  });

  test('whose events never fit are told, once', () => {
    const event = { id: 'e7', at: '2026-09-01T08:00:00Z', type: 'work.ended', workItem: 'w99', outcome: 'x' } as const;
    const journeys = fc.constant({ start, events: [{ ...event, by: 'teacher' }] });
    const results = checkAssignment(brook, { people, journeys, numRuns: 3, seed: 1 });
    const found = results.flatMap(({ findings }) => findings).map(({ message }) => message);
    const said = found.filter((message) => message.includes('of the journeys passed'));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^No event of the journeys passed fits, so nothing .* start; the first is “work.ended” \(e7\): "w99" is not an open/,
    );
  });
});
