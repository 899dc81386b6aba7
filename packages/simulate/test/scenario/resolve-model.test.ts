import { expect, test } from 'vitest';
import { InputError, models } from 'work-elements';
import { resolveModel } from '../../src/scenario/resolve-model.js';

const written = { id: 'ours', title: 'Ours', model: './our-school.yaml', learners: { count: 9 } };

test('the path of a model is replaced by what is at it, and nothing else changes', () => {
  const asked: string[] = [];
  const resolve = (path: string) => {
    asked.push(path);
    return models.singleTeacher;
  };
  expect(resolveModel(written, { resolve })).toEqual({ ...written, model: models.singleTeacher });
  expect(asked).toEqual(['./our-school.yaml']);
});

test('what names no path stays as it is, and nothing is asked for', () => {
  const resolve = () => {
    throw new Error('asked');
  };
  for (const input of [
    { ...written, model: 'validator' },
    { ...written, model: models.validator },
    { id: 'x' },
    null,
    4,
  ])
    expect(resolveModel(input, { resolve })).toBe(input);
  expect(resolveModel({ ...written, model: 'validator' }, {})).toEqual({ ...written, model: 'validator' });
});

test('a path that nobody can read is refused with the remedy', () => {
  try {
    resolveModel(written, {});
  } catch (error) {
    const issues = error instanceof InputError ? error.issues : [];
    expect(issues.map(({ path, code }) => [path, code])).toEqual([['model', 'unresolved-model']]);
    expect(String(error)).toMatch(/scenario.*"\.\/our-school\.yaml".*"resolve".*model itself/s);
    return;
  }
  throw new Error('accepted');
});
