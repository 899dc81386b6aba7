import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  type DocumentKind,
  InputError,
  type Issue,
  ModelError,
  mostEntries,
  parseModel,
  parseModelText,
  parseTeam,
  readInput,
  readText,
  safeParseModel,
} from '../../src/index.js';

const issuesOf = (read: () => unknown): readonly Issue[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  throw new Error('it was read');
};

const role = (id: string, responsible: readonly string[]) => ({
  id,
  title: id,
  actors: ['onsite-educator'],
  responsible,
});
const small = { id: 'small', title: 'Small', roles: [role('teacher', ['map-objectives'])] };

describe('a text that is not YAML', () => {
  test('one tab is one problem, with line, column, the line itself and what to do', () => {
    const issues = issuesOf(() => readText('id: a\nroles:\n\t- id: b\n  title: c\n', 'model'));
    expect(issues).toEqual([
      {
        path: '',
        code: 'unreadable',
        line: 3,
        column: 1,
        message: 'a tab is used for indentation, which YAML does not allow; use spaces; the line is: - id: b',
      },
    ]);
  });

  test.each<[string, string, number, RegExp]>([
    ['an open bracket', 'a: [1, 2', 1, /the bracket that opens here is never closed/],
    ['an open quote', 'a: 1\nb: "x', 2, /the quote that opens here is never closed/],
    ['a key in a list', '- a\nb: 1', 2, /does not belong here/],
    ['two colons', 'a: b: c', 1, /a second ": "/],
    ['a character that is reserved', 'a: 1\nb: @x', 2, /cannot begin with this character/],
    ['an escape that is none', 'a: "\\q"', 1, /begins an escape/],
    ['items that are not aligned', 'roles:\n - id: a\n  - id: b', 3, /indent it by 1 space, as line 2/],
    ['a tag', 'a: 1\nb: !foo 1', 2, /is a tag, and none is known/],
    ['an instruction', '%FOO bar\n---\na: 1', 1, /begins with "%"/],
    ['a second document', 'a: 1\n---\nb: 2', 2, /a second document begins here/],
    ['an alias of nothing', 'a: 1\nb: *x', 2, /names nothing that is anchored/],
    ['a key twice', 'a: 1\nb: 2\na: 3', 3, /^"a": this key is in the same record already/],
    ['a list as a key', '? [a]\n: 1', 1, /a list or a record is used as a key/],
  ])('%s', (_, text, line, message) => {
    const [issue, ...others] = issuesOf(() => readText(text, 'model'));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: '', code: 'unreadable', line });
    expect(issue?.message).toMatch(message);
    expect(issue?.message).toContain(`the line is: ${(text.split('\n')[line - 1] ?? '').trim()}`);
  });

  test('nothing is written to the console, and no warning is raised', () => {
    const written = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(process, 'emitWarning')];
    for (const text of ['a: !foo 1', '%FOO bar\n---\na: 1', '? [a]\n: 1', '? {a: 1}\n: 1'])
      issuesOf(() => readText(text, 'model'));
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('80,000 quotes are a hundred problems at most', () => {
    const issues = issuesOf(() => readText('"\n'.repeat(40_000), 'model'));
    expect(issues.length).toBeLessThanOrEqual(101);
    expect(issuesOf(() => readText('"'.repeat(80_000), 'model')).length).toBeLessThanOrEqual(101);
  });

  test('aliases that multiply are refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, index) => {
        const before = 'abcdefgh'[index] ?? 'a';
        return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
      }),
    ].join('\n');
    expect(issuesOf(() => readText(bomb, 'model'))).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('limits', () => {
  test('40,000 keys are read', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(Object.keys(Object(readText(text, 'x'))).length).toBe(40_000);
  });

  test('a text of more than 5 MB is refused, counted in bytes', () => {
    expect(issuesOf(() => readText('x'.repeat(5_000_001), 'x'))).toMatchObject([{ code: 'too-large' }]);
    expect(issuesOf(() => readText('ü'.repeat(2_500_001), 'x'))).toMatchObject([{ code: 'too-large' }]);
    expect(issuesOf(() => readText('𝄞'.repeat(1_250_001), 'x'))).toMatchObject([{ code: 'too-large' }]);
    expect(readText('ü'.repeat(2_500_000), 'x')).toHaveLength(2_500_000);
    expect(issuesOf(() => readText('hello', 'x', { bytes: 4 }))).toMatchObject([{ code: 'too-large' }]);
  });

  test('a list of more numbers than are read is refused before it is parsed, as text and as data', () => {
    const numbers = Array.from({ length: mostEntries + 1 }, (_, index) => index % 10);
    expect(issuesOf(() => readText(JSON.stringify(numbers), 'x'))).toMatchObject([{ path: '', code: 'too-large' }]);
    expect(issuesOf(() => readText(numbers.map((each) => `- ${each}`).join('\n'), 'x'))).toMatchObject([
      { code: 'too-large' },
    ]);
    expect(issuesOf(() => parseModel({ ...small, sources: numbers }))).toMatchObject([
      { path: 'sources', code: 'too-large' },
    ]);
  });

  test('people and teams have higher limits than other documents', () => {
    const many = Array.from({ length: mostEntries / 2 + 1 }, (_, index) => ({ n: index % 10 }));
    const readAs = (kind?: DocumentKind) => () =>
      readInput(z.array(z.strictObject({ n: z.int() })), many, 'x', kind === undefined ? {} : { kind });
    expect(readAs()).toThrow('more than 200000 values');
    expect(readAs('model')).toThrow('more than 200000 values');
    expect(readAs('people')()).toHaveLength(many.length);
    expect(readAs('team')()).toHaveLength(many.length);
    const text = `{ id: t, people: [${'0,'.repeat(2_600_000)}] }`;
    expect(issuesOf(() => readText(text, 'x'))).toMatchObject([{ message: expect.stringContaining('5000000 bytes') }]);
    expect(issuesOf(() => parseTeam(text))).toMatchObject([
      { message: expect.stringContaining('more than 500000 values') },
    ]);
  });

  test.each([
    ['[1, 2, 3]', 3],
    ['a: 1\nb: [x, y]', 4],
    ['- a\n- b: 1\n  c: 2', 4],
    ['{"a": {}, "b": [], "c": [[]]}', 4],
    ['a: "x, y: z - , , , , , , ,"', 1],
  ])('%j has %i values, as text and as data', (text, count) => {
    expect(() => readText(text, 'x', { entries: count })).not.toThrow();
    expect(issuesOf(() => readText(text, 'x', { entries: count - 1 }))).toMatchObject([{ code: 'too-large' }]);
    const data = readText(text, 'x');
    const codes = (entries: number) => {
      const parsed = safeParseModel(data, { entries });
      return parsed.success ? [] : parsed.issues.map(({ code }) => code);
    };
    expect(codes(count)).not.toContain('too-large');
    expect(codes(count - 1)).toEqual(['too-large']);
  });

  test('a sparse list is refused for its length', () => {
    const sparse: unknown[] = [];
    sparse.length = 4_294_967_295;
    expect(issuesOf(() => parseModel({ ...small, roles: sparse }))).toMatchObject([
      { path: 'roles', code: 'too-large' },
    ]);
  });

  test('a model of 1,000 roles and 200 elements is read', () => {
    const elements = Array.from({ length: 200 }, (_, index) => ({
      id: `own-${index}`,
      title: `Own ${index}`,
      machine: { initial: 'do', states: { do: { on: { done: 'over' } }, over: { type: 'final' } } },
      steps: [{ id: 'do' }],
      competencies: [],
    }));
    const roles = Array.from({ length: 1000 }, (_, index) => role(`role-${index}`, [`own-${index % 200}`]));
    expect(parseModel({ ...small, roles, elements }).roles.length).toBe(1000);
  });
});

