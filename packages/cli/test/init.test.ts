import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkModel, models, parseModelText, raci } from 'work-elements';
import { parse } from 'yaml';
import { Folder } from './support/run-command.js';
import { plain } from './support/scenarios.js';

describe('init', () => {
  test('writes a model and a scenario that hold, with the schemas that their first lines name', async () => {
    const folder = new Folder();
    const { out, code } = await folder.run([
      'init',
      'flex-blend',
      ...['--title', 'Hill School', '--learners', '12', '--staff', 'lab-coach=2'],
    ]);
    expect(code).toBe(0);
    const text = folder.read('hill-school.yaml');
    const model = parseModelText(text);
    expect([model.id, model.title]).toEqual(['hill-school', 'Hill School']);
    expect(raci(model)).toEqual(raci(models.flexBlend));
    expect(checkModel(model)).toEqual(checkModel(models.flexBlend));
    for (const [file, schema] of [
      ['hill-school.yaml', 'model.schema.json'],
      ['scenario.yaml', 'scenario.schema.json'],
    ] as const) {
      expect(folder.read(file).split('\n')[0]).toBe(`# yaml-language-server: $schema=./${schema}`);
      expect(JSON.parse(folder.read(schema)).properties).toHaveProperty('title');
    }
    const scenario = parse(folder.read('scenario.yaml'));
    expect(scenario.model).toBe('./hill-school.yaml');
    expect(scenario.learners).toEqual({ count: 12 });
    expect(scenario.staff).toContainEqual({ role: 'lab-coach', count: 2 });
    for (const line of out.split('\n').filter((each) => each.includes('work-elements '))) {
      const args = line.trim().split(' ').slice(1);
      if (args[0] !== 'simulate') expect((await folder.run(args)).code, line).toBe(0);
    }
  });

  test('writes over nothing, unless it is told to', async () => {
    const folder = new Folder();
    await folder.run('init');
    const { code, err } = await folder.run('init');
    expect(code).toBe(2);
    expect(err).toContain('our-school.yaml: error: this file exists already');
    expect(err).toContain('scenario.yaml: error');
    expect((await folder.run('init --force')).code).toBe(0);
  });

  test('refuses a model and a role that are not there', async () => {
    const folder = new Folder();
    expect((await folder.run('init validatr')).err).toContain('did you mean "validator"?');
    expect((await folder.run('init --staff techer=2')).err).toContain('did you mean "teacher"?');
    for (const wrong of ['--learners -5', '--learners 0', '--staff teacher=0']) {
      const { code, err } = await folder.run(`init validator ${wrong}`);
      expect([wrong, code, err]).toEqual([wrong, 2, expect.stringContaining('error: ')]);
    }
    expect(existsSync(join(folder.path, 'our-school.yaml'))).toBe(false);
  });
});

test('prints the schemas of documents', async () => {
  const folder = new Folder();
  const { modelJsonSchema, teamJsonSchema } = await import('work-elements');
  expect(JSON.parse((await folder.run('schema model')).out)).toEqual(plain({ ...modelJsonSchema }));
  expect(JSON.parse((await folder.run('schema team')).out)).toEqual(plain({ ...teamJsonSchema }));
  const draft = await folder.run('schema rubric --draft draft-07');
  expect(JSON.parse(draft.out).$schema).toBe('http://json-schema.org/draft-07/schema#');
  await folder.run('schema scenario -o s.json');
  expect(JSON.parse(folder.read('s.json')).properties).toHaveProperty('learners');
  expect((await folder.run('schema school')).code).toBe(2);
});

test('an empty title is told once, with what was given', async () => {
  const { code, err } = await new Folder().run(['init', 'validator', '--title', '']);
  expect([code, err]).toEqual([2, 'error: --title "": expected a title, found an empty text\n']);
});
