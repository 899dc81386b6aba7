import { describe, expect, test } from 'vitest';
import { readRubricCsv } from '../src/index.js';

const about = { id: 'river-leaders', title: 'River leaders (invented)' };

describe('readRubricCsv', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads a wide table with %s, a byte order mark, quotes and line breaks in cells', (_, separator) => {
    const text = [
      ['Domain', 'Criterion', 'Starting (1)', 'Doing it (2)'],
      [
        'Families',
        '"Tells the ""why"""',
        'Has a letter ready.',
        '"• Meets each family once.\n• Writes down what they ask."',
      ],
      ['', '', '', ''],
      ['Families', 'Listens', '', 'Asks back.'],
    ]
      .map((row) => row.join(separator))
      .join('\r\n');
    const rubric = readRubricCsv(`\uFEFF${text}`, about);
    expect(rubric.levels.map(({ id, points }) => [id, points])).toEqual([
      ['starting', 1],
      ['doing-it', 2],
    ]);
    expect(rubric.rows.map(({ id, under }) => [id, under])).toEqual([
      ['families', undefined],
      ['tells-the-why', 'families'],
      ['listens', 'families'],
    ]);
    expect(rubric.rows[1]?.cells['doing-it']).toEqual(['Meets each family once.', 'Writes down what they ask.']);
    expect(rubric.rows[2]?.cells).toEqual({ 'doing-it': ['Asks back.'] });
  });

  test('reads the Canvas format: triplets from the highest level down, with headings only on the first', () => {
    const rubric = readRubricCsv(
      `Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points
Ours,Tells the why,For families,false,Doing it,Meets each family.,2,Starting,Has a letter.,1
Ours,Listens,,false,Yes,Asks back.,1,No,,0`,
      about,
    );
    expect(rubric.levels).toEqual([]);
    expect(rubric.rows[0]?.levels?.map(({ title, points }) => `${title} ${points}`)).toEqual([
      'Starting 1',
      'Doing it 2',
    ]);
    expect(rubric.rows[0]?.lookFor).toEqual(['For families']);
    expect(rubric.rows[1]?.levels?.map(({ id }) => id)).toEqual(['no', 'yes']);
    expect(rubric.rows[1]?.cells).toEqual({ yes: ['Asks back.'] });
  });

  test('refuses a transposed table, and text that is not CSV', () => {
    const turned =
      'Level,Awareness,Design\nProficient (3),Explains it.,Plans it.\nBeginning (1),Has heard of it.,Watches.';
    expect(() => readRubricCsv(turned, about)).toThrow(
      /the levels \(“Proficient \(3\)”, “Beginning \(1\)”\) are in the first column; expected them in the first row/,
    );
    expect(readRubricCsv(turned, { ...about, orientation: 'levels-in-rows' }).rows.map(({ id }) => id)).toEqual([
      'awareness',
      'design',
    ]);
    expect(() => readRubricCsv('a,"b\nc', about)).toThrow(/quoted/i);
    expect(() => readRubricCsv(null as never, about)).toThrow('expected the text of a file, found null');
  });
});
