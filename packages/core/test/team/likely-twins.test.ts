import { describe, expect, test } from 'vitest';
import { checkPeople, checkTeam, models } from '../../src/index.js';

const { validator } = models;
const named = (...names: readonly string[]) => names.map((name, index) => ({ id: `p-${index}`, name, evidence: [] }));
const toldOf = (...names: readonly string[]) =>
  checkPeople(named(...names), [validator]).filter(({ code }) => code === 'likely-same-person');

describe('one person under two spellings', () => {
  test('is told, and never merged', () => {
    const [first, ...others] = toldOf('Ann Ash', 'ann ash', 'Bo Oak', 'Ash, Ann');
    expect(first).toEqual({
      path: '[1].name',
      code: 'likely-same-person',
      severity: 'warning',
      message:
        '"ann ash" is likely "Ann Ash" under another spelling, and counts as somebody else; if they are one person, ' +
        'write the name the same way; if not, write more of it',
    });
    expect(others.map(({ path }) => path)).toEqual(['[3].name']);
    const places = [{ id: 'hill', title: 'Hill School' }];
    const found = checkTeam({ model: 'validator', places, people: named('Ann Ash', 'Ash, Ann') }, [validator]);
    expect(found.filter(({ policy }) => policy === 'people')).toMatchObject([
      { severity: 'warning', path: 'people[1].name', places: ['hill'] },
    ]);
  });

  test.each(['ANN  ASH', 'Änn Ash', 'Dr. Ann Ash', 'Ash Ann', 'Ann-Ash'])('%s for Ann Ash', (name) => {
    expect(toldOf('Ann Ash', name)).toHaveLength(1);
  });

  test.each(['Ann Ash', 'Anna Ash', 'Ann', 'Ann B. Ash', '安娜'])('but not %s', (name) => {
    expect(toldOf('Ann Ash', name)).toEqual([]);
  });

  test.each([
    ['John Smith', 'John Smith Jr.', 'John Smith, Sr.', 'John Smith III', 'John Smith IV'],
    ['Teacher 1', 'Principal 1', 'Coach 1', 'Teacher 2'],
    ['Mr. Lee', 'Mrs. Lee'],
    ['Principal Skinner', 'Teacher Skinner'],
  ])('who are told apart by what stands beside their names are two: %s, %s', (...names) => {
    expect(toldOf(...names)).toEqual([]);
  });

  test.each([
    ['John Smith Jr.', 'Smith, John, Junior'],
    ['Ms. Lee', 'Mrs. Lee'],
    ['Principal Skinner', 'Skinner'],
    ['Dr. Kim Lee', 'Mrs. Kim Lee'],
  ])('%s and %s are likely one', (...names) => {
    expect(toldOf(...names)).toHaveLength(1);
  });

  test('the one before is the one of that name', () => {
    const told = toldOf('John Smith', 'John Smith Jr.', 'Smith, John', 'John Smith, junior');
    expect(told.map(({ path, message }) => [path, message.split(', and')[0]])).toEqual([
      ['[2].name', '"Smith, John" is likely "John Smith" under another spelling'],
      ['[3].name', '"John Smith, junior" is likely "John Smith Jr." under another spelling'],
    ]);
  });

  test('names nobody twice where two people have one id', () => {
    const people = [
      { id: 'kim', name: 'Kim Lee', evidence: [] },
      { id: 'kim', name: 'Kim Lane', evidence: [] },
      { id: 'bo', name: 'Bo', evidence: [{ kind: 'implementation' as const, attestedBy: 'Ms. Kim' }] },
    ];
    const doubtful = checkPeople(people, [validator]).find(({ code }) => code === 'doubtful-attester');
    expect(doubtful?.message).toContain('is likely "kim", and counts as that person');
  });
});
