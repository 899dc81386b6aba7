import type { IssueCode, IssueNotes } from 'work-elements';

/** Every code of a problem that the command itself tells of, beside those of the packages. */
export const commandCodes = {
  'no-file': {
    means: 'A file is not there.',
    cause: 'A misspelt name, or another folder.',
    remedy: 'Correct its name, or where it is.',
  },
  'no-permission': {
    means: 'A file may not be read.',
    cause: 'Its permissions.',
    remedy: 'Change them.',
  },
  folder: {
    means: 'A folder was given where a file is expected.',
    cause: 'The name of the file was left out.',
    remedy: 'Name the files in it.',
  },
  'other-kind': {
    means: 'A file is of another kind than the command takes.',
    cause: 'A workbook, a picture or an archive was given.',
    remedy: 'Give what the message says instead.',
  },
  'missing-argument': {
    means: 'An argument was left out.',
    cause: 'A command that takes a file or a role behind others.',
    remedy: 'Add what the message says.',
  },
  'piped-twice': {
    means: 'What is piped in was asked for twice.',
    cause: '"-" in two places.',
    remedy: 'Name a file in one of them.',
  },
  'no-rubric': {
    means: 'An alignment was given without its rubric.',
    cause: 'The rubric was left out, or stands behind it.',
    remedy: 'Name the rubric before the alignment.',
  },
  'not-drawn': {
    means: 'A browser was found, but drew no picture.',
    cause: 'A browser that cannot run here.',
    remedy: 'Set CHROME_PATH to another, or write an SVG or a page.',
  },
  'not-written': {
    means: 'A file cannot be written.',
    cause: 'A folder that is not there, its permissions, or a full disk.',
    remedy: 'Write it elsewhere, or make room.',
  },
  exists: {
    means: 'A file that would be written is there already.',
    cause: 'The folder was set up before.',
    remedy: 'Choose another --directory, or add --force.',
  },
  'not-results': {
    means: 'A line of a file of results is not a result.',
    cause: 'Another file, or one that was cut off.',
    remedy: 'Remove the line; its scenario is simulated again.',
  },
  'not-installed': {
    means: 'A package is needed that is not installed.',
    cause: 'Commands bring only the packages that most people need.',
    remedy: 'Install it as the message says.',
  },
  'no-browser': {
    means: 'A PNG is drawn by a browser, and none was found.',
    cause: 'Neither Chromium nor Chrome is where it usually is.',
    remedy: 'Install one, set CHROME_PATH to it, or write an SVG.',
  },
  'no-output': {
    means: 'It was not said where to write a picture.',
    cause: 'A PNG is no text, so it is not printed.',
    remedy: 'Add --output.',
  },
  'unknown-ending': {
    means: 'The name of a file does not say what to draw.',
    cause: 'An ending other than .svg, .mmd and .png.',
    remedy: 'Use one of these, or add --format.',
  },
  nobody: {
    means: 'It was not said which people a command is about.',
    cause: 'Neither --people nor --role was given.',
    remedy: 'Add one of them.',
  },
  'which-model': {
    means: 'It was not said of which model a role is.',
    cause: 'Several models were given.',
    remedy: 'Write model/role.',
  },
  'no-target': {
    means: 'It was not said what the staff has to reach.',
    cause: 'The options for it were left out, or do not go together.',
    remedy: 'Add --advanced-per-week, or --work with --within-days.',
  },
  'not-met': {
    means: 'A search was stopped before a staff met the target.',
    cause: 'Ctrl-C.',
    remedy: 'Let it run longer.',
  },
  'unknown-activity': {
    means: 'An activity of a log is no step of the process.',
    cause: 'A log in other words than the process.',
    remedy: 'Say what it is in the table of --map.',
  },
  'unused-row': {
    means: 'A row of the table of activities is about none in the log.',
    cause: 'A misspelt activity, or the table of another log.',
    remedy: 'Correct the row, or leave it out.',
  },
  scenario: {
    means: 'Something about a scenario should be known before its results are believed.',
    cause: 'An assumption, or an input that has no effect.',
    remedy: 'Read the message, and change the scenario where it says so.',
  },
} satisfies IssueNotes;

/** What kind of problem it is. */
export type ProblemCode = IssueCode | keyof typeof commandCodes;
