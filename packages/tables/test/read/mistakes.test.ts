import { writeTable } from '../../src/index.js';
import { describeMistakes, type Mistakes } from '../support/mistake.js';

const rows: Mistakes = {
  'misspelt headings': {
    table: 'Nmae,Roels\nAnn,Teacher',
    said: [
      ': expected a table of staff, with a row of headings such as Name, Roles, FTE, Cost per hour; or Role, ' +
        'Count; the table begins with "Nmae", "Roels" ("Nmae" may be "name", "Roels" may be "roles")',
    ],
  },
  'a misspelt heading that is not needed': {
    table: 'Name,Roles,Calender\nAnn,Teacher,mornings',
    said: ['(warning) C1: "Calender" is not a column of this table; did you mean "calendar"? (it was left out)'],
  },
  'a column twice': {
    table: 'Name,Role,Roles\nAnn,Teacher,Teacher',
    said: ['C1: this heading says the same as that of B1; rename one or take it out'],
  },
  'a quotation mark that is never closed': {
    table: 'Name,Roles\n"Ann,Teacher\nBo,Teacher',
    said: [
      'A2: a quotation mark opens in row 2 and is never closed; close it, or double it where it is part of the ' +
        'text ("")',
    ],
  },
  'a quotation mark in the middle of a cell': {
    table: 'Name,Roles\n"Ann" Ash,Teacher',
    said: [
      'A2: a quotation mark in row 2 is in the middle of a cell; put the whole cell in quotation marks, and ' +
        'double those within it ("")',
    ],
  },
  'typographic quotation marks': {
    table: 'Name,Roles\n“Ash, Ann”,Teacher\n„Bo“,Teacher',
    said: [
      'C2: "Teacher" has no heading above; add a heading, clear the cell, or put a cell with a comma in it in ' +
        'quotation marks',
      'A2: "“Ash" begins with a typographic quotation mark that is not closed in this cell; CSV knows straight ' +
        'ones (") alone',
      '(warning) A3: "„Bo“" has typographic quotation marks, which CSV takes for part of the text; write ' +
        'straight ones ("), or none',
      'B2: "Ann”" is not a role of "validator"; expected one of "Teacher", "Proficiency Validator", "School ' +
        'Leader", "Learner", "Family"',
    ],
  },
  'no-break spaces, which are spaces': { table: '\u00a0Name,Roles\nAnn\u00a0Ash,\u00a0Teacher\u200b', said: [] },
  'an empty role': { table: 'Name,Roles,FTE\nAnn,,1', said: ['B2: expected a role, found an empty cell'] },
  'a row that heads those below': {
    table: 'Name,Roles,FTE\nScience department,,\nAnn,Teacher,1',
    said: ['B2: expected a role, found an empty cell; if this row is a heading for those below, take it out'],
  },
  'the headings again': {
    table: 'Role,Count\nTeacher,3\n\nRole,Count\nValidator,1',
    said: ['(warning) A4: the headings again; this row was left out'],
  },
  'a total': { table: 'Role,Count\nTeacher,3\nTotal,3', said: ['(warning) A3: a row of totals; it was left out'] },
  'a misspelt role': {
    table: 'Name,Roles\nAnn,Techer',
    said: ['B2: "Techer" is not a role of "validator"; did you mean "Teacher"?'],
  },
  'a copied id': {
    table: 'Id,Name,Roles\nann,Ann,Teacher\nann,Bo,Teacher',
    said: ['A3: the id "ann" is duplicated, first in A2; change one'],
  },
  'a copied name': {
    table: 'Name,Roles\nAnn,Teacher\nAnn,Validator',
    said: [
      '(warning) A3: "Ann" is in A2 too, and was read as somebody else; if it is the same person, write all ' +
        'roles into one row',
    ],
  },
  'a headcount with a name': {
    table: 'Name,Roles,Count\nAnn,Teacher,3',
    said: ['C2: expected 1 beside a name, found 3; write a row for each person, or leave the name out'],
  },
  'neither name nor count': {
    table: 'Name,Roles,Count\n,Teacher,',
    said: ['A2: expected a name, or the number of people in the column “count”'],
  },
  'a headcount of two roles': {
    table: 'Role,Count\nTeacher; Validator,3',
    said: ['A2: a headcount is for one role; write a row for each role, or name the people who hold several'],
  },
  'a repeated learner column': {
    as: 'arrivals',
    table: 'Date,Learners,Pupils\n2026-09-01,4,4',
    said: ['C1: this heading says the same as that of B1; rename one or take it out'],
  },
};

