import { type DesignOptions, designModel } from '@work-elements/optimise';
import { formatModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { workAnswerLines } from '../output/work-answer-lines.js';
import { searchedFor, workTableNames, workTables } from '../readers/assigning.js';
import { outputsOf } from '../readers/named-files.js';
import { isJsonFile } from '../readers/output-kind.js';
import { countsOf } from '../readers/role-counts.js';
import { solverOf } from '../readers/solver.js';
import { readPlacedStaff } from '../readers/staff-at-places.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements design`. */
export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const holders = countsOf('--holders', given.list('holders'));
  const { people, places, judging } = await readPlacedStaff(context, []);
  const hasPlaces = places.places !== undefined;
  const tables = workTableNames(hasPlaces);
  const fileOf = outputsOf(context, ['output', 'csv'], { names: [''], tables });
  const solver = await solverOf(context);
  const { result: answer, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: 'Designing', signal }, (tell) =>
      judging(() =>
        designModel(people, {
          ...searchedFor(context),
          ...designedAs(context),
          ...places,
          ...solver,
          holders,
          signal,
          onProgress: ({ share }) => tell(share),
        }),
      ),
    ),
  );
  if (interrupted) context.interrupt();
  context.answer(answer, () => workAnswerLines(answer.possible === true ? answer.edit.model : null, answer));
  if (answer.possible !== true) {
    context.count([{ severity: 'error' }]);
    return;
  }
  const [file, sheet] = [fileOf('output', 0), fileOf('csv', 0)];
  if (file !== undefined) await context.write(file, formatModel(answer.edit.model, isJsonFile(file) ? 'json' : 'yaml'));
  if (sheet !== undefined) await writeTables(context, sheet, workTables(answer, hasPlaces));
};

const designedAs = ({ given }: Context): Pick<DesignOptions, 'id' | 'title' | 'separate' | 'options' | 'shared'> => {
  const [id, title] = [given.text('id'), given.text('title')];
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    separate: given.list('separate').map((work) => work.split(',').map((each) => each.trim())),
    options: given.list('include'),
    shared: { district: given.list('inDistrict'), state: given.list('inState') },
  };
};
