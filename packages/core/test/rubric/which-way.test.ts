import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellsOptions, InputError, parseRubric } from '../../src/index.js';

type Cells = readonly (readonly string[])[];

const codesOf = (cells: unknown, options: CellsOptions = {}): readonly string[] => {
  try {
    parseRubric(cells, options);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code }) => code);
    throw error;
  }
};
const turned = (cells: Cells): Cells => (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
const withCorner = (corner: string, cells: Cells): Cells =>
  cells.map((row, index) => (index === 0 ? [corner, ...row.slice(1)] : row));

const table = (rows: readonly string[], levels: readonly string[]): Cells => [
  ['', ...levels],
  ...rows.map((row) => [row, ...levels.map((level) => `${row} as ${level}.`)]),
];
/** Titles that contain no known words for levels. */
const own = fc.uniqueArray(
  fc.constantFrom('Feedback', 'Rooms', 'Families', 'Seedling', 'Sprout', 'Tree', 'River', 'Songs'),
  {
    minLength: 5,
    maxLength: 6,
  },
);
const rising = fc.constantFrom(
  ['Beginning', 'Developing', 'Proficient'],
  ['Not yet', 'Starting', 'Doing it', 'Leading others'],
  ['Level 1', 'Level 2'],
  ['No', 'Yes'],
  ['Stage 1', 'Stage 2', 'Stage 3'],
);

describe('which way a table of cells stands', () => {
  test('is told by known words for levels, and by points, whatever the rows are called', () => {
    fc.assert(
      fc.property(own, rising, (rows, levels) => {
        const cells = table(rows, levels);
        expect(parseRubric(cells).levels.map(({ title }) => title)).toEqual(levels);
        expect(codesOf(turned(cells))).toEqual(['transposed']);
        expect(parseRubric(turned(cells), { orientation: 'levels-in-rows' })).toEqual(parseRubric(cells));
      }),
      { numRuns: 40 },
    );
  });

  test('is asked for where nothing tells, so that no table is taken the wrong way', () => {
    fc.assert(
      fc.property(own, fc.integer({ min: 2, max: 3 }), (titles, count) => {
        const cells = table(titles.slice(count), titles.slice(0, count));
        for (const each of [cells, turned(cells)]) {
          expect(codesOf(each)).toEqual(['which-way']);
          // An orientation that the caller states is trusted.
          expect(codesOf(withCorner('Criterion', each))).toEqual([]);
          expect(codesOf(each, { orientation: 'levels-in-columns' })).toEqual([]);
          expect(codesOf(withCorner('Level', each))).toEqual(['transposed']);
        }
        expect(parseRubric(turned(cells), { orientation: 'levels-in-rows' })).toEqual(
          parseRubric(cells, { orientation: 'levels-in-columns' }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('is asked for in a sentence with what was found, and what to write', () => {
    expect(() => parseRubric(table(['Seedling', 'Tree'], ['Feedback', 'Rooms']))).toThrow(
      'neither the first row (“Feedback”, “Rooms”) nor the first column (“Seedling”, “Tree”) is recognised as ' +
        'having the levels; write “Criterion” into the first cell if they are in the first row',
    );
  });

  test.each<[string, Cells]>([
    ['as many known words down as across', table(['Beginning', 'Growth'], ['Observed', 'Feedback'])],
    ['a criterion that is called as a column is', turned(table(['Evidence', 'Standard'], ['Seedling', 'Tree']))],
  ])('is asked for with %s', (_, cells) => {
    expect(codesOf(cells)).toEqual(['which-way']);
  });

  test.each<[string, Cells]>([
    [
      'a heading for the rows behind their numbers',
      [
        ['Code', 'Criterion', 'Seedling', 'Tree'],
        ['1a', 'Feedback', 'x', 'y'],
      ],
    ],
    ['one known word across, and none down', table(['Feedback', 'Rooms'], ['Seedling', 'Growing', 'Tree'])],
    ['one known word of two, beside a single row', table(['Feedback'], ['Beginning', 'Tree'])],
    ['points', table(['Feedback', 'Rooms'], ['Seedling (1)', 'Tree (2)'])],
  ])('is told by %s', (_, cells) => {
    expect(codesOf(cells)).toEqual([]);
  });
});

describe('levels without points that go down by their names are not taken for going up', () => {
  const levels = (titles: readonly string[], points = false) =>
    titles.map((title, index) => ({ id: `l${index}`, title, ...(points ? { points: titles.length - index } : {}) }));

  test.each([
    [['Distinguished', 'Proficient', 'Basic', 'Unsatisfactory']],
    [['Highly effective', 'Effective', 'Developing', 'Ineffective']],
    [['Exceeds expectations', 'Meets expectations', 'Needs improvement']],
    [['Yes', 'No']],
    [['Met', 'Partially met', 'Not met']],
    [['High', 'Medium', 'Low']],
    [['A', 'B', 'C', 'D']],
    [['Stage 3', 'Stage 2', 'Stage 1']],
    [['Level IV', 'Level III', 'Level II', 'Level I']],
    [['Advanced', 'Intermediate', 'Beginner']],
    [['Gold', 'Silver', 'Bronze']],
    [['Green', 'Yellow', 'Red']],
    [['Strongly agree', 'Agree', 'Disagree']],
    [['Master', 'Journeyman', 'Apprentice']],
    [['Third', 'Second', 'First']],
  ])('%s', (titles) => {
    expect(codesOf({ id: 'x', title: 'X', levels: levels(titles), rows: [{ id: 'a' }] })).toEqual([
      'levels-not-in-order',
    ]);
    expect(codesOf({ id: 'x', title: 'X', rows: [{ id: 'a', levels: levels(titles) }] })).toEqual([
      'levels-not-in-order',
    ]);
    expect(
      codesOf([
        ['Criterion', ...titles],
        ['Feedback', ...titles.map(() => 'x')],
      ]),
    ).toEqual(['levels-not-in-order']);
    const up = titles.toReversed();
    expect(
      parseRubric({ id: 'x', title: 'X', levels: levels(up), rows: [{ id: 'a' }] }).levels.map(({ title }) => title),
    ).toEqual(up);
    // Descending points show the order by themselves.
    const { levels: read } = parseRubric({ id: 'x', title: 'X', levels: levels(titles, true), rows: [{ id: 'a' }] });
    expect(read.map(({ title }) => title)).toEqual(up);
  });

  test('in a sentence', () => {
    expect(() =>
      parseRubric([
        ['Criterion', 'Yes', 'No'],
        ['Rooms', 'x', 'y'],
      ]),
    ).toThrow(
      'levels: the levels seem to go down, from “Yes” to “No”, and have no points that say so; list them from ' +
        'the lowest to the highest, or give them points, as in “Yes (2)”',
    );
  });

  test('names of one’s own are left alone', () => {
    expect(codesOf({ id: 'x', title: 'X', levels: levels(['Tree', 'Seedling']), rows: [{ id: 'a' }] })).toEqual([]);
  });
});
