import { describe, expect, test } from 'vitest';
import { checkRubric, parseRubric, rubricEvidence } from '../../src/index.js';

const wide = (...levels: readonly string[]) =>
  parseRubric([
    ['Criterion', ...levels],
    ['Rooms', ...levels.map((level) => `${level}.`)],
  ]);

describe('checkRubric', () => {
  test('tells in which order levels are taken whose order nothing states', () => {
    const rubric = wide('Tree', 'Sprout', 'Seedling');
    expect(checkRubric(rubric)).toEqual([
      {
        path: 'levels',
        code: 'order-not-stated',
        severity: 'warning',
        message:
          'nothing says which level is higher: they are taken to rise in the order in which they are written, ' +
          '“Tree”, “Sprout”, “Seedling”; give them points, as in “Tree (1)”, or write the rubric as YAML, whose ' +
          '"levels" are listed from the lowest',
      },
    ]);
    // Scores use the same order: a higher level is worth at least what a lower one is.
    const worth = [{ level: 'tree', counts: 'implementation' }];
    const rows = [{ row: 'rooms', to: ['make-room-to-try'], relation: 'same', by: 'kim', at: '2026-11-20' }];
    const alignment = { rubric: 'rubric', rows, worth };
    expect(rubricEvidence(rubric, alignment, [{ row: 'rooms', level: 'seedling', by: 'lou' }])).toMatchObject([
      { kind: 'implementation' },
    ]);
  });

  test.each([
    ['words that go up', ['Beginning', 'Developing', 'Proficient']],
    ['a scale', ['Low', 'Medium', 'High']],
    ['ends that go up, with a word of one’s own between', ['Starting', 'On the road', 'Sustaining']],
    ['numbers', ['Stage 1', 'Stage 2', 'Stage 3']],
    ['points', ['Seedling (1)', 'Sprout (2)']],
    ['points that go down', ['Tree (3)', 'Sprout (2)']],
    ['one level alone', ['Seedling']],
  ])('says nothing of %s', (_, levels) => {
    expect(checkRubric(wide(...levels))).toEqual([]);
  });

  test.each([
    ['Low, High, Medium', ['Low', 'High', 'Medium']],
    ['a known word beside one that is not', ['Proficient', 'Sprout']],
    ['the same word twice', ['Good', 'Very good']],
  ])('tells of %s', (_, levels) => {
    expect(checkRubric(wide(...levels)).map(({ code }) => code)).toEqual(['order-not-stated']);
  });

  test('names the row that has such levels of its own', () => {
    const levels = [
      { id: 'sprout', title: 'Sprout' },
      { id: 'tree', title: 'Tree' },
    ];
    const [found, ...others] = checkRubric({ id: 'ours', title: 'Ours', rows: [{ id: 'rooms', levels }] });
    expect(found).toMatchObject({ path: 'rows[0].levels' });
    expect(found?.message).toMatch(/^nothing says which level of the row "rooms" is higher/);
    expect(others).toEqual([]);
  });
});
