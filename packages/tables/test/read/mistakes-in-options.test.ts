import { describeMistakes, type Mistakes } from '../support/mistake.js';

const misled: Mistakes = {
  'a delimiter that the table does not have': {
    table: 'Name;Roles;FTE\nAnn;teacher;0,5',
    options: { delimiter: ',' },
    said: [': with the delimiter "," no headings are found, and without it they are; leave the delimiter out'],
  },
  'a delimiter that a matrix does not have': {
    as: 'raci',
    table: 'Work,Teacher\nassess-progress/score,R',
    options: { delimiter: '\t' },
    said: [': with the delimiter "\\t" no headings are found, and without it they are; leave the delimiter out'],
  },
  'an encoding that the table does not have': {
    table: new TextEncoder().encode('Name;Roles;FTE\nAnn;teacher;1'),
    options: { encoding: 'utf-16le' },
    said: [': with the encoding "utf-16le" no headings are found, and without it they are; leave the encoding out'],
  },
  'a delimiter of a table without headings': {
    table: 'Xyzzy;Plugh\nx;y',
    options: { delimiter: ';' },
    said: [
      ': expected a table of staff, with a row of headings such as Name, Roles, FTE, Cost per hour; or Role, ' +
        'Count; the table begins with "Xyzzy", "Plugh"',
    ],
  },
};

describeMistakes([['options', misled]]);
