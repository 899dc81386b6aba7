import { describe, expect, test } from 'vitest';
import { parseRubric, type Rubric } from '../../src/index.js';
import { issuesOf } from '../support/issues-of.js';

const LEVELS = ['Beginning', 'Proficient'];

/** The title of each row, preceded by the headings above it. */
const paths = ({ rows }: Rubric): readonly string[] => {
  const pathOf = (id: string | undefined): readonly string[] => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? [] : [...pathOf(row.under), row.title ?? ''];
  };
  return rows.filter(({ id }) => !rows.some(({ under }) => under === id)).map(({ id }) => pathOf(id).join(' > '));
};

const wide = (names: readonly string[], ...rows: readonly string[]) =>
  parseRubric([[...names, ...LEVELS], ...rows.map((row) => [...row.split(','), 'x', 'y'])]);

describe('rows are under headings', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'a merged column saved as CSV, whose parts are empty',
      ['Domain', 'Criterion'],
      ['A,A1', ',A2', 'B,B1', ',B2'],
      ['A > A1', 'A > A2', 'B > B1', 'B > B2'],
    ],
    [
      'two merged columns',
      ['Domain', 'Standard', 'Indicator'],
      ['A,1,i', ',,ii', ',2,iii', 'B,1,iv', ',,v'],
      ['A > 1 > i', 'A > 1 > ii', 'A > 2 > iii', 'B > 1 > iv', 'B > 1 > v'],
    ],
    [
      'a heading written into each row',
      ['Domain', 'Standard', 'Indicator'],
      ['A,1,i', 'A,1,ii', 'B,1,iii'],
      ['A > 1 > i', 'A > 1 > ii', 'B > 1 > iii'],
    ],
    ['two columns that both can have titles', ['Component', 'Element'], ['C,E', 'C,F'], ['C > E', 'C > F']],
    ['two columns for headings', ['Domain', 'Strand', 'Criterion'], ['D,S,x', 'D,T,y'], ['D > S > x', 'D > T > y']],
    [
      'rows above all headings, which are under none',
      ['Domain', 'Criterion'],
      [',A', ',B', 'D,C'],
      ['A', 'B', 'D > C'],
    ],
    [
      'a heading that some rows have, without a further one',
      ['Domain', 'Standard', 'Indicator'],
      ['A,,i', 'A,1,ii', 'B,,iii'],
      ['A > i', 'A > 1 > ii', 'B > iii'],
    ],
  ])('as with %s', (_, names, rows, found) => {
    const rubric = wide(names, ...rows);
    expect(paths(rubric).toSorted()).toEqual(found.toSorted());
    expect(rubric.levels.map(({ title }) => title)).toEqual(LEVELS);
    expect(new Set(rubric.rows.map(({ id }) => id)).size).toBe(rubric.rows.length);
  });

  test('and levels keep their points', () => {
    const rubric = parseRubric([
      ['Domain', 'Standard', 'Indicator', 'Beginning (1)', 'Proficient (2)'],
      ['D', 'S', 'one', 'x', 'y'],
      ['D', 'S', 'two', 'x', 'y'],
    ]);
    expect(rubric.levels.map(({ points }) => points)).toEqual([1, 2]);
    expect(rubric.rows.map(({ id, under, cells }) => [id, under, Object.keys(cells).length])).toEqual([
      ['d', undefined, 0],
      ['s', 'd', 0],
      ['one', 's', 2],
      ['two', 's', 2],
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['headings written in some rows of theirs', ['A,A1', 'A,A2', ',A3', 'B,B1'], ['A']],
    ['rows above that have none', [',A0', 'A,A1', ',A2'], ['A']],
  ])('which are refused where an empty cell may mean none, as with %s', (_, rows, [heading]) => {
    const at = rows.findLastIndex((row) => row.startsWith(','));
    expect(issuesOf(() => wide(['Domain', 'Criterion'], ...rows))).toEqual([
      `[${at + 1}][0]: row ${at + 2} has no “Domain”, and nothing shows whether it is under “${heading}” of row ` +
        `${at + 1} too; write “${heading}” again if it is, or else move the row above all that have one`,
    ]);
  });
});

describe('of a long table', () => {
  const long = (...rows: readonly string[]) =>
    parseRubric([
      ['Domain', 'Criterion', 'Level', 'Description', 'Weight', 'Look for'],
      ...rows.map((row) => row.split(',')),
    ]);

  test('merged cells are filled down', () => {
    const rubric = long('A,A1,Low,a,,', ',,High,b,,', ',A2,Low,c,,', ',,High,d,,', 'B,B1,Low,e,,', ',,High,f,,');
    expect(paths(rubric)).toEqual(['A > A1', 'A > A2', 'B > B1']);
    expect(rubric.rows.map(({ cells }) => Object.values(cells).flat().join(''))).toEqual(['', '', 'ab', 'cd', 'ef']);
  });

  test('a criterion has what any of its rows says of it', () => {
    const [domain, row] = long(',A1,Low,a,,p', 'A,A1,High,b,2,q').rows;
    expect(domain?.title).toBe('A');
    expect(row).toMatchObject({ under: domain?.id, weight: 2, lookFor: ['p', 'q'] });
  });

  test('an empty title is not taken for the one above where titles are repeated, or have the level already', () => {
    const refused = [`[3][1]: row 4 has no title`];
    expect(issuesOf(() => long(',A1,Low,a,,', ',A1,High,b,,', ',,Top,c,,'))).toEqual(refused);
    expect(issuesOf(() => long(',A1,Low,a,,', ',,High,b,,', ',,Low,c,,'))).toEqual(refused);
  });

  test('an empty heading is not taken for the one above where headings are repeated', () => {
    expect(issuesOf(() => long('A,A1,Low,a,,', 'A,A1,High,b,,', ',A2,Low,c,,'))[0]).toContain(
      '[3][0]: row 4 has no “Domain”, and nothing shows whether it is under “A” of row 2 too',
    );
  });
});
