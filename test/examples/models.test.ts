import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { models, parseModelText } from 'work-elements';

const folder = new URL('../../examples/models/', import.meta.url);

test.each(readdirSync(folder))('%s is the ready model of that name, as people would write it', (file) => {
  const written = parseModelText(readFileSync(new URL(file, folder), 'utf8'));
  expect(`${written.id}.yaml`).toBe(file);
  expect(written).toEqual(Object.values(models).find(({ id }) => id === written.id));
});
