import { expect, test } from 'vitest';
import { InputError, models } from 'work-elements';
import { parseTrainees } from '../../src/index.js';

const somebody = (...roles: readonly unknown[]) => [{ id: 'ann', name: 'Ann', roles, evidence: [] }];
const both = [models.validator, models.singleTeacher];

test('a role that only one of the models has may be named by its id alone', () => {
  expect(parseTrainees(somebody('validator'), both)[0]?.roles).toEqual([{ model: 'validator', role: 'validator' }]);
  expect(parseTrainees(somebody('teacher'), [models.validator])[0]?.roles).toEqual([
    { model: 'validator', role: 'teacher' },
  ]);
});

test('a role that several have is refused, with the place and what to write', () => {
  const refused = () => parseTrainees(somebody('validator', 'teacher'), both);
  expect(refused).toThrow(InputError);
  expect(refused).toThrow(
    '"teacher" is a role of validator and of single-teacher; say which, such as { model: validator, role: teacher }',
  );
});

test('a role of none is refused', () => {
  expect(() => parseTrainees(somebody('driver'), both)).toThrow('found the text "driver"');
});
