import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPeople,
  coverTeam,
  type ImplementationModel,
  InputError,
  models,
  type Person,
} from '../../../src/index.js';
import { bakery } from '../support/bakery.js';

const { validator, khanAcademyCoach } = models;

const person = (roles: readonly string[], evidence: Person['evidence'] = []): Person => ({
  id: 'bo',
  name: 'Bo',
  roles,
  evidence,
});

const said = (people: readonly Person[], among: readonly ImplementationModel[] = [validator]) =>
  checkPeople(
    people.map((each, index) => ({ ...each, id: `bo-${index}` })),
    among,
  ).map(({ path, severity, message }) => `${severity} ${path}: ${message}`);

describe('what people name', () => {
  test('has to exist, in one of the models or the ready ones', () => {
    const evidence = [{ kind: 'study', element: 'recommend', role: 'coach', model: 'khan-academy' }] as const;
    expect(said([person(['teacher', 'validator'], evidence)])).toEqual([]);
    expect(said([person(['coach'])], [validator, khanAcademyCoach])).toEqual([]);
  });

  test('is an error where it is spelt nearly so, and a warning where it may be of another model', () => {
    expect(said([person(['teacher']), person(['validator', 'techer']), person(['coach'])])).toEqual([
      'error [1].roles[1]: "techer" is not a role of "validator"; did you mean "teacher"?',
      'warning [2].roles[0]: "coach" is not a role of "validator"; expected one of "teacher", "validator", ' +
        '"school-leader", "learner", "family"',
    ]);
    expect(said([person(['techer'])], [validator, khanAcademyCoach])).toEqual([
      'error [0].roles[0]: "techer" is not a role of these models; did you mean "teacher"?',
    ]);
  });

  test('has one id each, and attesters who are somebody', () => {
    const people = [
      { ...person([], [{ kind: 'study', attestedBy: 'n/a' }]), id: 'kim', name: 'Kim Lee' },
      { ...person([], [{ kind: 'study', attestedBy: 'Mr. Kim Lee' }]), id: 'lou', name: 'Lou Lane' },
      { ...person([]), id: 'kim', name: 'Kim Lea' },
    ];
    expect(checkPeople(people, [validator])).toEqual([
      {
        path: '[2].id',
        code: 'duplicate-id',
        message: 'the person "kim" is duplicated, first at [0]; rename one',
        severity: 'error',
      },
      {
        path: '[0].evidence[0].attestedBy',
        code: 'doubtful-attester',
        message: '"n/a" names nobody, so the line is self-attested; name who has seen it, or leave "attestedBy" out',
        severity: 'warning',
      },
      {
        path: '[1].evidence[0].attestedBy',
        code: 'doubtful-attester',
        message:
          '"Mr. Kim Lee" is likely "kim", and counts as that person; write "kim" if that is who is meant, or more of ' +
          'the name of somebody outside',
        severity: 'warning',
      },
    ]);
  });

  test('of their evidence is what judging them refuses', () => {
    const word = fc.constantFrom('recommend', 'recomend', 'home-visit', 'validator', 'validater');
    fc.assert(
      fc.property(word, fc.constantFrom('element', 'role', 'competency', 'habit'), (name, field) => {
        const people = [person(['teacher'], [{ kind: 'study', [field]: name }])];
        const refused = (): readonly string[] => {
          try {
            coverTeam(people, validator);
            return [];
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            return error.issues.map(({ message }) => message);
          }
        };
        expect(checkPeople(people, [validator]).map(({ message }) => message)).toEqual(refused());
      }),
      { numRuns: 40 },
    );
  });
});

