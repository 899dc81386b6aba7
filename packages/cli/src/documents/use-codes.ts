import type { IssueNotes } from 'work-elements';

/** Codes of problems with how a command is called. */
export const useCodes = {
  'wrong-use': {
    means: 'A command or an option does not exist, or was given a value that it does not take.',
    cause: 'A misspelt word, or one that was left out.',
    remedy: 'Read the message, and add --help to see what there is.',
  },
  'idle-option': {
    means: 'An option had no effect on what a command did.',
    cause: 'What it applies to was not there, such as the table whose sheet it names.',
    remedy: 'Leave it out, or give what it applies to.',
  },
  'named-twice': {
    means: 'A file was named twice.',
    cause: 'The same name again, or another path or a link to the same file.',
    remedy: 'Leave one of the two out.',
  },
  'missing-argument': {
    means: 'A command was not told all that it needs.',
    cause: 'A word after the files was left out, such as a role or the model.',
    remedy: 'Add it, as the message says.',
  },
  'no-target': {
    means: 'A command was not told what the staff has to reach.',
    cause: 'The options for it were left out, or do not go together.',
    remedy: 'Add --advanced-per-week, or --work with --within-days.',
  },
  'no-first-week': {
    means: 'A calendar is to be written, but the start of the plan’s first week was not given.',
    cause: 'The option --ics was given without --start.',
    remedy: 'Add --start with a Monday.',
  },
  'places-left-out': {
    means: 'The people of a team were looked at without its places.',
    cause: 'A file with a team was given to a command that asks about people alone.',
    remedy: 'Use the command check with the team: it says which role is filled at which place.',
  },
  'no-rubric': {
    means: 'An alignment has no rubric before it.',
    cause: 'Its rubric was left out, or comes after it.',
    remedy: 'Name the rubric first.',
  },
} satisfies IssueNotes;