const figures: Mistakes = {
  'per cent without the sign': {
    table: 'Name,Roles,FTE\nAnn,Teacher,50\nBo,Teacher,50 %',
    said: [
      'C2: expected a number above 0 and at most 1, found "50"; write the part of a full position, such as 0.5 or 50 %',
    ],
  },
  'a number that may be two': {
    table: 'Role,Count,Cost\nTeacher,2,"1,500"',
    said: ['C2: "1,500" may be 1500 or 1.5; say which decimal mark the table uses (decimal), "." or ","'],
  },
  'a comma where points are said': {
    table: 'Name;Roles;FTE\nAnn;Teacher;0,5',
    options: { decimal: '.' },
    said: [
      'C2: "0,5" has a comma before its decimals, where a point is expected; write all numbers of the table alike',
    ],
  },
  'a number in words': { table: 'Name,Roles,FTE\nAnn,Teacher,half', said: ['C2: expected a number, found "half"'] },
  'half a person': {
    table: 'Role,Count\nTeacher,1.5',
    said: ['B2: expected a whole number from 0 to 1000000, found "1.5"'],
  },
  'dates that may be two': {
    as: 'arrivals',
    table: 'Date,Learners\n03/11/2026,4',
    said: ['A2: "03/11/2026" may be 2026-11-03 or 2026-03-11; say the order of dates (dates), "dmy" or "mdy"'],
  },
  'a date in the other order': {
    as: 'arrivals',
    table: 'Date,Learners\n11/24/2026,4',
    options: { dates: 'dmy' },
    said: ['A2: "11/24/2026" is not a date in the calendar, read as day, month, year'],
  },
  'a year of two digits': {
    as: 'arrivals',
    table: 'Date,Learners\n1/9/26,4',
    said: ['A2: expected a year of four digits, found "1/9/26"'],
  },
  'the number of a date': {
    as: 'arrivals',
    table: 'Date,Learners\n46266,4',
    said: [
      'A2: "46266" is a spreadsheet’s own number for a date; format the column as a date, such as 2026-09-01, ' +
        'and save it again',
    ],
  },
  'a day that never comes': {
    as: 'arrivals',
    table: 'Date,Learners\n2026-02-30,4',
    said: ['A2: "2026-02-30" is not a date in the calendar'],
  },
  'a date in words': {
    as: 'arrivals',
    table: 'Date,Learners\n1 Sept 2026,4',
    said: ['A2: expected a date, such as 2026-09-01, found "1 Sept 2026"'],
  },
};

