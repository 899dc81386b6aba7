import { describe, expect, test } from 'vitest';
import { InputError, parseRubric } from '../../src/index.js';

const issuesOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  return [];
};

const headings = ['Rubric Name', 'Criteria Name', 'Criteria Description', 'Rating Name', 'Rating Description'];
const rating = (...cells: readonly string[]) => cells;
const canvas = [
  [...headings, 'Rating Points', 'Rating Name', 'Rating Description', 'Rating Points'],
  rating('River leaders', 'Rooms', '', 'High', 'Two hours a week.', '2', 'Low', 'None.', '1'),
  rating('', 'Songs', '', 'High', 'Sings daily.', '2', 'Low', 'Hums.', '1'),
  rating('Mill coaches', 'Rooms', '', 'Yes', 'Sits in.', '1', 'No', '', '0'),
];

describe('the name of a rubric in a table', () => {
  test('is its title, and makes its id, where no options say another', () => {
    const rubric = parseRubric(canvas.slice(0, 3));
    expect(rubric).toMatchObject({ id: 'river-leaders', title: 'River leaders' });
    expect(rubric.rows.map(({ title }) => title)).toEqual(['Rooms', 'Songs']);
    expect(parseRubric(canvas.slice(0, 3), { id: 'ours', title: 'Ours' })).toMatchObject({ id: 'ours', title: 'Ours' });
  });

  test('tells several apart: which of them is meant has to be said, and the others are left out', () => {
    expect(issuesOf(() => parseRubric(canvas))).toEqual([
      {
        path: '[3][0]',
        code: 'several-rubrics',
        message:
          'the table has 2 rubrics, “River leaders” and “Mill coaches”; choose one by its name ' +
          '(rubric: "Mill coaches", or --rubric "Mill coaches" for the command)',
      },
    ]);
    const mill = parseRubric(canvas, { rubric: 'Mill coaches' });
    expect(mill).toMatchObject({ id: 'mill-coaches', title: 'Mill coaches' });
    expect(mill.levels.map(({ title }) => title)).toEqual(['No', 'Yes']);
    expect(mill.rows).toMatchObject([{ id: 'rooms', cells: { yes: ['Sits in.'] } }]);
    expect(parseRubric(canvas, { rubric: 'River leaders' })).toEqual(parseRubric(canvas.slice(0, 3)));
  });

  test('is kept apart from the levels of a wide and of a long table too', () => {
    const wide = [
      ['Rubric Name', 'Criterion', 'Starting (1)', 'Doing (2)'],
      ['R', 'Rooms', 'a', 'b'],
      ['S', 'Rooms', 'c', 'd'],
    ];
    expect(parseRubric(wide, { rubric: 'S' })).toMatchObject({
      title: 'S',
      levels: [{ id: 'starting' }, { id: 'doing' }],
      rows: [{ title: 'Rooms', cells: { starting: ['c'], doing: ['d'] } }],
    });
    const long = [
      ['Rubric title', 'Row', 'Level', 'Descriptor', 'Points'],
      ['R', 'Rooms', 'Starting', 'a', '1'],
      ['S', 'Rooms', 'Starting', 'c', '5'],
    ];
    expect(parseRubric(long, { rubric: 'R' })).toMatchObject({
      title: 'R',
      levels: [{ points: 1 }],
      rows: [{ cells: { starting: ['a'] } }],
    });
    expect(issuesOf(() => parseRubric(long)).map(({ code }) => code)).toEqual(['several-rubrics']);
  });

  test('has to be one of the table, and a rubric cannot be chosen where none is named', () => {
    expect(issuesOf(() => parseRubric(canvas, { rubric: 'Mill coachs' }))).toMatchObject([
      { path: '', code: 'unknown-rubric', message: expect.stringContaining('did you mean "Mill coaches"?') },
    ]);
    const unnamed = canvas.map((row) => row.slice(1));
    expect(issuesOf(() => parseRubric(unnamed, { rubric: 'Mill coaches' }))).toMatchObject([
      { path: '', code: 'unknown-rubric', message: expect.stringContaining('no column “Rubric Name”') },
    ]);
  });

  test('is missing in rows above the first that has one, where there are several', () => {
    const [first = [], second = [], ...more] = canvas;
    const headless = [first, ['', ...second.slice(1)], ...more];
    expect(issuesOf(() => parseRubric(headless))).toEqual([]);
    const two = [...headless, rating('R', 'Rooms', '', 'Yes', '', '1', 'No', '', '0')];
    expect(issuesOf(() => parseRubric(two, { rubric: 'R' }))).toMatchObject([
      { path: '[1][0]', code: 'missing', message: 'row 2 does not say which rubric it belongs to' },
    ]);
  });
});
