// The same model from YAML as from TypeScript: a file that somebody wrote by hand, read, checked and checked against the ready one.
import { readFileSync } from 'node:fs';
import { checkModel, compareModels, ModelError, models, parseModelText } from 'work-elements';

const text = readFileSync(new URL('./models/validator.yaml', import.meta.url), 'utf8');
const model = parseModelText(text);
const different = compareModels(models.validator, model).roles.filter(({ change }) => change !== 'unchanged');
console.log(
  `${model.title}: ${model.roles.length} roles, ${checkModel(model).length} diagnostics, ${different.length} roles differ from the ready model`,
);

// A slip of the pen is found where it is.
try {
  parseModelText(text.replace('assess-progress, decide-advancement', 'asess-progress, decide-advancment'));
} catch (error) {
  if (error instanceof ModelError) console.log(error.message);
}
