import { expect, test } from 'vitest';
import { InputError, parseAlignment, parseRubric, parseTeam } from '../../src/index.js';

const issuesOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ line, column, path, item, code }) => `${line}:${column} ${path} (${item}) ${code}`);
    throw error;
  }
  return [];
};

test('a team from a text has each problem with its line, column and person, shapes and names at once', () => {
  const text = [
    'model: validator',
    'places:',
    '  - { id: river, title: River District, scope: district }',
    '  - { id: hill, title: Hill School, in: rivr, learners: many }',
    'people:',
    '  - id: ann',
    '    name: Ann',
    '    at: hil',
    '    evidence: none',
  ].join('\n');
  expect(issuesOf(() => parseTeam(text))).toEqual([
    '4:41 places[1].in (hill) unknown-place',
    '4:57 places[1].learners (hill) invalid-type',
    '8:9 people[0].at (ann) unknown-place',
    '9:15 people[0].evidence (ann) invalid-type',
  ]);
});

test('so has a rubric', () => {
  const text = [
    'id: ours',
    'title: Ours',
    'levels: [{ id: some, title: Some }]',
    'rows:',
    '  - { id: rooms, title: Rooms, cells: { sum: [x] } }',
    '  - { id: rooms, title: [Rooms] }',
  ].join('\n');
  expect(issuesOf(() => parseRubric(text))).toEqual([
    '5:41 rows[0].cells.sum (rooms) unknown-level',
    '6:11 rows[1].id (rooms) duplicate-id',
    '6:18 rows[1].title (rooms) invalid-type',
  ]);
});

test('and an alignment', () => {
  const rubric = parseRubric({ id: 'ours', title: 'Ours', rows: [{ id: 'rooms', title: 'Rooms' }] });
  const text = [
    'rubric: ours',
    'rows:',
    '  - { row: room, to: [make-room-to-try], relation: same, by: kim, at: May }',
  ].join('\n');
  expect(issuesOf(() => parseAlignment(text, { rubric }))).toEqual([
    '3:12 rows[0].row (undefined) unknown-row',
    '3:71 rows[0].at (undefined) invalid-format',
  ]);
});
