import { describe, expect, test } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { isJson, keepWriting, rewritten, writingOf } from '../../../../src/model/edit/text/writing.js';

/** The text again, with another value for `a`. */
const withA = (text: string, value: unknown): string => {
  const writing = writingOf(text);
  const document = parseDocument(text);
  keepWriting(document, text);
  document.set('a', document.createNode(value));
  return writing(document);
};

describe('JSON', () => {
  test.each([
    ['on one line', '{"a":1,"b":[2]}', '{"a":7,"b":[2]}'],
    ['on one line that ends', '{"a":1}\n', '{"a":7}\n'],
    ['indented by two', '{\n  "a": 1,\n  "b": 2\n}\n', '{\n  "a": 7,\n  "b": 2\n}\n'],
    ['indented by four, without an end of line', '{\n    "a": 1\n}', '{\n    "a": 7\n}'],
    ['indented by tabs', '{\n\t"a": 1\n}\n', '{\n\t"a": 7\n}\n'],
    ['with spaces behind the bracket', '{  \n   "a": 1\n}\n', '{\n   "a": 7\n}\n'],
    ['below empty lines', '\n\n{\n   "a": 1\n}\n', '{\n   "a": 7\n}\n'],
    ['with the line ends of Windows', '{\r\n  "a": 1\r\n}\r\n', '{\r\n  "a": 7\r\n}\r\n'],
    ['of which only a list inside is indented', '{"a": 1, "b": [\n    2\n]}', '{"a":7,"b":[2]}'],
  ])('stays as it was indented: %s', (_, text, expected) => {
    expect(withA(text, 7)).toBe(expected);
  });

  test('is told from YAML', () => {
    expect(['{"a": 1}', '[1]', '"a"', ' 7\n'].map(isJson)).toEqual([true, true, true, true]);
    expect(['a: 1', '{a: 1}', '[1,]', ''].map(isJson)).toEqual([false, false, false, false]);
  });
});

describe('YAML', () => {
  test.each([
    ['two', 'b:\n  cd: 1\na: 1\n', 'b:\n  cd: 1\na:\n  e:\n    f: 7\n'],
    ['three', 'b:\n   cd: 1\na: 1\n', 'b:\n   cd: 1\na:\n   e:\n      f: 7\n'],
    ['four, before a list', 'b:\n    - 1\na: 1\n', 'b:\n    - 1\na:\n    e:\n        f: 7\n'],
    ['four, at the end', 'a: 1\nb:\n    cd:', 'a:\n    e:\n        f: 7\nb:\n    cd:\n'],
    ['nothing yet', 'a: 1\nb: 2\n', 'a:\n  e:\n    f: 7\nb: 2\n'],
    ['one, which is too little for a list', 'b:\n c: 1\na: 1\n', 'b:\n  c: 1\na:\n  e:\n    f: 7\n'],
    [
      'twelve, which is more than anybody wants',
      'b:\n            c: 1\na: 1\n',
      'b:\n        c: 1\na:\n        e:\n                f: 7\n',
    ],
    [
      'a text of several lines that is not indentation',
      'b: one\n      two\na: 1\n',
      'b: one two\na:\n  e:\n    f: 7\n',
    ],
  ])('is indented as it was: %s', (_, text, expected) => {
    expect(withA(text, { e: { f: 7 } })).toBe(expected);
  });

  test.each([
    ['not', 'b:\n- 1\na: 1\n', 'b:\n- 1\na:\n- 7\n'],
    ['not, behind a comment', 'b: # ours\n- 1\na: 1\n', 'b:\n# ours\n- 1\na:\n- 7\n'],
    ['not, below a comment', 'b:\n# ours\n- 1\na: 1\n', 'b:\n# ours\n- 1\na:\n- 7\n'],
    ['not, with spaces behind the name', 'b:  \n- 1\na: 1\n', 'b:\n- 1\na:\n- 7\n'],
    ['not, on Windows', 'b:\r\n- 1\r\na: 1\r\n', 'b:\r\n- 1\r\na:\r\n- 7\r\n'],
    ['indented', 'b:\n  - 1\na: 1\n', 'b:\n  - 1\na:\n  - 7\n'],
    ['indented, below the mark of a document', '---\nb:\n  - 1\na: 1\n', '---\nb:\n  - 1\na:\n  - 7\n'],
    ['unknown, as there is none', 'b: 1\na: 1\n', 'b: 1\na:\n  - 7\n'],
  ])('has lists indented or not, as they were: %s', (_, text, expected) => {
    expect(withA(text, [7])).toBe(expected);
  });

  test('has no line broken that was whole, and begins with its byte order mark', () => {
    const long = 'word '.repeat(40).trim();
    expect(withA(`\uFEFFa: 1\nb: ${long}\n`, 7)).toBe(`\uFEFFa: 7\nb: ${long}\n`);
  });
});

describe('what is in brackets', () => {
  const changed = (text: string): string => {
    const document = parseDocument(text);
    keepWriting(document, text);
    const list: unknown = document.get('a');
    if (!isSeq(list) && !isMap(list)) throw new Error('nothing in brackets');
    rewritten(list);
    if (isSeq(list)) list.add(7);
    else list.set('z', 7);
    return document.toString({ lineWidth: 0 });
  };

  test('keeps its text where nothing changes', () => {
    const text = 'a: [ 1,2 , 3]\nb: {  c:   1 }\n';
    expect(withA(text, 1)).toBe('a: 1\nb: {  c:   1 }\n');
  });

  test.each([
    ['a: [1,2]\n', 'a: [1, 2, 7]\n'],
    ['a: [ 1,2 ]\n', 'a: [ 1, 2, 7 ]\n'],
    ['a: {b: 1}\n', 'a: {b: 1, z: 7}\n'],
    ['a: { b: 1 }\n', 'a: { b: 1, z: 7 }\n'],
    // What is inside has its own.
    ['a: [{ b: 1 }]\n', 'a: [{ b: 1 }, 7]\n'],
  ])('has space inside its brackets as before: %s', (text, expected) => {
    expect(changed(text)).toBe(expected);
  });

  test('has space inside where it is a new map, and none where it is a new list', () => {
    const made = (value: object): string => {
      const document = parseDocument('a: 1\n');
      const node = document.createNode(value);
      if (!isSeq(node) && !isMap(node)) throw new Error('no collection');
      node.flow = true;
      rewritten(node);
      document.set('a', node);
      return document.toString();
    };
    expect(made([1])).toBe('a: [1]\n');
    expect(made({ b: 1 })).toBe('a: { b: 1 }\n');
  });

  test('can still be shown by itself, outside a document', () => {
    const list: unknown = parseDocument('[1, 2]').contents;
    if (!isSeq(list)) throw new Error('no list');
    rewritten(list);
    expect(list.toString()).toBe('[1,2]');
  });
});
