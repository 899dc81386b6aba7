import {
  parseScenario,
  resolveModel,
  type Scenario,
  type ScenarioInput,
  scenarioSchema,
  scenarioWarnings,
} from '@work-elements/simulate';
import { readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { reading, readingAll } from '../documents/located.js';
import { readSource, type Source } from '../documents/source.js';
import { modelAt } from './model-at.js';
import { scenarioTables } from './scenario-tables.js';

/** A scenario: as it was written, but for its model, which is in it; and read. */
export interface ReadScenario {
  readonly file: string;
  readonly document: ScenarioInput;
  readonly scenario: Scenario;
  /** What can be simulated, and is hardly what was meant. */
  readonly warnings: readonly string[];
}

const isScenarioInput = (document: unknown): document is ScenarioInput => scenarioSchema.safeParse(document).success;

/** A scenario as it is written, with its model in the place of its path. */
const documentOf = (context: Context, source: Source): unknown =>
  reading(source, (text) =>
    resolveModel(readText(text, 'text of a scenario'), { resolve: (path) => modelAt(context, source, path, 'model') }),
  );

const read = (file: string, document: ScenarioInput, scenario: Scenario): ReadScenario => ({
  file,
  document,
  scenario,
  warnings: scenarioWarnings(scenario),
});

/** Reads a scenario out of its text; the path of its model starts from the scenario’s folder. */
export const scenarioOf = (context: Context, source: Source): ReadScenario => {
  const document = documentOf(context, source);
  const scenario = reading(source, () => parseScenario(document));
  if (!isScenarioInput(document)) throw new RangeError('what was read as a scenario is of the shape of one');
  return read(source.file, document, scenario);
};

/** Reads scenarios, files or what is piped in, and tells everything that is wrong with any of them. Tables of options go into each. */
export const readScenarios = async (context: Context, files: readonly string[]): Promise<readonly ReadScenario[]> => {
  const into = await scenarioTables(context);
  return readingAll(files, async (file) => {
    const source = await readSource(context.terminal, file);
    if (into === null) return scenarioOf(context, source);
    const written = documentOf(context, source);
    if (!isScenarioInput(written)) return scenarioOf(context, source);
    const { document, scenario } = await into(source, written, parseScenario);
    return read(file, document, scenario);
  });
};
