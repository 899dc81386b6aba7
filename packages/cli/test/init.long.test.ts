// @module-tag long
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { Folder } from './support/run-command.js';

test.each(Object.values(models).map((model) => [model.id]))('begins from %s, and what it writes holds', async (id) => {
  const folder = new Folder();
  await folder.run(['init', id, '--title', 'Ours']);
  expect((await folder.run('check ours.yaml scenario.yaml')).code).toBe(0);
});
