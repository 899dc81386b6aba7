import type { TableKind } from '@work-elements/tables';

/** Where the command takes each kind of table. */
const TAKEN: Readonly<Record<TableKind, string>> = {
  staff: 'which --staff takes',
  people: 'which --people takes',
  arrivals: 'which --arrivals takes',
  raci: 'which raci takes with --from',
  rubric: 'which rubric takes',
};

/** The words by which the library tells kinds of tables apart. */
const KINDS: readonly (readonly [said: string, kind: TableKind])[] = [
  ['staff', 'staff'],
  ['people', 'people'],
  ['arrivals', 'arrivals'],
  ['RACI', 'raci'],
];

/** A message about a table with the options of the command in the place of those of `readTable`. */
export const inOptions = (message: string): string =>
  message
    .replace(/(a table of \w+|a RACI matrix); read it as that, or choose another sheet/, (all, what: string) => {
      const kind = KINDS.find(([said]) => what.includes(said))?.[1];
      return kind === undefined ? all : `${what}, ${TAKEN[kind]}; name another file, or another sheet by --sheet`;
    })
    .replaceAll(/\{ (sheet|decimal|dates)(?:: '([^']+)')? \}/g, (_, option: string, value: string | undefined) =>
      value === undefined ? `--${option}` : `--${option} ${value}`,
    )
    .replaceAll(/\b(?:say|pass) --/g, 'add --');

/** What would make a table of staff one of people. */
export const EVIDENCE_MISSING = 'a table of people has a column "Evidence", whose cells may be empty';
