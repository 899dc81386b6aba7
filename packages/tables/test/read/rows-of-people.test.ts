import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/index.js';
import { describeMistakes } from '../support/mistake.js';

const read = (...lines: readonly string[]) => readTable(lines.join('\n'), { as: 'people' });
const inShort = ({ value, issues }: ReturnType<typeof read>) => ({
  people: value?.map(({ id, roles, fte, at, evidence }) => [id, roles, fte, at, evidence.length]),
  issues: issues.map(({ path, code }) => `${path} ${code}`),
});

describe('further rows of a person', () => {
  test('add roles and places to those of the first', () => {
    const table = read(
      'Name,Roles,Place,Evidence',
      'Kim Lee,validator,hill,planning',
      'Kim Lee,teacher,mill,planning',
      'Kim Lee,"teacher, coach",hill,study',
    );
    const people = [['kim-lee', ['validator', 'teacher', 'coach'], undefined, ['hill', 'mill'], 3]];
    expect(inShort(table)).toEqual({ people, issues: [] });
  });

  test('add shares of places, and may repeat them', () => {
    const table = read('Name,Place,Evidence', 'Kim,hill 0.6,study', 'Kim,mill 0.4,study', 'Kim,hill 60%,study');
    expect(inShort(table)).toEqual({
      people: [['kim', undefined, undefined, { hill: 0.6, mill: 0.4 }, 3]],
      issues: [],
    });
  });

  test('may repeat the FTE, where it can be that of the whole alone', () => {
    const table = read(
      'Name,Roles,FTE,Evidence',
      'Kim,teacher,0.8,study',
      'Kim,validator,0.8,study',
      'Bo,teacher,0.5,study',
      'Bo,teacher,0.5,planning',
      'Bo,,0.5,planning',
    );
    const people = [
      ['kim', ['teacher', 'validator'], 0.8, undefined, 2],
      ['bo', ['teacher'], 0.5, undefined, 3],
    ];
    expect(inShort(table)).toEqual({ people, issues: [] });
  });

  test('may name whom an id alone has named before', () => {
    const table = readTable('Id,Name,Evidence\nk1,,study\nk1,Kim Lee,planning', { as: 'people' });
    expect(table.issues).toEqual([]);
    expect(table.value?.map(({ id, name, evidence }) => [id, name, evidence.length])).toEqual([['k1', 'Kim Lee', 2]]);
  });

  test.each([
    ['behind', 'k1,Kim Lee,study', ',Kim Lee,planning'],
    ['before', ',Kim Lee,planning', 'k1,Kim Lee,study'],
  ])('are of the one id that has their name, %s it', (_, ...lines) => {
    const people = [['k1', undefined, undefined, undefined, 2]];
    expect(inShort(read('Id,Name,Evidence', ...lines))).toEqual({ people, issues: [] });
  });

  test('leave an id of the table to whom it is given', () => {
    const table = read('Id,Name,Evidence', ',Kim Lee,study', 'kim-lee,Kim Leeds,study');
    expect(table.issues).toEqual([]);
    expect(table.value?.map(({ id, name }) => `${id} ${name}`)).toEqual(['kim-lee-2 Kim Lee', 'kim-lee Kim Leeds']);
  });
});

const several = 'it is not clear whether they add up; write the whole in one row, and leave it empty in the others';

describeMistakes([
  [
    'further rows of a person',
    {
      'another FTE': {
        as: 'people',
        table: 'Name,FTE,Evidence\nKim,0.5,study\nBo,1,study\nKim,0.8,study',
        said: [`B4: the FTE of this person is 0.5 in B2 and 0.8 here, and ${several}`],
      },
      'the same FTE at another place': {
        as: 'people',
        table: 'Name,FTE,Place,Evidence\nKim,0.5,hill,study\nKim,,mill,study\nKim,0.5,mill,study',
        said: [`B4: the FTE of this person is 0.5 in B2 and 0.5 here, and ${several}`],
      },
      'the same FTE in another role': {
        as: 'people',
        table: 'Name,Roles,FTE,Evidence\nKim,Teacher,0.5,study\nKim,Validator,0.5,study',
        said: [`C3: the FTE of this person is 0.5 in C2 and 0.5 here, and ${several}`],
      },
      'another share of a place, and a place without one': {
        as: 'people',
        table: 'Name,Place,Evidence\nKim,hill 0.6,study\nKim,hill 0.4,study\nKim,mill,study\nKim,hill,study',
        said: [
          'B3: "hill" has the share 0.4 here and the share 0.6 in B2; write the same in both',
          'B4: "mill" has no share, and "hill" has one in B2; write a share for each place, or for none',
          'B5: "hill" has no share here and the share 0.6 in B2; write the same in both',
        ],
      },
      'a place with a share behind one without': {
        as: 'people',
        table: 'Name,Place,Evidence\nKim,hill,study\nKim,mill 0.4,study',
        said: ['B3: "mill" has a share, and "hill" has none in B2; write a share for each place, or for none'],
      },
      'a name that several ids have': {
        as: 'people',
        table: 'Id,Name,Evidence\nk1,Kim Lee,study\n,Kim Lee,study\nk2,Kim Lee,study\n,,planning',
        said: ['B3: several people have this name, "k1" in A2 and "k2" in A4; write the id of the one who is meant'],
      },
      'an id that two names have': {
        as: 'people',
        table: 'Id,Name,Evidence\n,Ann,study\nk1,Kim,study\nk1,Ann,study',
        said: ['A4: the id "k1" is that of "Kim" in A3; change one'],
      },
    },
  ],
]);
