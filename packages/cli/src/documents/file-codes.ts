import type { IssueNotes } from 'work-elements';

/** Codes of problems with files that are read or written. */
export const fileCodes = {
  'no-file': {
    means: 'A file is not there.',
    cause: 'A misspelt name, or the wrong folder.',
    remedy: 'Correct its name or its folder.',
  },
  'no-permission': {
    means: 'There is no permission to read a file.',
    cause: 'The permissions of the file.',
    remedy: 'Change them.',
  },
  'not-read': {
    means: 'A file could not be read.',
    cause: 'A failure of the disk or the system, which the message names.',
    remedy: 'Copy the file elsewhere, or name another.',
  },
  folder: {
    means: 'A folder was given where a file is expected.',
    cause: 'The name of the file was left out.',
    remedy: 'Name the files in it.',
  },
  'other-kind': {
    means: 'A file is of a kind that the command does not take.',
    cause: 'A workbook, a picture or an archive was given.',
    remedy: 'Give what the message says instead.',
  },
  'not-written': {
    means: 'A file cannot be written.',
    cause: 'Its folder does not exist, permission is missing, or the disk is full.',
    remedy: 'Write it elsewhere, or make room.',
  },
  'own-input': {
    means: 'A file that the command reads would be overwritten.',
    cause: 'The same file was named for reading and for writing, perhaps by another path or a link.',
    remedy: 'Name another file to write.',
  },
  'output-twice': {
    means: 'Two options write the same file, or one writes where the answer is written.',
    cause: 'The same name for both, or the name of standard output, such as /dev/stdout.',
    remedy: 'Give each its own name.',
  },
  exists: {
    means: 'A file that would be written exists already.',
    cause: 'The folder was set up before.',
    remedy: 'Choose another --directory, or add --force.',
  },
  'not-results': {
    means: 'A line of a file of results is not a result.',
    cause: 'The wrong file, or one that was cut off.',
    remedy: 'Remove the line; its scenario is simulated again.',
  },
  'piped-twice': {
    means: 'What is piped in was asked for a second time.',
    cause: 'It can be read only once.',
    remedy: 'Name a file instead.',
  },
} satisfies IssueNotes;
