// The same model from YAML as from TypeScript: a handwritten file, parsed, checked and compared with the ready model.
import { readFileSync } from 'node:fs';
import { checkModel, compareModels, ModelError, models, parseModelText } from 'work-elements';

const text = readFileSync(new URL('./models/validator.yaml', import.meta.url), 'utf8');
const model = parseModelText(text);
const different = compareModels(models.validator, model).roles.filter(({ change }) => change !== 'unchanged');
console.log(
  `${model.title}: ${model.roles.length} roles, ${checkModel(model).length} diagnostics, ${different.length} ` +
    'roles differ from the ready model',
);

// A typo is reported with its location.
try {
  parseModelText(text.replace('assess-progress, decide-advancement', 'asess-progress, decide-advancment'));
} catch (error) {
  if (error instanceof ModelError) console.log(error.message);
}
