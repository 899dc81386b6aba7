import { readTable, type TableKind } from '@work-elements/tables';
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
  ['a matrix', 'staff', 'Work,Teacher\nassess-progress/score,R', 'a RACI matrix, which raci takes with --from; name'],
  ['a date', 'arrivals', 'Date,Learners\n03/11/2026,3', 'add --dates dmy or --dates mdy'],
  ['a number', 'staff', 'Role;Count;Cost per hour\nTeacher;1;1,500', 'add --decimal . or --decimal ,'],
] as const)('what the library says of %s is said with the options of the command', (_, as, text, words) => {
  const message = said(text, as);
  expect(message).toContain(words);
  expect(message).not.toMatch(/\{ \w+/);
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
