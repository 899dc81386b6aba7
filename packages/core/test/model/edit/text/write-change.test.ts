import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { expandAliases, writeChange } from '../../../../src/model/edit/text/write-change.js';
import { keepWriting } from '../../../../src/model/edit/text/writing.js';

/** The text after a change; `before` is what the text says, with defaults that it leaves out. */
const changed = (text: string, before: unknown, after: unknown): string => {
  const document = parseDocument(text);
  keepWriting(document, text);
  writeChange(document, before, after);
  return document.toString({ lineWidth: 0 });
};

describe('a value', () => {
  test('that changes keeps the comments around it', () => {
    const text = '# first\na: 1 # one\n\n# second\nb: "x" # two\n';
    expect(changed(text, { a: 1, b: 'x' }, { a: 2, b: 'x' })).toBe(text.replace('1', '2'));
    expect(changed(text, { a: 1, b: 'x' }, { a: 1, b: 'y' })).toBe(text.replace('x', 'y'));
    expect(changed(text, { a: 1, b: 'x' }, { a: 1, b: 'x' })).toBe(text);
  });

  test('is written as a number is, not as another was', () => {
    expect(changed('a: 0x10\n', { a: 16 }, { a: 17 })).toBe('a: 0x11\n');
    expect(changed('a: 1.50\n', { a: 1.5 }, { a: 2.25 })).toBe('a: 2.25\n');
  });

  test('that becomes a list or a map keeps its comment', () => {
    expect(changed('a: 1 # one\nb: 2\n', { a: 1, b: 2 }, { a: [3], b: 2 })).toBe('a: [3] # one\nb: 2\n');
    expect(changed('a: 1\nb: 2\n', { a: 1, b: 2 }, { a: { c: 3 }, b: 2 })).toBe('a:\n  c: 3\nb: 2\n');
    expect(changed('a: [3] # one\nb: 2\n', { a: [3], b: 2 }, { a: 1, b: 2 })).toBe('a: 1 # one\nb: 2\n');
    expect(changed('a: { c: 3 } # one\n', { a: { c: 3 } }, { a: [4] })).toBe('a: [4] # one\n');
  });

  test('that stands for a record, such as a bare habit, becomes one, where it was, with what is said of it', () => {
    const before = [
      { id: 'a', statement: 'A' },
      { id: 'b', statement: 'B' },
      { id: 'c', statement: 'C' },
    ];
    const after = before.map((each) => (each.id === 'b' ? { ...each, statement: 'Other' } : each));
    expect(changed('- A\n\n# Second.\n- B # said often\n- C\n', before, after)).toBe(
      '- A\n\n# Second.\n- id: b\n  statement: Other\n  # said often\n- C\n',
    );
    expect(changed('- A\n- B\n- C\n', before, after)).toBe('- A\n- id: b\n  statement: Other\n- C\n');
  });
});

describe('a record', () => {
  test('loses what is gone, gets what is new behind the rest, and keeps the others in their places', () => {
    expect(changed('b: 1\na: 2 # two\nc: 3\n', { a: 2, b: 1, c: 3 }, { d: 'x', c: 3, a: 2 })).toBe(
      'a: 2 # two\nc: 3\nd: x\n',
    );
  });

  test('says no default that was left out, and none that is gone', () => {
    const before = { a: 1, list: [], map: { x: 1 }, level: 3 };
    expect(changed('a: 1\n', before, { ...before, a: 2 })).toBe('a: 2\n');
    expect(changed('a: 1\n', before, { ...before, level: 4 })).toBe('a: 1\nlevel: 4\n');
    expect(changed('a: 1\n', before, { ...before, map: { x: 1, y: 2 } })).toBe('a: 1\nmap:\n  y: 2\n');
    expect(changed('a: 1\n', before, { ...before, list: ['x'] })).toBe('a: 1\nlist: [x]\n');
    expect(changed('a: 1\n', before, { a: 1, list: [], map: { x: 1 } })).toBe('a: 1\n');
  });

  test('says of something new only what is not empty', () => {
    const made = { id: 'a', summary: '', list: [], map: {}, no: false, zero: 0, nothing: null, deep: { list: [] } };
    expect(changed('a: 1\n', { a: 1 }, { a: 1, b: [made] })).toBe(
      'a: 1\nb:\n  - id: a\n    no: false\n    zero: 0\n    nothing: null\n    deep: {}\n',
    );
    expect(changed('a: 1\n', { a: 1 }, { a: 1, b: [[{ id: 'c', empty: '' }], ['d', 'e']] })).toBe(
      'a: 1\nb:\n  - - id: c\n  - [d, e]\n',
    );
    expect(changed('a: 1\n', { a: 1 }, { a: 1, b: ['d', { id: 'e' }] })).toBe('a: 1\nb:\n  - d\n  - id: e\n');
  });

  test('in brackets stays in brackets, with space inside as it was', () => {
    expect(changed('a: { b: 1 } # one\n', { a: { b: 1 } }, { a: { b: 2, c: 3 } })).toBe('a: { b: 2, c: 3 } # one\n');
    expect(changed('a: {b: 1}\n', { a: { b: 1 } }, { a: { b: 2 } })).toBe('a: {b: 2}\n');
  });

  test('is written into an empty document', () => {
    expect(changed('', null, { a: 1, b: ['x'] })).toBe('a: 1\nb: [x]\n');
  });
});

