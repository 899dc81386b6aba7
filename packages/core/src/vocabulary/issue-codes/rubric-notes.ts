import type { IssueNotes } from './issue-note.js';

/** Codes of teams and rubrics. @internal */
export const rubricNotes = {
  'not-wider': {
    means: 'A place is in another that is not of a wider scope.',
    cause: 'A school in a classroom, or two places of the same scope.',
    remedy: 'Correct the scope of one of them, or where the place is.',
  },
  'duplicate-place': {
    means: 'A person works at the same place twice.',
    cause: 'A copied entry.',
    remedy: 'Remove one of the two.',
  },
  'held-elsewhere': {
    means: 'A place has a headcount for a role that is held at another.',
    cause: 'A headcount of a shared role at a school, or of a school’s own role at its district.',
    remedy: 'Write the headcount at the place that the message names.',
  },
  'too-much': {
    means: 'There is more of something than there can be.',
    cause:
      'Shares of a person’s time that add up to more than all of it, more events than a log can hold, or more ' +
      'combinations than can be tried.',
    remedy: 'Lower or split it as the message says.',
  },
  transposed: {
    means: 'A rubric has its levels in rows where columns are expected.',
    cause: 'The table is transposed.',
    remedy: 'Transpose it, or pass { orientation: "levels-in-rows" }, or --levels-in-rows to the command.',
  },
  'which-way': {
    means: 'A table can be a rubric with its levels in columns or in rows, and nothing in it says which.',
    cause: 'Levels with names of your own, without points, below an empty first cell.',
    remedy:
      'Write “Criterion” into the first cell of a table whose first row has the levels; transpose any other, or ' +
      'pass { orientation }.',
  },
  'no-heading': {
    means: 'A cell is in a column that has no heading, or no heading is one of a rubric.',
    cause: 'A heading that was left out, another table, notes beside the table, or a comma that made two cells of one.',
    remedy:
      'Give the column a heading, name the column of rows “Criterion”, remove what is in it, or put the cell ' +
      'with the comma in quotation marks.',
  },
  'missing-points': {
    means: 'Some levels of a rubric have points and others have none.',
    cause: 'A level that was added later.',
    remedy: 'Give points to all levels, or to none.',
  },
  'points-not-in-order': {
    means: 'The points of a rubric’s levels do not rise.',
    cause: 'Levels listed from best to worst, or a slip.',
    remedy: 'List the levels from least to most points.',
  },
  'levels-not-in-order': {
    means: 'The levels of a rubric have no points, and their names go down.',
    cause: 'A paper that has the highest level first, such as “Distinguished … Unsatisfactory”, or “Yes, No”.',
    remedy: 'List the levels from the lowest to the highest, or give them points.',
  },
  'order-not-stated': {
    means: 'The levels of a rubric have neither points nor names that say which is higher; they are taken as written.',
    cause: 'Levels with names of your own, such as “Seedling, Sprout, Tree”.',
    remedy: 'Give them points, as in “Seedling (1)”, or write the rubric as YAML, with its levels from the lowest up.',
  },
  'no-levels': {
    means: 'A row of a rubric is scored that has no levels.',
    cause: 'It is a heading above other rows.',
    remedy: 'Score the rows below it, or give it levels.',
  },
  'level-or-points': {
    means: 'A score has both a level and points, or neither.',
    cause: 'One of the two was left in, or both were left out.',
    remedy: 'Give one of them.',
  },
  'several-rubrics': {
    means: 'A table has several rubrics, and nothing says which of them is meant.',
    cause: 'Some programs, such as Canvas, write all rubrics of a course into one file.',
    remedy: 'Choose one by its name: pass { rubric: "River leaders" }, or --rubric "River leaders" to the command.',
  },
  'unknown-rubric': {
    means: 'A rubric is named that the table does not have.',
    cause: 'A misspelt name, or a table whose rows do not say of which rubric they are.',
    remedy: 'Use a name out of the column “Rubric Name”; where there is none, leave the name out.',
  },
  'other-rubric': {
    means: 'An alignment is of another rubric than the one given.',
    cause: 'The wrong file, or a rubric whose id was changed.',
    remedy: 'Give the rubric that the alignment names.',
  },
  'not-a-level': {
    means: 'A column among the levels in the table of a rubric is plainly not a level.',
    cause: 'A column of a form, such as comments or a score, that has been filled in.',
    remedy: 'Remove the column; if it is a level, give each level its points.',
  },
  'which-heading': {
    means:
      'A row of a table has no heading where others have one, and nothing shows whether it is under the one above.',
    cause: 'Headings that are written in some of their rows and left out in others.',
    remedy: 'Write the heading into each row that is under it; move rows without one above all that have one.',
  },
  contradiction: {
    means: 'Two parts of a rubric, of an alignment, of a line of evidence or of a table exclude each other.',
    cause:
      'The relation "none" beside competencies, two relations of one row to one competency, two kinds that one ' +
      'level is worth, or rows of a table that give one criterion two weights, or one place two shares of a person.',
    remedy: 'Leave out one of the two, or write the same in both.',
  },
} satisfies IssueNotes;
