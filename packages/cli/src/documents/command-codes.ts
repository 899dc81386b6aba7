import type { IssueCode, IssueNotes } from 'work-elements';
import { fileCodes } from './file-codes.js';
import { useCodes } from './use-codes.js';

/** Every problem code of the command itself, besides those of the packages. */
export const commandCodes = {
  ...fileCodes,
  ...useCodes,
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
    means: 'No file was named for a PNG, or for several pages or pictures.',
    cause: 'A PNG is not text, and several pages or pictures cannot be printed as one text.',
    remedy: 'Add --output.',
  },
  'unknown-ending': {
    means: 'The name of a file does not say what to draw.',
    cause: 'The name of a picture does not end in .svg, .mmd or .png, or that of a page in .html or .png.',
    remedy: 'Use one of these, or for a picture add --format.',
  },
  unexpected: {
    means: 'Something happened that the command did not expect.',
    cause: 'The system refused something, such as room on a disk, or the command has a fault.',
    remedy: 'Run it again with WORK_ELEMENTS_STACK=1, and report what it prints.',
  },
  nobody: {
    means: 'A command was not told which people it is about.',
    cause: 'Neither --people nor --role was given.',
    remedy: 'Add one of them.',
  },
  'not-met': {
    means: 'A search was stopped before a staff met the target.',
    cause: 'Ctrl-C.',
    remedy: 'Let it run longer.',
  },
  'unknown-activity': {
    means: 'An activity of a log is not a step of the process.',
    cause: 'The log uses other names than the process.',
    remedy: 'Say in the table of --map which step it is.',
  },
  'unknown-doer': {
    means: 'A name from --learner, --system or the file of --holders is not in the log.',
    cause: 'A misspelt name, or the name of another log.',
    remedy: 'Correct the name, or leave it out.',
  },
  'unused-table': {
    means: 'A table of activities was given for a process that is read off the log.',
    cause: 'The option --map together with --process discover.',
    remedy: 'Leave out --map, or leave out --process discover to use the process that the table is for.',
  },
  'unused-row': {
    means: 'A row of the table of activities names an activity that is not in the log.',
    cause: 'A misspelt activity, or the table of another log.',
    remedy: 'Correct the row, or leave it out.',
  },
  scenario: {
    means: 'Something about a scenario should be known before its results are believed.',
    cause: 'An assumption, or an input that has no effect.',
    remedy: 'Read the message, and change the scenario where it says so.',
  },
  'not-drawn': {
    means: 'A browser drew no picture.',
    cause: 'It could not be started, or the page is too long to be read as one picture.',
    remedy: 'Set CHROME_PATH to another browser, or write an SVG or a page.',
  },
} satisfies IssueNotes;

/** The code of a problem. */
export type ProblemCode = IssueCode | keyof typeof commandCodes;
