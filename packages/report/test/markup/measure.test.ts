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
    expect(wrapped('a'.repeat(10_000), 60, 12, 2)).toEqual(['aaaaaaaa', 'aaaaaaa…']);
    expect(wrapped('Recommending', 60, 12, 3)).toEqual(['Recom-', 'mending']);
    expect(wrapped('Recomendador', 75, 12, 3)).toEqual(['Recomenda-', 'dor']);
    expect(wrapped('administradores', 72, 12, 3)).toEqual(['administra-', 'dores']);
    expect(wrapped('evidence', 40, 10, 3)).toEqual(['evi-', 'dence']);
    expect(wrapped('evidence → 12', 40, 10, 3)).toEqual(['evi-', 'dence', '→ 12']);
    expect(wrapped('catedráticos', 38, 12, 3)).toEqual(['cate-', 'dráti-', 'cos']);
  });
});

describe('what is no word', () => {
  test('is broken behind its own signs, and gets no hyphen', () => {
    expect(wrapped('</script>', 40, 12, 3)).toEqual(['</', 'script>']);
    expect(wrapped('https://example.org/learning-map', 60, 12, 9)).toEqual([
      'https://',
      'example.',
      'org/',
      'learning-',
      'map',
    ]);
    expect(wrapped('evidence_of_learning.pdf', 60, 12, 9)).toEqual(['evidence_', 'of_', 'learning.', 'pdf']);
  });

  test('reads as it was written, whatever it is', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ab</>._:=#1'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(signs, width, (sign, most) => {
        fc.pre(/[a-z].*[^a-z].*[a-z]/.test(sign));
        expect(wrapped(sign, most, 12, 99).join('')).toBe(sign);
      }),
    );
  });

  test.each(['W'.repeat(200), 'wawe'.repeat(50), 'Wrrrrrrrrrrrrrrr', 'Διαφοροποιημένηδιδασκαλία'])(
    'is not hyphenated where no syllable begins, nor where no word is as long: %s',
    (text) => {
      const lines = wrapped(text, 60, 12, 99);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('')).toBe(text);
    },
  );

  test('is not a word with what stands around one in a sentence', () => {
    expect(wrapped('“Recommending”,', 70, 12, 3)).toEqual(['“Recom-', 'mending”,']);
  });
});

test('knows the widths of letters, and counts a family of emoji once', () => {
  expect(textWidth('iiii', 10)).toBeLessThan(textWidth('MMMM', 10));
  expect(textWidth('👨‍👩‍👧‍👦', 10)).toBe(textWidth('👩', 10));
  expect(textWidth('é', 10)).toBe(textWidth('e', 10));
});