const strays: Mistakes = {
  'a decimal comma between commas': {
    table: 'Name,Roles,Cost per hour\nAna,Teacher,38,50\nBo,Teacher,40',
    said: [
      'D2: "50" has no heading above; commas separate the cells, so that 38,50 became two: write 38.50, or ' +
        '"38,50" with its quotation marks',
    ],
  },
  'a decimal comma of a full position': {
    table: 'Name,Roles,FTE\nAna,Teacher,1,0',
    said: [
      'D2: "0" has no heading above; commas separate the cells, so that 1,0 became two: write 1.0, or "1,0" with ' +
        'its quotation marks',
    ],
  },
  'a decimal comma where the headings are followed by empty cells': {
    table: 'Name,Roles,FTE,Cost,\nAna,Teacher,0,5,40',
    said: [
      'E2: "40" has no heading above; commas separate the cells, so that 0,5 became two: write 0.5, or "0,5" ' +
        'with its quotation marks',
      'C2: expected a number above 0 and at most 1, found "0"; write the part of a full position, such as 0.5 or 50 %',
    ],
  },
  'more cells than headings': {
    table: 'Name;Roles;FTE\nAna;Teacher;1;5;6',
    said: [
      'E2: "6" has no heading above; add a heading, clear the cell, or put a cell with a semicolon in it in ' +
        'quotation marks',
    ],
  },
  'a name with a comma in it': {
    table: 'Name,Roles\nAsh, Ann,Teacher',
    said: [
      'C2: "Teacher" has no heading above; add a heading, clear the cell, or put a cell with a comma in it in ' +
        'quotation marks',
      'B2: "Ann" is not a role of "validator"; expected one of "Teacher", "Proficiency Validator", "School ' +
        'Leader", "Learner", "Family"',
    ],
  },
  'two letters with a comma in a matrix': {
    as: 'raci',
    table: 'Work,Teacher,Validator,School Leader,Learner,Family\nassess-progress/score,,,,,R,A',
    said: [
      'G2: "A" has no heading above; add a heading, clear the cell, or put a cell with a comma in it in ' +
        'quotation marks',
    ],
  },
  'a remark under a heading that is empty': {
    table: 'Name;Roles;;FTE\nAna;Teacher;since May;1\nBo;Teacher;since June;1\nCy;Teacher;;1',
    said: [
      '(warning) C2: "since May" and 1 more in this column have no heading above; add a heading, or clear the ' +
        'column (it was left out)',
    ],
  },
  'a remark far beside the table of a workbook': {
    table: writeTable(
      {
        name: 'Staff',
        columns: ['Name', 'Roles', ...Array.from({ length: 100 }, () => '')],
        rows: [
          ['Ana', 'Teacher'],
          [...Array.from({ length: 101 }, () => null), 'look'],
        ],
      },
      { as: 'xlsx' },
    ),
    said: ['(warning) Staff!CX3: "look" has no heading above; add a heading, or clear the column (it was left out)'],
  },
  'arrivals beyond their headings': {
    as: 'arrivals',
    table: 'Date;Learners\n2026-09-01;4;5',
    said: [
      'C2: "5" has no heading above; add a heading, clear the cell, or put a cell with a semicolon in it in ' +
        'quotation marks',
    ],
  },
};

const missing =
  '(warning) A1: the matrix has no column for "validator", "school-leader", "learner", "family", who keep what ' +
  'they have';

