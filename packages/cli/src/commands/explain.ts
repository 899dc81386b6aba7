import { explainScenario } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { counted } from '../output/numbers.js';
import { readScenarios } from '../readers/scenarios.js';
import { writeTablesOfEach } from '../readers/write-tables.js';

const WIDTH = 110;

/** Runs `work-elements explain`. */
export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const sheet = given.text('csv');
  const read = await readScenarios(context, given.rest(0));
  for (const { warnings, file } of read) for (const warning of warnings) context.warn(file, 'scenario', warning);
  context.answerEach(
    read,
    ({ document }) => explainScenario(document),
    ({ scenario }, inForce) => [
      `${style.bold(scenario.title)}: ${counted(inForce.length, 'figure')} in force, each with where it comes from`,
      ...inForce.flatMap(({ what, value, source }) => [
        ...wrapped(`${what}: ${value}`, WIDTH, '  '),
        ...wrapped(source, WIDTH, '      ').map(style.dim),
      ]),
    ],
  );
  if (sheet === undefined) return;
  await writeTablesOfEach(
    context,
    sheet,
    read.map(({ document, scenario }) => ({
      name: scenario.id,
      tables: [
        tableOf(
          'Figures',
          explainScenario(document).map((each) => ({ ...each })),
        ),
      ],
    })),
  );
};
