import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../src/index.js';
import { issuesOf } from '../support/issues-of.js';

const river = `
id: river-leaders
title: River District leaders
source: River District, 2026 (invented)
audience: { scope: [district, school] }
levels:
  - { id: not-yet, title: Not yet, points: 0 }
  - { id: starting, title: Starting, points: 1 }
  - { id: doing, title: Doing it, points: 2 }
  - { id: leading, title: Leading others, points: 3 }
rows:
  - { id: why, title: Tells the why }
  - id: why-families
    under: why
    title: Families can say what changes
    weight: 2
    describes: learners
    lookFor: [a parent retells it unprompted]
    cells:
      starting: Has a letter ready.
      doing: [Meets each family once., Writes down what they ask.]
  - id: rooms
    title: Rooms for trying
    levels: [{ id: no, title: No }, { id: yes, title: "Yes" }]
    cells: { yes: Two hours a week are protected for trying. }
  - { id: songs, levels: [] }
`;

describe('parseRubric of a document', () => {
  test('reads sub-rows, bullets, weights, missing cells, scales of one row, and rows without text or levels', () => {
    const rubric = parseRubric(river);
    expect(rubric.rows.map(({ id, under, weight, describes }) => [id, under, weight, describes])).toEqual([
      ['why', undefined, 1, 'adult'],
      ['why-families', 'why', 2, 'learners'],
      ['rooms', undefined, 1, 'adult'],
      ['songs', undefined, 1, 'adult'],
    ]);
    expect(rubric.rows[1]?.cells).toEqual({
      starting: ['Has a letter ready.'],
      doing: ['Meets each family once.', 'Writes down what they ask.'],
    });
    expect(rubric.rows[2]?.cells).toEqual({ yes: ['Two hours a week are protected for trying.'] });
    expect(rubric.rows[3]?.levels).toEqual([]);
    expect(parseRubric(rubric)).toEqual(rubric);
    expect(parseRubric(JSON.parse(JSON.stringify(rubric)))).toEqual(rubric);
  });

  test('turns levels that go down', () => {
    const levels = [
      { id: 'top', title: 'Top', points: 4 },
      { id: 'low', title: 'Low', points: 1 },
    ];
    expect(parseRubric({ id: 'x', title: 'X', levels, rows: [{ id: 'a' }] }).levels.map(({ id }) => id)).toEqual([
      'low',
      'top',
    ]);
  });

  test('says everything that is wrong at once, with the nearest spelling', () => {
    const levels = [
      { id: 'low', title: 'Low', points: 1 },
      { id: 'top', title: 'Top', points: 3 },
      { id: 'mid', title: 'Mid', points: 2 },
      { id: 'low', title: 'Low again' },
    ];
    expect(
      issuesOf(() =>
        parseRubric({
          id: 'x',
          title: 'X',
          levels,
          rows: [
            { id: 'aim', cells: { topp: 'Text.' } },
            { id: 'aim', under: 'aims' },
            { id: 'one', under: 'two' },
            { id: 'two', under: 'one' },
            { id: 'bare', levels: [], cells: { low: 'Text.' } },
            { id: 'asked', levels: [{ id: 'yes', title: 'Yes' }], cells: { true: 'Text.' } },
          ],
        }),
      ),
    ).toEqual([
      'levels[3].id: the level "low" is duplicated, first at levels[0]; rename one',
      'levels: 3 of 4 levels have points; give them to all, or to none',
      'rows[1].id: the row "aim" is duplicated, first at rows[0]; rename one',
      'rows[0].cells.topp: "topp" is not a level of the row "aim"; did you mean "top"?',
      'rows[1].under: "aims" is not a row of this rubric; did you mean "aim"?',
      'rows[2].under: "one" is under itself, by way of one, two',
      'rows[3].under: "two" is under itself, by way of two, one',
      'rows[4].cells.low: the row "bare" has no levels, so it cannot have cells; give levels to it or to the rubric',
      'rows[5].cells.true: "true" is not a level of the row "asked"; expected one of "yes" (some programs write ' +
        'yes and no as true and false; put them in quotes)',
    ]);
    const unordered = levels.slice(0, 3);
    expect(issuesOf(() => parseRubric({ id: 'x', title: 'X', levels: unordered, rows: [{ id: 'a' }] }))).toEqual([
      'levels: points go up from level to level, found 1, 3, 2; list the levels from least to most points',
    ]);
  });
});

