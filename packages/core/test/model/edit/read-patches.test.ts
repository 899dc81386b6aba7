import { describe, expect, test } from 'vitest';
import { applyEdit, editModel, ModelError, type ModelPatch, models } from '../../../src/index.js';
import { refuseUnfit } from '../../../src/model/edit/read-patches.js';

const refused = (...patches: readonly unknown[]): ModelError => {
  try {
    applyEdit(models.validator, patches as never);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('it was applied');
};

describe('patches that are none, or fit no model', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['no record', 7, '[0]', /expected a record/],
    ['an operation that is none', { op: 'frob', path: ['roles'] }, '[0].op', /expected "add", "remove", "replace"/],
    ['no path', { op: 'remove', path: [] }, '[0].path', /at least one key/],
    [
      'a key that pollutes',
      { op: 'replace', path: ['constructor', 'x'], value: 1 },
      '[0].path[0]',
      /reserved by JavaScript/,
    ],
    [
      'a place that is not there',
      { op: 'replace', path: ['roles', 99, 'title'], value: 'x' },
      '[0].path',
      /"roles\[99\]" is not there/,
    ],
    [
      'a part of a text',
      { op: 'replace', path: ['title', 'x'], value: 'x' },
      '[0].path',
      /"title" is there and has nothing in it/,
    ],
    [
      'a fingerprint that is none',
      { op: 'remove', path: ['roles', 0], madeFor: 'x' },
      '[0].madeFor',
      /expected a record/,
    ],
    ['nothing to remove', { op: 'remove', path: ['colour'] }, '[0].path', /"colour" is not there/],
    ['a value that is no data', { op: 'replace', path: ['title'], value: () => 1 }, '[0].value', /expected plain data/],
  ])('%s', (_, patch, path, message) => {
    const {
      what,
      issues: [issue],
    } = refused(patch);
    expect(what).toBe('edit of "validator"');
    expect(issue?.path).toBe(path);
    expect(issue?.message).toMatch(message);
  });

  test('what is refused is not quoted at length, and in no words of a part', () => {
    const { message } = refused({ op: 'replace', path: ['roles', 99, 'x'.repeat(50_000)], value: 'y'.repeat(10_000) });
    expect(message.length).toBeLessThan(500);
    expect(message).not.toMatch(/immer/i);
  });

  test('a path that a replacement text would expand is quoted as it is', () => {
    const [issue] = refused({ op: 'replace', path: ['roles', 0, '$&$1', 'x'], value: 1 }).issues;
    expect(issue?.message).toContain('$&$1');
  });

  test('no list', () => {
    expect(() => applyEdit(models.validator, null as never)).toThrow(ModelError);
  });
});

test('patches of every operation are applied, each to what those before it left', () => {
  const { model, patches, inversePatches } = editModel(models.validator, (draft) => {
    draft.roles.splice(0, 1);
    draft.roles[0]?.habits.push({ id: 'open-door', statement: 'Keeps the door open.' });
    draft.due = [{ work: 'map-objectives', within: { hours: 2 } }];
    for (const role of draft.roles)
      role.responsible.push(...(role.id === 'validator' ? ['map-objectives', 'recommend'] : []));
    for (const role of draft.roles) if (role.id === 'validator') role.responsible.push('deliver-activities');
    draft.policies.separate = [];
  });
  const stored = (list: readonly ModelPatch[]): readonly ModelPatch[] => JSON.parse(JSON.stringify(list));
  expect(applyEdit(models.validator, stored(patches)).model).toEqual(model);
  expect(applyEdit(model, stored(inversePatches)).model).toEqual(models.validator);
});

describe('a path that the model does not have', () => {
  const draft = { title: 'X', nothing: null, roles: [{ id: 'a' }, { id: 'b' }] };
  const refusedAt = (op: 'add' | 'remove' | 'replace', ...path: readonly (string | number)[]): string => {
    try {
      refuseUnfit('x', draft, { op, path: [...path] }, 3);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      expect(error.what).toBe('edit of "x"');
      expect(error.issues.map((issue) => [issue.path, issue.code])).toEqual([['[3].path', 'unfit-patches']]);
      expect(error.issues[0]?.message).toMatch(/another model$/);
      return error.issues[0]?.message ?? '';
    }
    return '';
  };

  test('is one inside a text, or inside nothing', () => {
    expect(refusedAt('add', 'title', 'x')).toMatch(/^"title" .*nothing in it/);
    expect(refusedAt('add', 'nothing', 'x')).toMatch(/^"nothing" .*nothing in it/);
    expect(refusedAt('replace', 'roles', 1, 'id', 'x', 'y')).toMatch(/^"roles\[1\]\.id" .*nothing in it/);
  });

  test('is one beyond the end of a list, where only adding goes to the end itself, and setting its length', () => {
    expect(refusedAt('add', 'roles', 2)).toBe('');
    expect(refusedAt('add', 'roles', 3)).toMatch(/^"roles\[3\]" is not there/);
    expect(refusedAt('add', 'roles', 2, 'id')).toMatch(/^"roles\[2\]" is not there/);
    for (const op of ['replace', 'remove'] as const) {
      expect(refusedAt(op, 'roles', 1)).toBe('');
      expect(refusedAt(op, 'roles', 2)).toMatch(/^"roles\[2\]" is not there/);
    }
    expect(refusedAt('replace', 'roles', 'length')).toBe('');
    expect(refusedAt('replace', 'roles', 'length', 'x')).toMatch(/^"roles\.length" is not there/);
    expect(refusedAt('replace', 'roles', 'first')).toMatch(/^"roles\.first" is not there/);
  });

  test('is one of a key that is to be removed, or to be gone through', () => {
    expect(refusedAt('remove', 'title')).toBe('');
    expect(refusedAt('remove', 'colour')).toMatch(/^"colour" is not there/);
    expect(refusedAt('add', 'colour', 'x')).toMatch(/^"colour" is not there/);
    expect(refusedAt('add', 'colour')).toBe('');
    expect(refusedAt('replace', 'roles', 0, 'colour')).toBe('');
  });
});
