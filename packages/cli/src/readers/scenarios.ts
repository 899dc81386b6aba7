import { dirname, join } from 'node:path';
import {
  parseScenario,
  resolveModel,
  type Scenario,
  type ScenarioInput,
  scenarioSchema,
  scenarioWarnings,
} from '@work-elements/simulate';
import { checkModel, type ImplementationModel, parseModelText, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { reading, readingAll } from '../documents/located.js';
import { readFileBytes, readSource, type Source, sourceOf } from '../documents/source.js';
import { noteDiagnostics } from './models.js';

/** A scenario: as it was written, but for its model, which is in it; and read. */
export interface ReadScenario {
  readonly file: string;
  readonly document: ScenarioInput;
  readonly scenario: Scenario;
  /** What can be simulated, and is hardly what was meant. */
  readonly warnings: readonly string[];
}

const isScenarioInput = (document: unknown): document is ScenarioInput => scenarioSchema.safeParse(document).success;

/** Reads a scenario out of its text; the path of its model starts from the scenario’s folder. */
export const scenarioOf = (context: Context, source: Source): ReadScenario => {
  const modelAt = (path: string): ImplementationModel => {
    const file = source.file === '-' ? path : join(dirname(source.file), path);
    const text = sourceOf(file, readFileBytes(context.terminal, file));
    const model = reading(text, parseModelText);
    noteDiagnostics(context, text, checkModel(model));
    return model;
  };
  return reading(source, (text) => {
    const document = resolveModel(readText(text, 'text of a scenario'), { resolve: modelAt });
    const scenario = parseScenario(document);
    if (!isScenarioInput(document)) throw new RangeError('what was read as a scenario is of the shape of one');
    return { file: source.file, document, scenario, warnings: scenarioWarnings(scenario) };
  });
};

/** Reads scenarios, files or what is piped in, and tells everything that is wrong with any of them. */
export const readScenarios = (context: Context, files: readonly string[]): Promise<readonly ReadScenario[]> =>
  readingAll(files, async (file) => scenarioOf(context, await readSource(context.terminal, file)));
