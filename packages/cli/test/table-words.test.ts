import { readTable, type TableKind, tableOf, writeTable } from '@work-elements/tables';
import { expect, test } from 'vitest';
import { commandSpecs } from '../src/program/command-specs.js';
import { inOptions, tableWords } from '../src/readers/table-words.js';

const said = (text: string, as: TableKind): string =>
  readTable(text, { as })
    .issues.map(({ message }) => inOptions(message))
    .join('\n');

test.each([
  [
    'staff',
    'people',
    'Name,Roles,FTE\nAnn,Teacher,1',
    'a table of staff, which commands about scenarios, such as simulate, take with --staff; name another file',
  ],
  [
    'people',
    'staff',
    'Name,Evidence\nAnn,implementation',
    'a table of people, which ready, badge, areas, train, assign and design take with --people; name another file',
  ],
  [
    'arrivals',
    'staff',
    'Date,Learners\n2026-09-01,3',
    'a table of arrivals, which commands about scenarios, such as simulate, take with --arrivals; name another',
  ],
  ['results', 'rubric', 'Week,Teacher\n1,2', 'looks like a table of results; name another file'],
  ['a matrix', 'staff', 'Work,Teacher\nassess-progress/score,R', 'a RACI matrix, which raci takes with --from; name'],
  ['a date', 'arrivals', 'Date,Learners\n03/11/2026,3', 'add --dates dmy or --dates mdy'],
  ['a number', 'staff', 'Role;Count;Cost per hour\nTeacher;1;1,500', 'add --decimal . or --decimal ,'],
] as const)('what the library says of %s is said with the options of the command', (_, as, text, words) => {
  const message = said(text, as);
  expect(message).toContain(words);
  expect(message).not.toMatch(/\{ \w+|sheet/);
});

test.each([
  [{ delimiter: ',' }, 'leave --delimiter out'],
  [{ encoding: 'utf-16le' }, 'leave --encoding out'],
] as const)('an option by which a table cannot be read is named: %j', (options, words) => {
  const table = new TextEncoder().encode('Name;Roles\nAnn;teacher');
  const [issue] = readTable(table, { as: 'staff', ...options }).issues;
  expect(inOptions(issue?.message ?? '')).toMatch(new RegExp(`${words}$`));
});

test('of a workbook, another sheet may be meant', () => {
  const workbook = writeTable(tableOf('Results', [{ Week: 1, Teacher: 2 }]), { as: 'xlsx' });
  const [issue] = readTable(workbook, { as: 'rubric' }).issues;
  expect(inOptions(issue?.message ?? '')).toContain('of results; name another file, or another sheet by --sheet');
});

test.each([
  ['people', '--people'],
  ['staff', '--staff'],
  ['arrivals', '--arrivals'],
  ['raci', '--from'],
] as const)('a table of %s is taken by the commands that are named', (kind, option) => {
  const taking = commandSpecs
    .filter(({ options }) =>
      options.some(({ flags, summary }) => flags.startsWith(`${option} `) && !summary.includes('role')),
    )
    .map(({ name }) => name);
  const words = tableWords(kind);
  expect(words).toContain(option);
  const named = commandSpecs
    .map(({ name }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(words.replace(/^.*?, /, '')));
  expect(named.length).toBeGreaterThan(0);
  if (words.includes('such as')) expect(taking).toEqual(expect.arrayContaining(named));
  else expect(named.toSorted()).toEqual(taking.toSorted());
});
