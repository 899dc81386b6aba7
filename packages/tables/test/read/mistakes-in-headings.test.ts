import { describeMistakes, type Mistakes } from '../support/mistake.js';

const PEOPLE = ': expected a table of people, with a row of headings such as Name, Evidence, Element, Date; the table ';
const STAFF =
  ': expected a table of staff, with a row of headings such as Name, Roles, FTE, Cost per hour; or Role, Count; the ' +
  'table ';
const RACI =
  ': expected a RACI matrix, with a row of headings such as Work (or Element and Step), and a column for each role; ' +
  'the table ';
const ARRIVALS =
  ': expected a table of arrivals, with a row of headings such as Date, Learners; or Learner, Date; the table ';

const headings: Mistakes = {
  'people whose evidence has no column': {
    as: 'people',
    table: 'id,name,at,keeps,never\nann,Ann,hill,teacher,',
    said: [
      `${PEOPLE}begins with "id", "name", "at", "keeps", "never": add a column "Evidence", whose cells may be empty`,
    ],
  },
  'people of whom no column says who': {
    as: 'people',
    table: 'Nmae,Evidence\nAnn,study',
    said: [`${PEOPLE}begins with "Nmae", "Evidence" ("Nmae" may be "name"): add a column "Name" or "Id"`],
  },
  'people with no known heading': {
    as: 'people',
    table: 'Colour,Shape\nred,round',
    said: [`${PEOPLE}begins with "Colour", "Shape"`],
  },
  'staff without roles': {
    table: 'Name,Building\nAnn,hall',
    said: [`${STAFF}begins with "Name", "Building": add a column "Roles"`],
  },
  'roles without names or numbers': {
    table: 'Roles,Building\nTeacher,hall',
    said: [`${STAFF}begins with "Roles", "Building": add a column "Name" or "Count"`],
  },
  'a matrix of elements without steps': {
    as: 'raci',
    table: 'Element,Teacher\nassess-progress,R',
    said: [`${RACI}begins with "Element", "Teacher": add a column "Step"`],
  },
  'a matrix of steps without elements': {
    as: 'raci',
    table: 'Step,Teacher\nscore,R',
    said: [`${RACI}begins with "Step", "Teacher": add a column "Element"`],
  },
  'a matrix without roles': {
    as: 'raci',
    table: 'Work\nassess-progress',
    said: [`${RACI}begins with "Work": add a column for each role`],
  },
  'days without learners': {
    as: 'arrivals',
    table: 'Date,Building\n2026-09-01,hall',
    said: [`${ARRIVALS}begins with "Date", "Building": add a column "Learners" or "Learner"`],
  },
  'learners without days': {
    as: 'arrivals',
    table: 'Learner,Building\nl1,hall',
    said: [`${ARRIVALS}begins with "Learner", "Building": add a column "Date"`],
  },
};

describeMistakes([['headings', headings]]);
