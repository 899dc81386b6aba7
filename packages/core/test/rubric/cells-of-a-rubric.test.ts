import { describe, expect, test } from 'vitest';
import { type CellsOptions, InputError, parseRubric, rubricEvidence } from '../../src/index.js';

const read = (table: string, options: CellsOptions = {}) =>
  parseRubric(
    table.split('\n').map((line) => line.split(';')),
    options,
  );

const issuesOf = (table: string, options: CellsOptions = {}): readonly string[] => {
  try {
    read(table, options);
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

describe('numbers of a rubric', () => {
  const points = (...headings: readonly string[]) =>
    read(`Criterion;${headings.join(';')}\nRooms;x;y`).levels.map((level) => `${level.title} ${level.points}`);

  test('have a comma or a point before decimals, a sign, or per cent', () => {
    expect(points('Beginning (0,5)', 'Proficient (1,5)')).toEqual(['Beginning 0.5', 'Proficient 1.5']);
    expect(points('Beginning (0.5)', 'Proficient (1)')).toEqual(['Beginning 0.5', 'Proficient 1']);
    expect(points('Harmful (-1)', 'Proficient (1 pt)')).toEqual(['Harmful -1', 'Proficient 1']);
    expect(points('−1 - Harmful', '0,5 – Starting')).toEqual(['Harmful -1', 'Starting 0.5']);
    expect(points('Starting (40 %)', 'Doing it (100%)')).toEqual(['Starting 0.4', 'Doing it 1']);
    const weights = read('Criterion;Weight;Low;High\na;1,5;x;y\nb;40%;x;y\nc;0,125;x;y\nd;2.5;x;y').rows;
    expect(weights.map(({ weight }) => weight)).toEqual([1.5, 0.4, 0.125, 2.5]);
    const long = read('Criterion;Level;Points;Description\na;Low;-0,5;x\na;High;1,5;y').levels;
    expect(long.map((level) => level.points)).toEqual([-0.5, 1.5]);
    const canvas = 'Criteria Name;Rating Name;Rating Description;Rating Points';
    expect(read(`${canvas};;;\na;High;y;1,5;Low;x;-1`).levels.map((level) => level.points)).toEqual([-1, 1.5]);
  });

  test('are refused where they may be two, until the mark before decimals is said', () => {
    const hint = 'say which decimal mark the table uses (decimal), "." or ","';
    const table = 'Criterion;Weight;Low (1);High (1,500)\na;1,250;x;y';
    expect(issuesOf(table)).toEqual([`[0][3]: “High (1,500)”: expected points, found "1,500"; ${hint}`]);
    expect(issuesOf('Criterion;Weight;Low (1);High (2)\na;1,250;x;y')).toEqual([
      `[1][1]: row 2: expected a weight above 0 and at most 1000, found "1,250"; ${hint}`,
    ]);
    const { levels, rows } = read(table, { decimal: ',' });
    expect([levels[1]?.points, rows[0]?.weight]).toEqual([1.5, 1.25]);
    expect(read(table.replace('1,250', '2'), { decimal: '.' }).levels[1]?.points).toBe(1500);
    expect(issuesOf('Criterion;Low (0,5);High (1)\na;x;y', { decimal: '.' })).toEqual([
      '[0][1]: “Low (0,5)”: expected points, found "0,5"',
    ]);
  });
});

describe('what a table says of its rows is refused with its cell', () => {
  test.each([
    [
      'Criterion;Describes;Low;High\na;learners;x;y\nb;students;x;y',
      '[2][1]: row 3: expected "adult" or "learners", found "students"',
    ],
    [
      'Criterion;Weight;Low;High\na;2000;x;y',
      '[1][1]: row 2: expected a weight above 0 and at most 1000, found "2000"',
    ],
    ['Criterion;Weight;Low;High\na;0;x;y', '[1][1]: row 2: expected a weight above 0 and at most 1000, found "0"'],
  ])('%j', (table, message) => {
    expect(issuesOf(table)).toEqual([message]);
  });
});

describe('columns of a form', () => {
  test('are no levels where they are empty', () => {
    const { levels } = read('Criterion;Beginning;Proficient;Comments;Score;N/A\nRooms;x;y\nSongs;x;y;;;');
    expect(levels.map(({ title }) => title)).toEqual(['Beginning', 'Proficient']);
  });

  test('are refused where they are filled, and are levels where they have points', () => {
    expect(issuesOf('Criterion;Beginning;Proficient;Comments\nRooms;x;y;\nSongs;x;y;well sung')).toEqual([
      '[0][3]: “Comments” is not taken for a level, and row 3 has a text in it; remove the column or, if it is a ' +
        'level, give each level its points, as in “Comments (1)”',
    ]);
    expect(read('Criterion;N/A (0);Proficient (1)\nRooms;x;y').levels.map(({ id }) => id)).toEqual([
      'n-a',
      'proficient',
    ]);
  });
});

describe('a long table', () => {
  test('has a scale for each row, where one has the points of another in other words', () => {
    const rubric = read(
      'Criterion;Level;Points;Description\nFeedback;Lo;1;a\nFeedback;Hi;2;b\nScores;Good;3;d\nScores;Bad;1;c',
    );
    expect(rubric.levels).toEqual([]);
    expect(rubric.rows).toMatchObject([
      {
        id: 'feedback',
        levels: [
          { id: 'lo', points: 1 },
          { id: 'hi', points: 2 },
        ],
        cells: { lo: ['a'], hi: ['b'] },
      },
      {
        id: 'scores',
        levels: [
          { id: 'bad', points: 1 },
          { id: 'good', points: 3 },
        ],
        cells: { bad: ['c'], good: ['d'] },
      },
    ]);
    const alignment = {
      rubric: 'rubric',
      rows: [{ row: 'scores', to: ['make-room-to-try'], relation: 'same', by: 'kim', at: '2026-11-20' }],
      worth: [{ row: 'scores', level: 'good', counts: 'implementation' }],
    };
    expect(rubricEvidence(rubric, alignment, [{ row: 'scores', points: 3, by: 'lou' }])).toMatchObject([
      { kind: 'implementation' },
    ]);
  });

  test('has a scale for each row, where these have no level in common', () => {
    const rubric = read(
      'Criterion;Level;Description\nFeedback;Low;a\nFeedback;High;b\nScores;No;c\nScores;Yes;d\nSongs;;',
    );
    expect(rubric.rows.map(({ levels }) => levels?.map(({ id }) => id))).toEqual([['low', 'high'], ['no', 'yes'], []]);
  });

  test('has one scale, where rows have some of its levels', () => {
    const rubric = read('Criterion;Level;Points;Description\na;Low;1;x\nb;High;3;y\nc;Low;;x\nc;Mid;2;z');
    expect(rubric.levels.map(({ id }) => id)).toEqual(['low', 'mid', 'high']);
    expect(rubric.rows.every(({ levels }) => levels === undefined)).toBe(true);
  });

  test('is refused with the cell where two levels of a row have the same points', () => {
    expect(issuesOf('Criterion;Level;Points;Description\na;Low;1;x\na;High;1;y\nb;Low;;z')).toEqual([
      '[2][2]: row 3: the level "High" has the points 1, as does "Low" in row 2; give the levels of a criterion ' +
        'different points',
    ]);
  });
});
