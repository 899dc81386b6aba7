import { readFileSync } from 'node:fs';
import { scenarioJsonSchema, scenarioSchema } from '@work-elements/simulate';
import { arbitraryModel } from '@work-elements/testing';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import {
  artifacts,
  jsonSchemaOf,
  modelJsonSchema,
  modelSchema,
  models,
  rubricJsonSchema,
  rubricSchema,
  teamJsonSchema,
  teamSchema,
  workElements,
} from 'work-elements';

const documents = [
  { name: 'model', folder: 'core', schema: modelSchema, usual: modelJsonSchema },
  { name: 'team', folder: 'core', schema: teamSchema, usual: teamJsonSchema },
  { name: 'rubric', folder: 'core', schema: rubricSchema, usual: rubricJsonSchema },
  { name: 'scenario', folder: 'simulate', schema: scenarioSchema, usual: scenarioJsonSchema },
] as const;
const drafts = ['2020-12', 'draft-07'] as const;

const plain = (value: unknown): object => JSON.parse(JSON.stringify(value));

const validator = (schema: object, draft: (typeof drafts)[number]) => {
  const options = { strict: false, validateFormats: false, allErrors: true };
  return (draft === '2020-12' ? new Ajv2020(options) : new Ajv(options)).compile(plain(schema));
};

describe.each(documents)('the JSON Schema of a $name', ({ name, folder, schema, usual }) => {
  test.each(drafts)('in the package is up to date, in draft %s', (draft) => {
    const file = `../../packages/${folder}/dist/schemas/${name}${draft === 'draft-07' ? '.draft-07' : ''}.json`;
    expect(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))).toEqual(
      plain(jsonSchemaOf(schema, { draft })),
    );
  });

  test('is in draft 2020-12 by default', () => {
    expect(plain(usual)).toEqual(plain(jsonSchemaOf(schema)));
  });

  test.each(drafts)('describes every field, in draft %s', (draft) => {
    const whole: Readonly<Record<string, unknown>> = { ...plain(jsonSchemaOf(schema, { draft })) };
    const isRecord = (node: unknown): node is Readonly<Record<string, unknown>> =>
      typeof node === 'object' && node !== null && !Array.isArray(node);
    const resolved = (node: unknown): readonly Readonly<Record<string, unknown>>[] => {
      if (!isRecord(node)) return [];
      const ref = typeof node.$ref === 'string' ? node.$ref.split('/').slice(1) : [];
      const target = ref.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), whole);
      const all = Array.isArray(node.allOf) ? node.allOf.flatMap(resolved) : [];
      return [node, ...(ref.length > 0 ? resolved(target) : []), ...all];
    };
    let fields = 0;
    const undescribed: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (Array.isArray(node)) node.forEach((each, index) => void walk(each, `${path}[${index}]`));
      if (!isRecord(node)) return;
      for (const [field, of] of Object.entries(isRecord(node.properties) ? node.properties : {})) {
        fields += 1;
        if (!resolved(of).some(({ description }) => typeof description === 'string' && description.length > 5))
          undescribed.push(`${path}.${field}`);
      }
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    };
    walk(whole, name);
    expect(undescribed).toEqual([]);
    expect(fields).toBeGreaterThan(name === 'rubric' ? 15 : 20);
  });
});

describe.each(drafts)('in draft %s, the schema of a model', (draft) => {
  const schema = jsonSchemaOf(modelSchema, { draft });
  const validate = validator(schema, draft);
  const said = (model: unknown): readonly string[] => {
    validate(model);
    return (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };

  test('accepts every ready model, and any that the library accepts', () => {
    for (const model of Object.values(models)) expect(said(plain(model))).toEqual([]);
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        expect(said(plain(model))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('accepts a user’s own ids, but not actor kinds of their own or malformed ids', () => {
    const role = { id: 'coach', title: 'Coach', actors: ['onsite-educator'], responsible: ['own-element/own-step'] };
    const model = { id: 'ours', title: 'Ours', roles: [role] };
    expect(said(model)).toEqual([]);
    expect(said({ ...model, roles: [{ ...role, actors: ['robot'] }] })).toContain('/roles/0/actors/0');
    expect(said({ ...model, roles: [{ ...role, responsible: ['Assess Progress'] }] })).toContain(
      '/roles/0/responsible/0',
    );
    expect(said({ ...model, rolls: [] })).toEqual(['']);
  });

  test('lets an editor complete elements, steps and artifacts, each with its description', async () => {
    const service = getLanguageService({ schemaRequestService: async () => JSON.stringify(schema) });
    service.configure({
      schemas: [{ uri: 'https://example.org/model.json', fileMatch: ['*.json'], schema: plain(schema) }],
    });
    const offered = async (text: string) => {
      const document = TextDocument.create('file:///x.json', 'json', 1, text.replace('|', ''));
      const at = document.positionAt(text.indexOf('|'));
      const list = await service.doComplete(document, at, service.parseJSONDocument(document));
      return new Map(
        (list?.items ?? []).map(({ label, documentation }) => [
          label.replaceAll('"', ''),
          typeof documentation === 'object' ? documentation.value : documentation,
        ]),
      );
    };
    const work = await offered('{ "roles": [{ "responsible": ["|"] }] }');
    for (const { id, steps, title } of workElements) {
      expect(work.has(id)).toBe(true);
      for (const step of steps) expect(work.get(`${id}/${step.id}`)).toContain(`${title}: ${step.title}`);
    }
    const passed = await offered('{ "routes": [{ "artifact": "|" }] }');
    for (const { id, standard } of artifacts) expect(passed.get(id)).toContain(standard);
    const actors = await offered('{ "roles": [{ "actors": ["|"] }] }');
    expect([...actors.keys()]).toEqual([
      'onsite-educator',
      'online-educator',
      'learner',
      'information-system',
      'partner',
    ]);
    const fields = await offered('{ "roles": [{ | }] }');
    expect(fields.get('habits')).toMatch(/Recurring behaviours/);
  });
});
