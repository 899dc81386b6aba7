import { counted, raci, type StepAssignment } from 'work-elements';
import type { Context } from '../context/context.js';
import { table } from '../output/table.js';
import { type ByMatrix, modelsByMatrix } from '../readers/matrices.js';
import { outputsOf } from '../readers/named-files.js';
import { tablesAsked } from '../readers/tables-asked.js';

/** Runs `work-elements raci`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const read = await modelsByMatrix(context, given.rest(0));
  const fileOf = outputsOf(context, ['output'], { names: read.map(({ model }) => model.id) });
  const write = await tablesAsked(
    context,
    read.map(({ model }) => ({ name: model.id, tables: ({ raciTable }) => [raciTable(model)] })),
  );
  context.answerEach(
    read,
    ({ model }) => raci(model),
    ({ model, edit }, rows) => {
      const roles = model.roles.map(({ id }) => id);
      return [
        `${context.style.bold(model.title)}: who is Responsible, Accountable, Consulted and Informed${changed(edit)}`,
        ...table([
          ['step', ...roles],
          ...rows.map((row) => [`${row.element}/${row.step}`, ...roles.map((role) => lettersOf(row, role))]),
        ]),
      ];
    },
  );
  for (const [index, { textFor }] of read.entries()) {
    const file = fileOf('output', index);
    if (file !== undefined) await context.write(file, textFor(file));
  }
  await write();
};

/** What a matrix changes in a model, in words. */
const changed = (edit: ByMatrix['edit']): string => {
  if (edit === null) return '';
  const { length } = edit.patches;
  return length === 0
    ? '; the matrix changes nothing'
    : `; the matrix changes the model in ${counted(length, 'place')}`;
};

const LETTERS = { responsible: 'R', accountable: 'A', consulted: 'C', informed: 'I' } as const;

const lettersOf = (row: StepAssignment, role: string): string =>
  (['responsible', 'accountable', 'consulted', 'informed'] as const)
    .filter((letter) => row[letter].includes(role))
    .map((letter) => LETTERS[letter])
    .join('');
