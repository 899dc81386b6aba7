import type { IssueNotes } from 'work-elements';

/** Codes of problems with files that are read or written. */
export const fileCodes = {
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
  'not-read': {
    means: 'A file could not be read.',
    cause: 'What the message says, of the disk or the system.',
    remedy: 'Copy the file elsewhere, or name another.',
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
  'not-written': {
    means: 'A file cannot be written.',
    cause: 'A folder that is not there, its permissions, or a full disk.',
    remedy: 'Write it elsewhere, or make room.',
  },
  'own-input': {
    means: 'A file would be written over that the command reads.',
    cause: 'The same file was named to be read and to be written, be it by another path or a link.',
    remedy: 'Name another file to be written.',
  },
  'output-twice': {
    means: 'Two options write the same file, or one writes where the answer is written.',
    cause: 'The same name for both, or the name of standard output, such as /dev/stdout.',
    remedy: 'Give each its own name.',
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
  'piped-twice': {
    means: 'What is piped in was asked for a second time.',
    cause: 'It can be read once.',
    remedy: 'Name a file instead.',
  },
} satisfies IssueNotes;
