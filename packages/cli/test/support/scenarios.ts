import { parseScenario, type Scenario, type ScenarioInput, scenarioSchema } from '@work-elements/simulate';
import { parseModelText, readText } from 'work-elements';
import { MODEL, SCENARIO } from './documents.js';
import { Folder } from './run-command.js';

export const school = parseModelText(MODEL);

/** The document of a scenario as the command builds it, with its model inserted. */
export const document = (text: string): ScenarioInput => {
  const data: unknown = readText(text, 'scenario');
  const whole: unknown = { ...Object(data), model: school };
  if (!isScenarioInput(whole)) throw new TypeError('this is no scenario');
  return whole;
};

const isScenarioInput = (whole: unknown): whole is ScenarioInput => scenarioSchema.safeParse(whole).success;

export const scenario = (text: string): Scenario => parseScenario(document(text));

export const MORE = SCENARIO.replace('id: now', 'id: more')
  .replace('As it is', 'With one more')
  .replace('validator, count: 1', 'validator, count: 2');

/** A folder with a school and two scenarios of it. */
export const withScenarios = (): Folder => {
  const folder = new Folder();
  folder.write('school.yaml', MODEL);
  folder.write('now.yaml', SCENARIO);
  folder.write('more.yaml', MORE);
  return folder;
};

export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
