import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapped } from '../../src/markup/measure.js';

const width = fc.integer({ min: 40, max: 300 });

describe('wrapped', () => {
  test('gives at most the requested number of lines, none wider than requested', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        width,
        fc.integer({ min: 1, max: 4 }),
        (text, most, count) => {
          const lines = wrapped(text, most, 12, count);
          expect(lines.length).toBeLessThanOrEqual(count);
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  test('keeps every word if there is room', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, width, (list, most) => {
        expect(wrapped(list.join(' '), most, 12, 99).join(' ')).toBe(list.join(' '));
      }),
    );
  });

  test('marks omissions, and hyphenates words that are too long', () => {
    expect(wrapped('a'.repeat(10_000), 60, 12, 2)).toEqual(['aaaaaaaa-', 'aaaaaaa…']);
    expect(wrapped('Recommending', 60, 12, 3)).toEqual(['Recom-', 'mending']);
    expect(wrapped('Recomendador', 75, 12, 3)).toEqual(['Recomenda-', 'dor']);
    expect(wrapped('administradores', 72, 12, 3)).toEqual(['administra-', 'dores']);
    expect(wrapped('evidence', 40, 10, 3)).toEqual(['evi-', 'dence']);
    expect(wrapped('evidence → 12', 40, 10, 3)).toEqual(['evi-', 'dence', '→ 12']);
    expect(wrapped('catedráticos', 38, 12, 3)).toEqual(['cate-', 'dráti-', 'cos']);
  });
});

test('knows the widths of letters, and counts a family of emoji once', () => {
  expect(textWidth('iiii', 10)).toBeLessThan(textWidth('MMMM', 10));
  expect(textWidth('👨‍👩‍👧‍👦', 10)).toBe(textWidth('👩', 10));
  expect(textWidth('é', 10)).toBe(textWidth('e', 10));
});
