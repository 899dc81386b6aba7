import { describe, expect, test } from 'vitest';
import { askedOf } from '../../../src/derivation/areas/question-scope.js';
import type { Scope } from '../../../src/index.js';
import { newspaper } from '../support/newspaper.js';

const model = newspaper({ scopes: { checker: 'district' } });
const QUESTIONS = ['can-write', 'can-check', 'can-print', 'can-fly'];
/** Which questions count, each answered by one competency, for people with these roles. */
const asked = (scope: Scope | null, ...people: readonly (readonly string[] | undefined)[]) => {
  const workers = people.map((roles) => ({ person: roles === undefined ? {} : { roles }, models: [model] }));
  const counts = askedOf(workers, [model], scope);
  return QUESTIONS.filter((id) => counts({ answeredBy: [id] }));
};

describe('the questions that count', () => {
  test('are all, without roles and without a scope', () => {
    expect(asked(null)).toEqual(QUESTIONS);
    expect(asked(null, undefined)).toEqual(QUESTIONS);
    // Whoever has no roles may be asked anything.
    expect(asked(null, ['writer'], undefined)).toEqual(QUESTIONS);
  });

  test('are those of the roles that people hold, of all of them together', () => {
    expect(asked(null, ['writer'])).toEqual(['can-write']);
    expect(asked(null, ['writer'], ['editor', 'writer'])).toEqual(['can-write', 'can-print']);
    expect(asked(null, [])).toEqual([]);
  });

  test('are those of the roles of a scope, which is a school’s unless the model says otherwise', () => {
    expect(asked('district')).toEqual(['can-check']);
    expect(asked('school', undefined)).toEqual(['can-write', 'can-print']);
    expect(asked('school', ['writer', 'checker'])).toEqual(['can-write']);
  });
});
