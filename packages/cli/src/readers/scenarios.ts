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
import { locatedIssues, reading, readingAll } from '../documents/located.js';
import { Unusable } from '../documents/problem.js';
import { readSource, type Source } from '../documents/source.js';
import { modelAt } from './model-at.js';
import { withPathBeside } from './model-beside.js';
import { scenarioTables } from './scenario-tables.js';

/** A scenario: the document, with its model inserted, and the result of reading it. */
export interface ReadScenario {
  readonly file: string;
  readonly source: Source;
  readonly document: ScenarioInput;
  readonly scenario: Scenario;
  /** Things that can be simulated but are hardly intended. */
  readonly warnings: readonly string[];
}

const isScenarioInput = (document: unknown): document is ScenarioInput => scenarioSchema.safeParse(document).success;

/** A scenario’s document, with its model in place of the model’s path. */
const documentOf = (context: Context, source: Source): unknown =>
  reading(source, (text) =>
    resolveModel(readText(text, 'text of a scenario'), { resolve: (path) => modelAt(context, source, path, 'model') }),
  );

const read = (source: Source, document: ScenarioInput, scenario: Scenario): ReadScenario => ({
  file: source.file,
  source,
  document,
  scenario,
  warnings: scenarioWarnings(scenario),
});

const parsedScenario = (context: Context, source: Source, document: unknown): Scenario => {
  try {
    return reading(source, () => parseScenario(document));
  } catch (error) {
    throw error instanceof Unusable ? new Unusable(withPathBeside(context, source, error.problems)) : error;
  }
};

/** Reads a scenario from its text; the path of its model is relative to the scenario’s folder. */
export const scenarioOf = (context: Context, source: Source): ReadScenario => {
  const document = documentOf(context, source);
  const scenario = parsedScenario(context, source, document);
  if (!isScenarioInput(document)) throw new RangeError('what was read as a scenario is of the shape of one');
  return read(source, document, scenario);
};

/**
 * Reads scenarios from files or standard input, and reports the problems of all of them together. The tables of the
 * options go into each.
 */
export const readScenarios = async (context: Context, files: readonly string[]): Promise<readonly ReadScenario[]> => {
  const into = await scenarioTables(context);
  return readingAll(files, async (file) => {
    const source = await readSource(context.terminal, file);
    if (into === null) return scenarioOf(context, source);
    const written = documentOf(context, source);
    if (!isScenarioInput(written)) return scenarioOf(context, source);
    const { document, scenario } = await into(source, written, parseScenario);
    return read(source, document, scenario);
  });
};

/** Refuses scenarios with equal ids, such as a copy whose id was not changed. */
export const refuseSameIds = (scenarios: readonly ReadScenario[]): void => {
  const problems = scenarios.flatMap(({ source, scenario: { id } }, index) => {
    const before = scenarios.slice(0, index).find(({ scenario }) => scenario.id === id);
    const message = `"${id}" is the id of ${before?.file} too; give each scenario its own`;
    return before === undefined ? [] : locatedIssues(source, [{ path: 'id', code: 'duplicate-id', message }]);
  });
  if (problems.length > 0) throw new Unusable(problems);
};
