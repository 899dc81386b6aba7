import { expect, test } from 'vitest';
import { INK, KIND_COLOUR, LETTER_COLOUR, MUTED, PALE } from '../../src/markup/palette.js';

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second);
  return (high + 0.05) / (low + 0.05);
};

test('every text colour is readable on white, and text on the pale background', () => {
  for (const colour of [INK, MUTED, ...Object.values(LETTER_COLOUR), ...Object.values(KIND_COLOUR)]) {
    expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5);
  }
  for (const colour of [INK, MUTED]) expect(contrast(colour, PALE), colour).toBeGreaterThanOrEqual(4.5);
});
