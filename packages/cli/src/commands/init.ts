import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseScenario, starterScenario } from '@work-elements/simulate';
import { briefModel, editModel, idFromTitle, writeText } from 'work-elements';
import type { Context } from '../context/context.js';
import { makeFolder } from '../documents/make-folder.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { schoolPlan } from '../readers/questions.js';
import { schemaOf } from '../readers/schemas.js';

/** Runs `work-elements init`. */
export const run = async (context: Context): Promise<void> => {
  const plan = await schoolPlan(context);
  if (plan === null) {
    context.interrupt();
    return;
  }
  const id = context.given.text('id') ?? idFromTitle(plan.title, 'our-school');
  const files = { model: `${id}.yaml`, scenario: 'scenario.yaml' };
  const folder = context.given.text('directory') ?? '.';
  const all = [files.model, files.scenario, 'model.schema.json', 'scenario.schema.json'];
  refuseExisting(context, folder, all);
  const { model } = editModel(plan.model, (draft) => {
    draft.id = id;
    draft.title = plan.title;
    draft.sources = [`the ready model “${plan.model.title}” (${plan.model.id}), from which this one was begun`];
  });
  const scenario = starterScenario(model, {
    id: `${id}-as-it-is`,
    title: `${plan.title} as it is`,
    learners: plan.learners,
    headcounts: plan.headcounts,
  });
  // Refuses to write a scenario that would not run.
  parseScenario({ ...scenario, model });
  const path = (file: string): string => (folder === '.' ? file : join(folder, file));
  makeFolder(context.terminal, folder);
  for (const file of all) context.requireWritable(path(file));
  await context.write(
    path('model.schema.json'),
    `${JSON.stringify(await schemaOf('model', { draft: 'draft-07' }), null, 2)}\n`,
  );
  await context.write(
    path('scenario.schema.json'),
    `${JSON.stringify(await schemaOf('scenario', { draft: 'draft-07' }), null, 2)}\n`,
  );
  await context.write(path(files.model), headed('model', MODEL_NOTE, briefModel(model)));
  await context.write(
    path(files.scenario),
    headed('scenario', SCENARIO_NOTE, { ...scenario, model: `./${files.model}` }),
  );
  context.answer({ folder, files: all }, () => [
    'Next:',
    `  work-elements check ${path(files.model)} ${path(files.scenario)}`,
    `  work-elements page ${path(files.model)} -o ${path(`${id}.html`)}`,
    `  work-elements simulate ${path(files.scenario)}`,
  ]);
};

const MODEL_NOTE = `# Who does what. Roles are responsible for work elements (assess-progress) or single steps
# (assess-progress/score); work-elements elements lists them.`;

const SCENARIO_NOTE =
  '# The learners, people and time that the model works with. What is left out has a default; work-elements ' +
  'explain lists every figure.';

/** A document that begins with the line by which editors find its schema, and with a note on what it is. */
const headed = (schema: string, note: string, document: unknown): string =>
  `# yaml-language-server: $schema=./${schema}.schema.json\n${note}\n${writeText(document)}`;

const refuseExisting = ({ terminal, given }: Context, folder: string, files: readonly string[]): void => {
  if (given.flag('force')) return;
  const there = files.filter((file) => existsSync(resolve(terminal.cwd, folder, file)));
  if (there.length === 0) return;
  throw new Unusable(
    there.map((file) =>
      problemOf(join(folder, file), 'exists', 'this file exists already', 'choose another --directory, or add --force'),
    ),
  );
};
