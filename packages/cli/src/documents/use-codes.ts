import type { IssueNotes } from 'work-elements';

/** Codes of problems with how a command is called. */
export const useCodes = {
  'wrong-use': {
    means: 'A command or an option is not one of those that there are, or has a value that it cannot have.',
    cause: 'A misspelt word, or one that was left out.',
    remedy: 'Read the message, and add --help for what there is.',
  },
  'idle-option': {
    means: 'An option changed nothing of what a command did.',
    cause: 'What it is about was not there, such as a table of which it names the sheet.',
    remedy: 'Leave it out, or give what it is about.',
  },
  'named-twice': {
    means: 'A file was named twice.',
    cause: 'The same name again, or another path or a link to the same file.',
    remedy: 'Leave one of the two out.',
  },
  'missing-argument': {
    means: 'A command was not told all that it needs.',
    cause: 'A word behind the files was left out, such as a role or the model.',
    remedy: 'Add it, as the message says.',
  },
  'no-target': {
    means: 'It was not said what the staff has to reach.',
    cause: 'The options for it were left out, or do not go together.',
    remedy: 'Add --advanced-per-week, or --work with --within-days.',
  },
  'no-first-week': {
    means: 'It was not said when the first week of a plan begins, though a calendar is to be written.',
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
    cause: 'Its rubric was left out, or stands behind it.',
    remedy: 'Name the rubric first.',
  },
} satisfies IssueNotes;
