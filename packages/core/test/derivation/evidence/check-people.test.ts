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