const others: Mistakes = {
  'a cross in place of a letter': {
    as: 'raci',
    table: 'Work,Teacher\nassess-progress/score,X',
    said: [missing, 'B2: expected R, A, C or I, or several of them, found "X"'],
  },
  'a role that the model does not have': {
    as: 'raci',
    table: 'Work,Techer\nassess-progress/score,R',
    said: ['B1: "Techer" is not a role of "validator"; did you mean "Teacher"? (a new role goes into the model first)'],
  },
  'misspelt work': {
    as: 'raci',
    table: 'Work,Teacher\nassess-progress/scor,R\nasess-progress,R',
    said: [
      missing,
      'A2: "scor" is not a step of "Assessing progress"; did you mean "score"?',
      'A3: "asess-progress" is not a work element; did you mean "assess-progress"?',
    ],
  },
  'a step twice': {
    as: 'raci',
    table: 'Work,Teacher\nassess-progress/score,R\nassess-progress/score,A',
    said: [missing, 'A3: "assess-progress/score" has a row already, in A2; take one out'],
  },
  'a role twice': {
    as: 'raci',
    table: 'Work,Teacher,teacher\nassess-progress/score,R,A',
    said: ['C1: this is the role of B1 again; rename one or take it out'],
  },
  'a kind of evidence that there is not, and an element misspelt': {
    as: 'people',
    table: 'Name,Evidence,Element\nAnn,planing,\n,implementation,Assess Progress',
    said: [
      'C3: "Assess Progress" is not a work element; did you mean "Assessing progress"?',
      'B2: expected "study", "analysis", "planning", "early-implementation", "implementation", ' +
        '"increased-achievement", "peer-support", "reflection" (did you mean "planning"?), found "planing"',
    ],
  },
  'a role of people misspelt, one of another model, and evidence of nothing that there is': {
    as: 'people',
    table: [
      'Name,Roles,Evidence,Element,Competency,Role,Model',
      'Bo,Techer,study,recomend,,,',
      'Cy,"Teacher, Coach",study,,draft-feasible-mop,,',
      'Di,,study,,,Valdiator,Validator',
    ].join('\n'),
    said: [
      'B2: "Techer" is not a role of "validator"; did you mean "Teacher"?',
      'D2: "recomend" is not a work element; did you mean "recommend"?',
      '(warning) B3: "Coach" is not a role of "validator"; expected one of "Teacher", "Proficiency Validator", ' +
        '"School Leader", "Learner", "Family" (read as the role "coach" of another model)',
      'E3: "draft-feasible-mop" is not a competency; did you mean "draft-feasible-map"?',
      'F4: "valdiator" is not a role of "validator"; did you mean "validator"?',
    ],
  },
  'evidence of a day still to come': {
    as: 'people',
    table: 'Name,Evidence,Date\nAnn,planning,2026-11-27\nBo,planning,2026-11-26\n,study,2027-05-01',
    options: { asOf: '2026-11-26' },
    said: [
      'C2: expected a date not after 2026-11-26, the day of the judgement, found 2026-11-27',
      'C4: expected a date not after 2026-11-26, the day of the judgement, found 2027-05-01',
    ],
  },
  'evidence of a day still to come, in a column “At”': {
    as: 'people',
    table: 'At,Name,Evidence\n2027-05-01,Ann,planning',
    options: { asOf: '2026-11-26' },
    said: ['A2: expected a date not after 2026-11-26, the day of the judgement, found 2027-05-01'],
  },
  'evidence before anybody is named': {
    as: 'people',
    table: 'Name,Evidence\n,planning',
    said: ['A2: expected a name, since no person is named above'],
  },
  'a row of a rubric without a title': {
    as: 'rubric',
    table: 'Our rubric,,\n\nCriterion,Starting (1),Doing (2)\n,x,y',
    said: ['A4: row 4 has no title'],
  },
  'rows of a rubric that say two things, below a title': {
    as: 'rubric',
    table: 'Our rubric,,,\n\nCriterion,Level,Description,Weight\n"row 1",Low,x,2\n"row 1",High,y,3',
    said: ['D5: row 5: "row 1" has the weight "3", and in row 4 "2"; write the same in both'],
  },
  'a merged cell that may be none': {
    as: 'rubric',
    table: 'Domain,Criterion,Low (1),High (2)\nA,one,x,y\nA,two,x,y\n,three,x,y',
    said: [
      'A4: row 4 has no “Domain”, and nothing shows whether it is under “A” of row 3 too; write “A” again if it is, ' +
        'or else move the row above all that have one',
    ],
  },
  'a weight that may be two': {
    as: 'rubric',
    table: 'Criterion;Weight;Low (1);High (2)\none;1,250;x;y',
    said: [
      'B2: row 2: expected a weight above 0 and at most 1000, found "1,250"; say which decimal mark the table uses ' +
        '(decimal), "." or ","',
    ],
  },
  'a table that is no rubric': {
    as: 'rubric',
    table: 'Foo;Bar\nx;y',
    said: ['A1: expected the headings of a rubric, such as Criterion, Starting (1), Doing it (2), found "Foo", "Bar"'],
  },
  'figures where a rubric is expected': {
    as: 'rubric',
    table: 'Week;Teacher\n1;2.5',
    said: [
      ': expected a rubric, with a row of headings such as Criterion, Starting (1), Doing it (2); the table ' +
        'looks like a table of results; choose another file',
    ],
  },
  'people where a rubric is expected': {
    as: 'rubric',
    table: 'Name,Roles,Evidence,Element\nBo,validator,study,recommend',
    said: [
      ': expected a rubric, with a row of headings such as Criterion, Starting (1), Doing it (2); the table ' +
        'looks like a table of people; read it as that, or choose another file',
    ],
  },
  'staff where a rubric is expected': {
    as: 'rubric',
    table: 'Name,Role,FTE\nAna,Teacher,1',
    said: [
      ': expected a rubric, with a row of headings such as Criterion, Starting (1), Doing it (2); the table ' +
        'looks like a table of staff; read it as that, or choose another file',
    ],
  },
  'a rubric on its side': {
    as: 'rubric',
    table: 'Level,Awareness,Design\nProficient (3),Explains it.,Plans it.\nBeginning (1),Has heard of it.,Watches.',
    said: [
      'A2: the levels (“Proficient (3)”, “Beginning (1)”) are in the first column; expected them in the first row: ' +
        'transpose the table, or say that levels are in rows (orientation: "levels-in-rows", or --levels-in-rows for ' +
        'the command)',
    ],
  },
};

describeMistakes([
  ['rows', rows],
  ['cells without a heading', strays],
  ['figures', figures],
  ['letters, evidence and levels', others],
]);