describe('a list', () => {
  test('keeps what is said of an item that is still the same, wherever it goes', () => {
    const text = '- x # first\n- y # second\n- z\n';
    expect(changed(text, ['x', 'y', 'z'], ['z', 'y', 'w', 'x'])).toBe('- z\n- y # second\n- w\n- x # first\n');
    expect(changed('- x # one\n- x # other\n', ['x', 'x'], ['x'])).toBe('- x # one\n');
  });

  test.each(['id', 'work', 'send'])('knows an item that has changed by its %s, wherever it goes', (name) => {
    const before = [
      { [name]: 'x', n: 1 },
      { [name]: 'y', n: 2 },
    ];
    const text = `- ${name}: x # first\n  n: 1\n- ${name}: y # second\n  n: 2\n`;
    expect(
      changed(text, before, [
        { [name]: 'y', n: 3 },
        { [name]: 'w', n: 4 },
        { [name]: 'x', n: 1 },
      ]),
    ).toBe(`- ${name}: y # second\n  n: 3\n- ${name}: w\n  n: 4\n- ${name}: x # first\n  n: 1\n`);
  });

  test('knows an item by its id before its work', () => {
    const item = (id: string, work: string, n: number) => ({ id, work, n });
    expect(
      changed(
        '- id: x # first\n  work: a\n  n: 1\n- id: y # second\n  work: b\n  n: 2\n',
        [item('x', 'a', 1), item('y', 'b', 2)],
        [item('y', 'a', 3)],
      ),
    ).toBe('- id: y # second\n  work: a\n  n: 3\n');
  });

  test('knows an item without a name by its place, as long as there are as many as before', () => {
    const text = '- n: 1 # first\n- n: 2 # second\n';
    const before = [{ n: 1 }, { n: 2 }];
    expect(changed(text, before, [{ n: 3 }, { n: 4 }])).toBe('- n: 3 # first\n- n: 4 # second\n');
    expect(changed(text, before, [{ n: 2 }, { n: 4 }])).toBe('- n: 2 # second\n- n: 4\n');
    expect(changed(text, before, [{ n: 3 }])).toBe('- n: 3\n');
    expect(changed('- x # first\n- y\n', ['x', 'y'], ['z', 'y'])).toBe('- z\n- y\n');
  });
});

describe('aliases that are written out', () => {
  test('say what their anchors say, and follow them no more', () => {
    const text = 'a: &x [1, 2]\nb: *x\nc: { d: *x }\n';
    const document = parseDocument(text);
    expandAliases(document);
    expect(document.toJS()).toEqual(parseDocument(text).toJS());
    document.addIn(['b'], 3);
    expect(document.toString()).toBe('a: &x [ 1, 2 ]\nb: [ 1, 2, 3 ]\nc: { d: [ 1, 2 ] }\n');
  });

  test('of aliases, too', () => {
    const document = parseDocument('a: &x 1\nb: &y [*x]\nc: *y\n');
    expandAliases(document);
    expect(document.toString()).toBe('a: &x 1\nb: &y [ 1 ]\nc: [ 1 ]\n');
  });
});
