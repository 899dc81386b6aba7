import { describe, expect, test } from 'vitest';
import { InputError, type Issue, parseModel, parseModelText, readText } from '../../src/index.js';

const issuesOf = (read: () => unknown): readonly Issue[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
};

const MODEL = [
  'id: hill',
  'title: Hill',
  'roles:',
  '  - id: teacher',
  '    title: Teacher',
  '    actors: [onsite-educator]',
  '    responsible: [recommend]',
];
const model = (...more: readonly string[]): string => `${[...MODEL, ...more].join('\n')}\n`;

test('the text that the others change is a model', () => {
  expect(parseModelText(model()).id).toBe('hill');
});

describe('a key that is empty', () => {
  test.each([
    ['null', '? '],
    ['an empty text', '? ""'],
  ])('is found in its line: %s', (_, key) => {
    const [issue] = issuesOf(() => parseModelText(model(key, ': 3')));
    expect(issue).toMatchObject({ path: '[""]', code: 'unknown-key', line: 8, column: 3 });
  });

  test('is duplicated by an empty text, and not by the text "null"', () => {
    expect(issuesOf(() => readText('? \n: 1\n"": 2\n', 'x'))).toMatchObject([{ line: 3 }]);
    expect(readText('? \n: 1\n"null": 2\n', 'x')).toEqual({ '': 1, null: 2 });
  });
});

describe('a value that is missing', () => {
  test('may begin with "#", where the input is a text', () => {
    const [issue] = issuesOf(() => parseModelText(model('summary: # 1 in the county')));
    expect(issue?.message).toBe('expected a text, found null; write a value, in quotes if it begins with "#"');
    expect(issue?.line).toBe(8);
  });

  test.each([
    ['null', () => parseModel(null), 'expected a record, found null'],
    ['null in a list', () => parseModel({ id: 'a', title: 'A', roles: [null] }), 'expected a record, found null'],
  ])('has no "#" in data: %s', (_, read, message) => {
    expect(issuesOf(read)[0]?.message).toBe(message);
  });

  test('that is written as null is not missing', () => {
    const [issue] = issuesOf(() => parseModelText(model('summary: null')));
    expect(issue?.message).toBe('expected a text, found null');
  });
});

describe('a line without a colon', () => {
  test.each([
    ['in an item', 'roles:\n  - id teacher\n    title: T\n', 2, 5, 'id', 'id: teacher'],
    [
      'further on in an item',
      'roles:\n  - id: a\n    title Teacher\n    actors: [x]\n',
      3,
      5,
      'title',
      'title: Teacher',
    ],
    ['at the top', 'id hill\ntitle: Hill\n', 1, 1, 'id', 'id: hill'],
    ['with nothing behind the key', 'id: a\nroles\ntitle: A\n', 2, 1, 'roles', 'roles:'],
  ])('is told as that, with both ways out: %s', (_, text, line, column, key, write) => {
    const issues = issuesOf(() => readText(text, 'model'));
    expect(issues).toMatchObject([{ line, column }]);
    expect(issues[0]?.message).toContain(
      `there is no colon in this line; if "${key}" is a key, write "${write}"; ` +
        'if it continues the text above, indent it further',
    );
  });

  test('a key in quotes over several lines is told as before', () => {
    const [issue] = issuesOf(() => readText('"a\n  b": 1\n', 'x'));
    expect(issue?.message).toMatch(/^a key goes over several lines; write it in one, or close a quote before it; /);
  });
});

describe('a tag that makes something else than plain data', () => {
  test.each([
    ['!!binary', 'a: 1\nb: !!binary aGVsbG8=\n'],
    ['!!timestamp', 'a: 1\nb: !!timestamp 2026-01-01\n'],
    ['!!set', 'a: 1\nb: !!set {x}\n'],
    ['!!omap', 'a: 1\nb: !!omap [x: 1]\n'],
    ['!!pairs', 'a: 1\nb: !!pairs [x: 1]\n'],
  ])('is refused by its name: %s', (tag, text) => {
    const issues = issuesOf(() => readText(text, 'x'));
    expect(issues).toMatchObject([{ code: 'unreadable', line: 2 }]);
    expect(issues[0]?.message).toContain(`the tag ${tag} stands for something else than a text, a number, a list`);
  });

  test('the tags of plain data stay', () => {
    expect(readText('a: !!str 5\nb: !!int 5\nc: !!map {d: 1}\ne: !!seq [1]\n', 'x')).toEqual({
      a: '5',
      b: 5,
      c: { d: 1 },
      e: [1],
    });
  });
});

describe('a whole number with more digits than are kept', () => {
  test.each(['99999999999999999999', '-99999999999999999999', '9007199254740993', '0x1fffffffffffffff'])(
    'is refused as it is written: %s',
    (number) => {
      const issues = issuesOf(() => readText(`a: 1\nb: ${number}\n`, 'x'));
      expect(issues).toMatchObject([{ code: 'unreadable', line: 2, column: 4 }]);
      expect(issues[0]?.message).toContain(`${number} has more digits than a number keeps`);
    },
  );

  test('one that is kept is read, and so are its digits in quotes', () => {
    expect(readText('a: 9007199254740991\nb: "99999999999999999999"\nc: 1e300\n', 'x')).toEqual({
      a: Number.MAX_SAFE_INTEGER,
      b: '99999999999999999999',
      c: 1e300,
    });
  });
});

describe('the value of a setting', () => {
  const range = 'expected a whole number of attempts from 1 to 20, or "unlimited"';
  test.each([
    [1e20, 'found 100000000000000000000'],
    [21, 'found 21'],
    [1.5, 'found 1.5'],
    [0, 'found 0'],
    [-1, 'found -1'],
  ])('%s is refused with what the setting allows', (attempts, found) => {
    const issues = issuesOf(() =>
      parseModel({
        id: 'a',
        title: 'A',
        roles: [{ id: 'r', title: 'R', actors: ['onsite-educator'], responsible: ['recommend'] }],
        settings: { attempts },
      }),
    );
    expect(issues.length).toBeGreaterThan(0);
    for (const { path, code, message } of issues) {
      expect([path, code]).toEqual(['settings.attempts', 'out-of-range']);
      expect(message).toContain(range);
      expect(message).toContain(found);
    }
  });
});

describe('problems come in the order of what was written', () => {
  test('in the lines of a text', () => {
    const text = [
      'id: Hill',
      'title: Hill',
      'roless: []',
      'roles:',
      '  - id: teacher',
      '    titel: T',
      '    actors: [onsite-educator]',
      '    responsible: [recomend]',
      '  - id: teacher',
      '    title: T',
      '    actors: [onsite-educater]',
      'options: [recommend/nothing]',
      'summary: 3',
    ].join('\n');
    const lines = issuesOf(() => parseModelText(text)).map(({ line }) => line ?? 0);
    expect(lines.length).toBeGreaterThan(6);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });
});
