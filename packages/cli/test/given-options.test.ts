import { tableOf, writeTable } from '@work-elements/tables';
import { describe, expect, test } from 'vitest';
import { CSV, PEOPLE } from './support/people.js';
import { withScenarios } from './support/scenarios.js';

const folder = withScenarios();
const STAFF = [{ Name: 'Ann', Roles: 'teacher, validator, principal', FTE: 1 }];
folder.write('staff.xlsx', writeTable(tableOf('Staff', STAFF), { as: 'xlsx' }));
folder.write('words.xlsx', writeTable(tableOf('Staff', [{ ...STAFF[0], FTE: '0,5' }]), { as: 'xlsx' }));
folder.write('staff.csv', writeTable(tableOf('Staff', STAFF), { as: 'csv' }));
folder.write('arrivals.csv', 'Date,Learners\n01/09/2026,6\n');
folder.write('people.yaml', PEOPLE);
folder.write('people.csv', CSV);

describe('what the library refuses of an option is said with the option as it was given', () => {
  test.each([
    ['sweep now.yaml --vary teachr=1..2', '--vary teachr=1..2: "teachr" is not a role'],
    ['sweep now.yaml --vary validator=1 --vary teacher=4..2', '--vary teacher=4..2: expected whole numbers of people'],
    [
      'staff now.yaml --advanced-per-week 3 --role techer=2',
      '--role techer=2: "techer" is not a role with a headcount',
    ],
    ['staff now.yaml --advanced-per-week 3 --role teacher=4..2', '--role teacher=4..2: expected the least first'],
    ['staff now.yaml --work asess/score --within-days 2', '--work asess/score: "asess/score" is not a step'],
    ['train validator --role teacher=2 --role techer=3', '--role techer=3: "techer" is not a role'],
    ['train validator --role teacher=0', '--role teacher=0: expected at least 1'],
    ['train validator --role teacher=1 --start 2026-09-08', '--start 2026-09-08: '],
    ['assign validator --people people.csv --holders techer=1', '--holders techer=1: "techer" is not a role'],
    ['ready --people people.csv validator --headcount techer=2', '--headcount techer=2: "techer" is not a role'],
  ])('%s', async (call, words) => {
    const { code, err, out } = await folder.run(call);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(`error: ${words}`)]);
    expect(err).not.toMatch(/\((?:counts|roles|target|holders|headcounts|dates|staff)\b|\{ min/);
  });
});

describe('an option that changes nothing is told', () => {
  test.each([
    ['raci validator --sheet Staff', '--sheet changed nothing here: no table was read'],
    ['ready --people people.yaml validator --sheet 2', '--sheet changed nothing here: no table was read'],
    ['ready --people people.yaml validator --encoding latin1', '--encoding changed nothing here: no table was read'],
    ['explain now.yaml --decimal ,', '--decimal changed nothing here: no table was read'],
    ['raci school.yaml --title Other', '--title changed nothing here'],
    ['badge validator teacher --person ann', '--person changed nothing here'],
    ['simulate now.yaml --replications 1 --currency EUR', '--currency changed nothing here: no page was written'],
  ])('%s', async (call, words) => {
    const { code, err } = await folder.run(call);
    expect([code, err]).toEqual([0, `warning: ${words}\n`]);
    expect((await folder.run(`${call} --strict`)).code).toBe(1);
  });

  test.each([
    ['--staff staff.xlsx --delimiter ;', '--delimiter changed nothing here: nothing in staff.xlsx needs it'],
    ['--staff staff.xlsx --encoding latin1', '--encoding changed nothing here: nothing in staff.xlsx needs it'],
    ['--staff staff.xlsx --decimal ,', '--decimal changed nothing here: nothing in staff.xlsx needs it'],
    ['--staff staff.xlsx --dates dmy', '--dates changed nothing here: nothing in staff.xlsx needs it'],
    ['--staff staff.csv --dates dmy', '--dates changed nothing here: nothing in staff.csv needs it'],
  ])('where a table of another kind is read: %s', async (options, words) => {
    const { code, err } = await folder.run(`explain now.yaml ${options}`);
    expect([code, err]).toEqual([0, expect.stringContaining(`warning: ${words}\n`)]);
  });

  test.each([
    'ready --people people.csv validator --delimiter ,',
    'explain now.yaml --staff staff.csv --delimiter , --decimal . --encoding utf-8',
    'explain now.yaml --staff words.xlsx --decimal ,',
    'explain now.yaml --staff staff.csv --arrivals arrivals.csv --dates dmy',
    'explain now.yaml --staff staff.xlsx --arrivals arrivals.csv --dates dmy --encoding latin1',
  ])('and one that does is not: %s', async (call) => {
    const { code, err } = await folder.run(call);
    expect([code, err]).toEqual([0, expect.not.stringContaining('changed nothing')]);
  });
});
