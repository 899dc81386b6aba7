import { explainScenario, type ScenarioInput } from '@work-elements/simulate';
import { type Table, tableOf } from '@work-elements/tables';
import { counted } from 'work-elements';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { readScenarios } from '../readers/scenarios.js';
import { tablesOfEach } from '../readers/write-tables.js';

const WIDTH = 110;

/** Runs `work-elements explain`. */
export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const read = await readScenarios(context, given.rest(0));
  for (const { warnings, file } of read) for (const warning of warnings) context.warn(file, 'scenario', warning);
  const write = tablesOfEach(
    context,
    read.map(({ document, scenario }) => ({ name: scenario.id, tables: [figuresOf(document)] })),
  );
  context.answerEach(
    read,
    ({ document }) => explainScenario(document),
    ({ scenario }, inForce) => [
      `${style.bold(scenario.title)}: ${counted(inForce.length, 'figure')} in force, each with its source`,
      ...inForce.flatMap(({ what, value, source }) => [
        ...wrapped(`${what}: ${value}`, WIDTH, '  '),
        ...wrapped(source, WIDTH, '      ').map(style.dim),
      ]),
    ],
  );
  await write();
};

const figuresOf = (document: ScenarioInput): Table =>
  tableOf(
    'Figures',
    explainScenario(document).map((each) => ({ ...each })),
  );
