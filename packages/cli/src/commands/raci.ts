import { raci, type StepAssignment } from 'work-elements';
import type { Context } from '../context/context.js';
import { counted } from '../output/numbers.js';
import { table } from '../output/table.js';
import { type ByMatrix, modelsByMatrix } from '../readers/matrices.js';
import { namedFiles } from '../readers/named-files.js';

/** Runs `work-elements raci`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const [sheet, output] = [given.text('csv'), given.text('output')];
  const read = await modelsByMatrix(context, given.rest(0));
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
  const ids = read.map(({ model }) => model.id);
  if (output !== undefined) {
    const files = namedFiles(output, ids);
    for (const [index, { textFor }] of read.entries()) {
      const file = files[index] ?? output;
      await context.write(file, textFor(file));
    }
  }
  if (sheet === undefined) return;
  const { raciTable } = await import('@work-elements/tables');
  const { writeTablesOfEach } = await import('../readers/write-tables.js');
  await writeTablesOfEach(
    context,
    sheet,
    read.map(({ model }) => ({ name: model.id, tables: [raciTable(model)] })),
  );
};

/** What a matrix changes of a model. */
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