describe('a model out of a text', () => {
  const text = [
    'id: small',
    'title: Small',
    'roles:',
    '  - id: teacher',
    '    title: Teacher',
    '    actors: [onsite-educator]',
    '    responsible:',
    '      - map-objectives',
    '      - asess-progress',
    '    acountable: [recommend]',
    '  - id: learner',
    '    actors: [lerner]',
  ].join('\n');

  test('has each problem with its line and column, and the role that it is in', () => {
    expect(
      issuesOf(() => parseModelText(text)).map(({ line, column, path, item }) => [line, column, path, item]),
    ).toEqual([
      [9, 9, 'roles[0].responsible[1]', 'teacher'],
      [10, 5, 'roles[0].acountable', 'teacher'],
      [11, 5, 'roles[1].title', 'learner'],
      [12, 14, 'roles[1].actors[0]', 'learner'],
    ]);
  });

  test('says them in that order to people', () => {
    expect(() => parseModelText(text.replace(/ {4}acountable.*/s, ''))).toThrow(
      'implementation model "small": 1 problem\n' +
        '  line 9, column 9: roles[0].responsible[1] (teacher): "asess-progress" is not a work element; did you ' +
        'mean "assess-progress"?',
    );
  });

  test('is a model error', () => {
    expect(() => parseModelText('a: [')).toThrow(ModelError);
  });
});