describe('parseRubric of rows of cells', () => {
  test('wide: levels by their headings, with points before or behind', () => {
    const rubric = parseRubric(
      [
        ['', '4 - Distinguished', '3 - Proficient', '2 - Basic', '1 - Unsatisfactory'],
        ['1a Knows the subject', 'Leads.', 'Does.', '', 'Does not.'],
        ['1b Knows learners', '', '- one\n- two', '', ''],
      ],
      { id: 'ours', title: 'Ours' },
    );
    expect(rubric.levels.map(({ id, points }) => `${id} ${points}`)).toEqual([
      'unsatisfactory 1',
      'basic 2',
      'proficient 3',
      'distinguished 4',
    ]);
    expect(rubric.rows.map(({ id, cells }) => [id, Object.keys(cells)])).toEqual([
      ['a-knows-the-subject', ['distinguished', 'proficient', 'unsatisfactory']],
      ['b-knows-learners', ['proficient']],
    ]);
    expect(rubric.rows[1]?.cells.proficient).toEqual(['one', 'two']);
  });

  test('long: a row a cell, in any order', () => {
    const rubric = parseRubric([
      ['Row', 'Level', 'Points', 'Descriptor', 'Weight'],
      ['Tells the why', 'Doing it', '2', 'Meets each family.', '2'],
      ['Tells the why', 'Starting', '1', 'Has a letter.', '2'],
      ['Listens', 'Starting', '1', 'Waits.', ''],
    ]);
    expect(rubric.levels.map(({ id }) => id)).toEqual(['starting', 'doing-it']);
    expect(rubric.rows).toMatchObject([
      { id: 'tells-the-why', weight: 2, cells: { 'doing-it': ['Meets each family.'], starting: ['Has a letter.'] } },
      { id: 'listens', weight: 1, cells: { starting: ['Waits.'] } },
    ]);
  });

  test('rows without levels', () => {
    expect(parseRubric([['Competency'], ['Looks within'], ['Leads the path']]).rows.map(({ id }) => id)).toEqual([
      'looks-within',
      'leads-the-path',
    ]);
  });

  test.each<[string, readonly (readonly string[])[], string]>([
    [
      'a table on its side',
      [
        ['', 'Awareness', 'Design'],
        ['Level 1', 'a', 'b'],
        ['Level 2', 'c', 'd'],
      ],
      'the levels (“Level 1”, “Level 2”) are in the first column',
    ],
    ['one row', [['Criterion', 'Basic']], 'expected a row with headings, and at least one more'],
    [
      'a row without a title',
      [
        ['Criterion', 'Basic (1)'],
        ['', 'Text.'],
      ],
      'row 2 has no title',
    ],
    [
      'a cell without a heading',
      [
        ['Criterion', 'Basic (1)'],
        ['Aim', 'Text.', 'More.'],
      ],
      'row 2 has a cell in a column without a heading',
    ],
    [
      'a cell without a heading, in a row a cell',
      [
        ['Row', 'Level', 'Text'],
        ['Aim', 'Basic', 'Looks', 'and listens.'],
      ],
      'row 2 has a cell in a column without a heading',
    ],
    [
      'a weight that is none',
      [
        ['Criterion', 'Weight', 'Basic (1)'],
        ['Aim', 'heavy', 'Text.'],
      ],
      'row 2: expected a weight above 0 and at most 1000, found "heavy"',
    ],
    [
      'points that are none',
      [
        ['Row', 'Level', 'Points', 'Text'],
        ['Aim', 'Basic', 'many', 'x'],
      ],
      'row 2: expected points, found "many"',
    ],
    [
      'a rating without points',
      [
        ['Criteria Name', 'Rating Name', 'Rating Description', 'Rating Points'],
        ['Aim', 'Good', 'x', ''],
      ],
      'row 2: expected the points of the rating "Good", found ""',
    ],
  ])('refuses %s', (_, cells, message) => {
    expect(issuesOf(() => parseRubric(cells)).join('\n')).toContain(message);
  });
});

test('a long table may say a cell in several rows, and says one thing of a row and of a level', () => {
  const heads = ['Row', 'Level', 'Descriptor', 'Points', 'Weight'];
  const read = parseRubric([
    heads,
    ['F', 'A', 'x', '1', '2'],
    ['F', 'A', 'y', '', ''],
    ['F', 'B', 'z', '2', '2'],
    ['F', 'A', 'x', '1', ''],
  ]);
  expect(read.rows[0]?.cells).toEqual({ a: ['x', 'y'], b: ['z'] });
  expect(() => parseRubric([heads, ['F', 'A', 'x', '1', '2'], ['F', 'B', 'y', '2', '3']])).toThrow(
    'row 3: "F" has the weight "3", and in row 2 "2"; write the same in both',
  );
  expect(() => parseRubric([heads, ['F', 'A', 'x', '1', ''], ['G', 'A', 'y', '2', '']])).toThrow(
    'row 3: "A" has the points "2", and in row 2 "1"; write the same in both',
  );
});

test('a table on its side is recognised by its heading, whatever its levels are called', () => {
  const cells = [
    ['Level', 'Feedback', 'Rooms'],
    ['Seedling', 'a', 'b'],
    ['Tree', 'c', 'd'],
  ];
  expect(() => parseRubric(cells)).toThrow('the levels (“Seedling”, “Tree”) are in the first column');
  expect(parseRubric(cells, { orientation: 'levels-in-rows' }).levels.map(({ title }) => title)).toEqual([
    'Seedling',
    'Tree',
  ]);
});
