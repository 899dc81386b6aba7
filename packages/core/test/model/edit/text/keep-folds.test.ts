import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { asWrittenTag, keepFolds } from '../../../../src/model/edit/text/keep-folds.js';
import { expandAliases } from '../../../../src/model/edit/text/write-change.js';

/** The text again after a change; folded lines are kept. */
const written = (text: string, change: (document: ReturnType<typeof parseDocument>) => void = () => {}): string => {
  const document = parseDocument(text, { customTags: (tags) => [...tags, asWrittenTag] });
  keepFolds(document, text);
  change(document);
  return document.toString({ lineWidth: 0 });
};

describe('a text of several lines', () => {
  test.each([
    ['plain', 'a: one\n  two\nb: 1\n'],
    ['plain, with an empty line', 'a: one\n\n  two\nb: 1\n'],
    ['plain, indented further', 'a:\n  b: one\n     two\n'],
    ['plain, that begins below its name', 'a: one\n   two >\n   three |\nb: 1\n'],
    ['in double quotes', 'a: "one\n  \\"two\\"\n  three"\nb: 1\n'],
    ['in single quotes', "a: 'one\n  two'\nb: 1\n"],
    ['folded', 'a: >\n  one\n  two\nb: 1\n'],
    ['folded, without an end of line', 'a: >-\n  one\n  two\nb: 1\n'],
    ['folded, with a comment', 'a: > # ours\n  one\n  two\nb: 1\n'],
    ['folded, with spaces behind', 'a: >-  \n  one\n  two\nb: 1\n'],
    ['in a list', 'a:\n  - one\n    two\n  - three\n'],
    ['literal', 'a: |\n  one\n  two\nb: 1\n'],
    ['literal, with a sign of folding at its end', 'a: |\n  one\n  two >\nb: 1\n'],
    ['folded, with a bar at its end', 'a: >\n  one\n  two |\nb: 1\n'],
  ])('stays as it is: %s', (_, text) => {
    expect(written(text)).toBe(text);
  });

  test.each([
    ['that keeps its last empty lines', 'a: >+\n  one\n  two\n\nb: 1\n'],
    ['with its indentation said', 'a: >1\n  one\n  two\nb: 1\n'],
    ['literal, with its indentation said, that is indented further', 'a:\n - |1\n   one\n  two\n'],
    ['folded, with its indentation said, that is indented further', 'a:\n - >1\n   one >\n  two\n'],
    ['folded by hand inside a literal one', 'a: |\n  >-\n  one\nb: 1\n'],
    ['in a name', '? "o\\\n  ne"\n: 1\nb: "two\n  three"\n'],
    ['with a tag of its own', 'a: !!int >-\n  12\nb: !!float "1\n  "\n'],
  ])('is read as the same, in whatever form it is written: %s', (_, text) => {
    expect(parseDocument(written(text)).toJS()).toEqual(parseDocument(text).toJS());
  });

  test('is one line where it has become another', () => {
    const set = (text: string) => written(text, (document) => document.set('a', 'three'));
    expect(set('a: one\n  two\nb: 1\n')).toBe('a: three\nb: 1\n');
    expect(set('a: "one\n  two"\nb: 1\n')).toBe('a: "three"\nb: 1\n');
  });

  test('keeps the comment behind it, once', () => {
    expect(written('a: "one\n  two" # ours\nb: 1\n')).toBe('a: "one\n  two" # ours\nb: 1\n');
    expect(written('a: one\n  two # ours\nb: 1\n')).toBe('a: one\n  two # ours\nb: 1\n');
    expect(written('a: > # ours\n  one\n  two\n# theirs\nb: 1\n')).toBe('a: > # ours\n  one\n  two\n# theirs\nb: 1\n');
  });

  test('with the line ends of Windows is written with plain ones, which its whole document then replaces', () => {
    expect(written('a: one\r\n  two\r\nb: 1\r\n')).toBe('a: one\n  two\nb: 1\n');
  });

  test('is said again by an alias that is written out', () => {
    expect(written('a: &x "one\n  two"\nb: *x\n', expandAliases)).toBe('a: &x "one\n  two"\nb: "one two"\n');
  });

  test('gets more indentation where it has to, and its lines keep their distances', () => {
    const deeper = (text: string) =>
      written(text, (document) => {
        const node: unknown = document.get('a', true);
        document.set('a', document.createNode({ b: { c: node } }));
      });
    expect(deeper('a: "one\n two\n   three"\n')).toBe('a:\n  b:\n    c: "one\n      two\n        three"\n');
    expect(deeper('a: "one\n \n  two"\n')).toBe('a:\n  b:\n    c: "one\n\n      two"\n');
    expect(deeper('a: "one\n          two"\n')).toBe('a:\n  b:\n    c: "one\n          two"\n');
  });
});
