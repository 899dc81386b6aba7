import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/language/language.js';
import type { Point } from '../../src/pictures/box.js';
import { dotPlot, type PlotDot } from '../../src/pictures/dot-plot.js';
import { type DrawnPlot, drawnPlot, misread } from '../support/drawn-plot.js';

const language = languageOf({});
const draw = (dots: readonly PlotDot[]): DrawnPlot => drawnPlot(dotPlot(dots, { x: 'across', y: 'up' }, language).text);

/** Dots, no two in the same place: a crowd of some spread, and others that may be far away. */
const arbitraryDots = fc
  .record({
    spread: fc.constantFrom(4, 12, 30, 80),
    crowd: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 16 }),
    away: fc.array(fc.tuple(fc.nat(300), fc.nat(90)), { maxLength: 2 }),
    words: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 18, maxLength: 18 }),
  })
  .map(({ spread, crowd, away, words }): readonly PlotDot[] => {
    const places = new Map<string, Point>();
    for (const [x, y] of [...away, ...crowd.map(([x, y]) => [25 + (x % spread), 15 + (y % spread)] as const)])
      places.set(`${x} ${y}`, { x, y });
    return [...places.values()].map((place, index) => ({
      ...place,
      ours: index === 0,
      title: `${['One', 'Model', 'of', 'Competency'].slice(0, words[index]).join(' ')} n${index}`,
    }));
  });

/** The titles that are neither next to a dot nor listed with a number that is shown. */
const unsaid = (dots: readonly PlotDot[], { labels, below }: DrawnPlot): readonly string[] => {
  const bare = (text: string): string => text.replaceAll(/[\s-]/g, '');
  const at = new Set(labels.map(({ said }) => bare(said)));
  return dots
    .filter(({ title, x, y }) => {
      const group = below.split(/; (?=\d+: )/).find((each) => each.includes(`${title} (${x}; ${y})`));
      const number = /(\d+): /.exec(group ?? '')?.[1];
      return number === undefined ? !at.has(bare(title)) : !at.has(number) || at.has(bare(title));
    })
    .map(({ title }) => title);
};

const isReadable = (dots: readonly PlotDot[]): void => {
  const plot = draw(dots);
  expect(plot.dots).toHaveLength(dots.length);
  expect(plot.grid.length).toBeGreaterThan(3);
  expect(misread(plot)).toEqual([]);
  expect(unsaid(dots, plot)).toEqual([]);
  const numbers = plot.labels.map(({ said }) => said).filter((said) => /^\d+$/.test(said));
  expect(numbers.toSorted((one, other) => Number(one) - Number(other))).toEqual(
    numbers.map((_, index) => String(index + 1)),
  );
};

test('no line lies on the grid or ends at another dot, no label is on a line, and every dot is named or numbered', () => {
  fc.assert(fc.property(arbitraryDots, isReadable), { numRuns: 40 });
});

test('so it is with many more dots', { tags: ['long'] }, () => {
  fc.assert(fc.property(arbitraryDots, isReadable), { numRuns: 1000 });
});

test('dots that touch share a number where none of them can be named, and those with room have their names', () => {
  const dots = [
    { title: 'Far away', x: 250, y: 60, ours: true },
    ...[0, 1, 2, 3, 4].map((index) => ({ title: `Crowded ${index}`, x: 40 + index, y: 20, ours: false })),
  ];
  const { labels, below } = draw(dots);
  const named = labels.map(({ said }) => said);
  expect(named).toContain('Far away');
  expect(named).toContain('1');
  expect(below).toMatch(/: 1: Crowded 0 \(40; 20\), Crowded 1 .+, and Crowded 4 \(44; 20\)\.$/);
  for (const inside of [1, 2, 3]) {
    expect(named).not.toContain(`Crowded ${inside}`);
    expect(below).toContain(`Crowded ${inside} (${40 + inside}; 20)`);
  }
});
