import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readText } from 'work-elements';
import { Folder } from '../../packages/cli/test/support/run-command.js';

test.each([
  ['our-school.yaml', 'model.schema.json'],
  ['scenario.yaml', 'scenario.schema.json'],
])('an editor accepts %s as written by init', async (file, schema) => {
  const folder = new Folder();
  await folder.run('init');
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(folder.read(schema)));
  validate(readText(folder.read(file), file));
  expect(validate.errors).toBeNull();
});