describe('everything that is told of people at once', () => {
  const named = (id: string, name: string, rest: Partial<Person> = {}): Person => ({ id, name, evidence: [], ...rest });
  const refused = (...args: readonly unknown[]): readonly unknown[] => {
    try {
      Reflect.apply(checkPeople, null, args);
    } catch (error) {
      if (error instanceof InputError) return [error.what, ...error.issues];
      throw error;
    }
    return [];
  };

  test('two people whose names are one', () => {
    expect(checkPeople([named('kim', 'Kim Lee'), named('lee', 'Lee, Kim')], [])).toEqual([
      {
        path: '[1].name',
        code: 'likely-same-person',
        message:
          '"Lee, Kim" is likely "Kim Lee" under another spelling, and counts as somebody else; if they are one ' +
          'person, write the name the same way; if not, write more of it',
        severity: 'warning',
      },
    ]);
  });

  test('what a line names, what the names have in common, and its date', () => {
    const evidence: Person['evidence'] = [
      { kind: 'study', element: 'bake', at: '2026-11-27' },
      { kind: 'study', element: 'bakee' },
      { kind: 'study', element: 'bake', competency: 'greet' },
    ];
    const people = [named('lou', 'Lou'), named('kim', 'Kim', { evidence })];
    const unknown = {
      path: '[1].evidence[1].element',
      code: 'unknown-element',
      message: '"bakee" is not a work element; did you mean "bake"?',
      severity: 'error',
    };
    const apart = {
      path: '[1].evidence[2]',
      code: 'contradiction',
      message:
        'the element "bake" and the competency "greet" have no work in common, so the line counts for nothing; ' +
        'correct one of them, or leave it out',
      severity: 'warning',
    };
    expect(checkPeople(people, [bakery()])).toEqual([unknown, apart]);
    expect(checkPeople(people, [bakery()], { asOf: '2026-11-26' })).toEqual([
      {
        path: '[1].evidence[0].at',
        code: 'after-as-of',
        message: 'expected a date not after 2026-11-26, the day of the judgement, found 2026-11-27',
        severity: 'error',
      },
      unknown,
      apart,
    ]);
  });

  test('work of a ready model is none of the models that are given, and counts where none is given', () => {
    const line = { kind: 'study', role: 'teacher', competency: 'hand-off-learning-map-standard' } as const;
    const people = [named('kim', 'Kim', { evidence: [line] })];
    expect(checkPeople(people, [bakery()]).map(({ message }) => message)).toEqual([
      'the role "teacher" and the competency "hand-off-learning-map-standard" have no work in common in "bakery", so ' +
        'the line counts for nothing; correct one of them, or leave it out',
    ]);
    expect(checkPeople(people, [])).toEqual([]);
  });

  test('where somebody is no person, the errors in what the others name, without warnings', () => {
    const people = [
      named('kim', 'Kim Lee', { roles: ['bakr', 'lifeguard', 'guest'] }),
      named('lee', 'Lee, Kim', { evidence: [{ kind: 'study', attestedBy: 'n/a' }] }),
      { id: 'kim', name: 'Lou', evidence: 'none' },
    ];
    expect(refused(people, [bakery()])).toEqual([
      'people',
      {
        path: '[2].evidence',
        code: 'invalid-type',
        message: 'expected a list, found the text "none"; write a list, in brackets or with a dash before each item',
        item: 'kim',
      },
      {
        path: '[2].id',
        code: 'duplicate-id',
        message: 'the person "kim" is duplicated, first at [0]; rename one',
        item: 'kim',
      },
      {
        path: '[0].roles[0]',
        code: 'unknown-role',
        message: '"bakr" is not a role of "bakery"; did you mean "baker"?',
        item: 'kim',
      },
    ]);
  });

  test('is refused by the name of what is wrong', () => {
    const what = (...args: readonly unknown[]) => refused(...args)[0];
    expect(what({}, [])).toBe('people');
    expect(what([], [], { asof: '2026-11-26' })).toBe('options of checkPeople');
    expect(refused([], 'bakery')).toEqual([
      'models',
      { path: '', code: 'invalid-type', message: 'expected a list of what parseModel gives, found string' },
    ]);
    expect(what([named('kim', 'Kim')], [], { entries: 2 })).toBe('people');
    expect(what([named('kim', 'Kim')], [], { entries: 40 })).toBeUndefined();
  });
});
