import { describe, expect, test } from 'vitest';
import { circles, confusedWith } from '../../../src/journey/state/objectives.js';

describe('ids that look alike', () => {
  test('are told apart by the letters in which they differ, in the order in which they are named', () => {
    // One letter, or a letter and an accent; the text around them is the same.
    expect(confusedWith('caf\u00e9s', ['rates', 'cafe\u0301s'])).toEqual({
      code: 'confusable-id',
      message:
        '"caf\u00e9s" (U+00E9) and "cafe\u0301s" (U+0065 U+0301) look alike and differ only in how their letters are ' +
        'composed; use one of the two',
    });
    expect(confusedWith('cafe\u0301s', ['caf\u00e9s'])?.message).toMatch(
      /^"cafe\u0301s" \(U\+0065 U\+0301\) and "caf\u00e9s" \(U\+00E9\) look alike/,
    );
  });

  test('are told apart at the end, at the beginning, and where a letter is beyond the first plane', () => {
    expect(confusedWith('x\u00f6', ['xo\u0308'])?.message).toMatch(/\(U\+00F6\) and .* \(U\+006F U\+0308\) look/);
    expect(confusedWith('\u00f6x', ['o\u0308x'])?.message).toMatch(/\(U\+00F6\) and .* \(U\+006F U\+0308\) look/);
    expect(confusedWith('sm\u00f6rg\u00e5s', ['smo\u0308rg\u00e5s'])?.message).toMatch(
      /\(U\+00F6\) and .* \(U\+006F U\+0308\) look/,
    );
    expect(confusedWith('\u{1d15e}', ['\u{1d157}\u{1d165}'])?.message).toMatch(
      /\(U\+1D15E\) and .*\(U\+1D157 U\+1D165\)/,
    );
  });

  test('are shown with four code points at most', () => {
    const short = '\u00e9'.repeat(6);
    const long = 'e\u0301'.repeat(6);
    expect(confusedWith(short, [long])?.message).toMatch(
      /\(U\+00E9 U\+00E9 U\+00E9 U\+00E9\) and .*\(U\+0065 U\+0301 U\+0065 U\+0301\) look/,
    );
  });

  test('are not the same id, nor ids that look different', () => {
    expect(confusedWith('caf\u00e9', ['caf\u00e9', 'cafe'])).toBeUndefined();
    expect(confusedWith('a', [])).toBeUndefined();
  });
});

describe('circles of requirements', () => {
  const of = (requirements: Readonly<Record<string, readonly string[]>>) =>
    circles(Object.entries(requirements).map(([id, requires]) => ({ id, requires })));

  test('have what requires itself in the end, and what depends on that', () => {
    expect(of({ a: [], b: ['a'], c: ['b', 'a'] })).toEqual([]);
    expect(of({ a: ['b'], b: ['a'], c: [] })).toEqual(['a', 'b']);
    expect(of({ a: ['a'] })).toEqual(['a']);
    expect(of({ free: [], a: ['c', 'free'], b: ['a'], c: ['b'], after: ['free', 'b'], other: ['free'] })).toEqual([
      'a',
      'b',
      'c',
      'after',
    ]);
    expect(of({ c: ['b'], b: ['a'], a: ['free'], free: [] })).toEqual([]);
  });
});
