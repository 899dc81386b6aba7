import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFromTitle, plainLetters } from '../../src/index.js';

describe('ids of titles with accents', () => {
  test.each([
    ['Colegio Río Verde', 'colegio-rio-verde'],
    ['Niñez', 'ninez'],
    ['Écôle', 'ecole'],
    ['Straße', 'strasse'],
    ['Luis Gómez', 'luis-gomez'],
    ['Łódź, Ærø og İzmir', 'lodz-aero-og-izmir'],
    ['Col·legi', 'collegi'],
    ['STRASSE GROẞ', 'strasse-gross'],
    ['東京', 'fallback'],
  ])('%s: %s', (title, id) => {
    expect(idFromTitle(title, 'fallback')).toBe(id);
    expect(idFromTitle(title.normalize('NFD'), 'fallback')).toBe(id);
  });

  test('no Latin letter of Europe breaks a word in two', () => {
    // Latin-1 Supplement and Latin Extended-A; symbols are filtered out below.
    const letter = fc.integer({ min: 0xc0, max: 0x17f }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(
        letter.filter((each) => /\p{L}/u.test(each)),
        (each) => {
          expect(plainLetters(each)).toMatch(/^[a-z]+$/);
          expect(idFromTitle(`R${each}o`, 'x')).toMatch(/^[a-z]+$/);
        },
      ),
      { numRuns: 400 },
    );
  });
});
