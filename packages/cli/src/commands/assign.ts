import { assignPeople, type WorkAnswer } from '@work-elements/optimise';
import type { Context } from '../context/context.js';
import { workAnswerLines } from '../output/work-answer-lines.js';
import { searchedFor, workTableNames, workTables } from '../readers/assigning.js';
import { editedText } from '../readers/edited-text.js';
import { type ReadModel, readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { countsOf } from '../readers/role-counts.js';
import { solverOf } from '../readers/solver.js';
import { type PlacedStaff, readPlacedStaff } from '../readers/staff-at-places.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements assign`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const holders = countsOf('--holders', given.list('holders'));
  const read = await readModels(context, given.rest(0));
  const models = read.map(({ model }) => model);
  const staff = await readPlacedStaff(context, models);
  const hasPlaces = staff.places.places !== undefined;
  const names = models.map(({ id }) => id);
  const output = outputsOf(context, ['output'], { names });
  const sheet = outputsOf(context, ['csv'], { names, tables: workTableNames(hasPlaces) });
  const solver = await solverOf(context);
  const answers: (ReadModel & { answer: WorkAnswer })[] = [];
  for (const each of read) {
    const { result, interrupted } = await assign(context, each.model, staff, { ...solver, holders });
    answers.push({ ...each, answer: result });
    if (interrupted) context.interrupt();
    if (interrupted) break;
  }
  context.answerEach(
    answers,
    ({ answer }) => answer,
    ({ model }, answer) => workAnswerLines(model, answer),
  );
  for (const [index, { answer, ...each }] of answers.entries()) {
    if (answer.possible !== true) {
      context.count([{ severity: 'error' }]);
      continue;
    }
    const [file, table] = [output('output', index), sheet('csv', index)];
    if (file !== undefined) await context.write(file, editedText(each, answer.edit, file));
    if (table !== undefined) await writeTables(context, table, workTables(answer, hasPlaces));
  }
};

type Solving = Awaited<ReturnType<typeof solverOf>> & { readonly holders: ReturnType<typeof countsOf> };

const assign = (
  context: Context,
  model: ReadModel['model'],
  { people, places, judging }: PlacedStaff,
  solving: Solving,
): Promise<{ readonly result: WorkAnswer; readonly interrupted: boolean }> =>
  interruptible(context.terminal, (signal) =>
    withProgressBar(context.terminal, { title: `Assigning ${model.title}`, signal }, (tell) =>
      judging(() =>
        assignPeople(model, people, {
          ...searchedFor(context),
          ...places,
          ...solving,
          signal,
          onProgress: ({ share }) => tell(share),
        }),
      ),
    ),
  );
