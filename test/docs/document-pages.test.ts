import { scenarioJsonSchema, scenarioSchema } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { jsonSchemaOf, modelJsonSchema, rubricJsonSchema, teamJsonSchema } from 'work-elements';
import { documentPages, schemaFiles } from './site/document-pages.js';
import { exampleDocuments, exampleIn } from './site/example-documents.js';
import { schemaFields } from './site/schema-fields.js';

const rows = (id: string): readonly (readonly string[])[] =>
  (documentPages().find(({ path }) => path === `documents/${id}.md`)?.text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '')));

test.each(['model', 'scenario', 'team', 'rubric'])(
  'every field of a %s has a default, a unit and an example, or says that there is none',
  (id) => {
    expect(rows(id).length).toBeGreaterThan(20);
    for (const [field, , fallback, unit, example] of rows(id)) {
      expect(fallback, field).toMatch(/^(required|none|`.+`)$/);
      expect(unit, field).toMatch(/\S/);
      expect(example, field).toMatch(/^(–|`.+`)$/);
    }
  },
);

test('a number of a scenario has a unit, unless it is a place in an order', () => {
  const numbers = schemaFields({ ...scenarioJsonSchema }).filter(({ type }) => /^(whole )?number/.test(type));
  expect(numbers.length).toBeGreaterThan(30);
  expect(numbers.filter(({ unit }) => unit === null).map(({ path }) => path)).toEqual(['priorities[].priority']);
});

test('defaults are what a scenario has that says nothing', () => {
  const read = scenarioSchema.parse({ id: 'now', title: 'Now', model: 'validator', learners: {} });
  const fields = schemaFields({ ...scenarioJsonSchema }).filter(
    ({ path, fallback }) => fallback !== null && /^(learners\.)?\w+$/.test(path),
  );
  expect(fields.length).toBeGreaterThan(12);
  for (const { path, fallback } of fields) {
    const [first = '', second] = path.split('.');
    const value: unknown = Reflect.get(read, first);
    const own: unknown = second === undefined ? value : Reflect.get(Object(value), second);
    expect(own, path).toEqual(JSON.parse(fallback ?? ''));
  }
});

test('examples are values that some valid document has', () => {
  const schemas = {
    model: modelJsonSchema,
    scenario: scenarioJsonSchema,
    team: teamJsonSchema,
    rubric: rubricJsonSchema,
  };
  for (const id of ['model', 'scenario', 'team', 'rubric'] as const) {
    const fields = schemaFields({ ...schemas[id] }).filter(
      ({ path, type }) => !/machine|guards/.test(path) && !/fields|names|list/.test(type),
    );
    const shown = fields.filter(({ path, example }) => (exampleIn(exampleDocuments[id], path) ?? example) !== null);
    expect(shown.length / fields.length, id).toBeGreaterThan(0.7);
  }
  expect(exampleIn(exampleDocuments.scenario, 'effort[].distribution.sd')).toBe('8');
  expect(exampleIn([{ a: [{ b: 1 }] }], 'a[].c')).toBeNull();
});

test('the site has the schemas that the packages give', () => {
  const files = new Map(schemaFiles().map(({ path, text }) => [path, text]));
  expect(files.size).toBe(8);
  const draft = files.get('public/schemas/scenario.draft-07.json') ?? '';
  expect(JSON.parse(draft)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(scenarioSchema, { draft: 'draft-07' }))));
  const page = documentPages().find(({ path }) => path === 'documents/scenario.md')?.text ?? '';
  for (const [, file = ''] of page.matchAll(/\]\(\/(schemas[^)]+)\)/g)) expect(files.has(`public/${file}`)).toBe(true);
});
