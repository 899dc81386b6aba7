import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { deriveProfiles, handoffs, models } from 'work-elements';
import { bundle, filesLoaded } from './bundles.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the built package', () => {
  const program =
    "const lines = deriveProfiles(models.flexBlend).map(({ title, competencies }) => title + ' ' + " +
    'competencies.length); console.log(lines.join())';

  test('loads as an ES module and as CommonJS, and does the same in both', () => {
    const asModule = execFileSync(
      'node',
      ['--input-type=module', '-e', `import { deriveProfiles, models } from 'work-elements'; ${program}`],
      { cwd: here, encoding: 'utf8' },
    );
    const asCommon = execFileSync(
      'node',
      ['-e', `const { deriveProfiles, models } = require('work-elements'); ${program}`],
      {
        cwd: here,
        encoding: 'utf8',
      },
    );
    expect(asModule).toBe(asCommon);
    const fromSource = deriveProfiles(models.flexBlend).map(
      ({ title, competencies }) => `${title} ${competencies.length}`,
    );
    expect(asModule.trim()).toBe(fromSource.join());
  });

  test('runs in a bare context that has what every browser has and nothing of Node', async () => {
    const { text } = await bundle(`
      import {
        advanceJourney, checkModel, deriveProfiles, handoffs, models, openWork, parseModelText, formatModel,
        restoreJourney, saveJourney, startJourney, toMermaid,
      } from 'work-elements';
      const model = parseModelText(formatModel(models.flexBlend));
      let journey = startJourney(model, { learner: 'ada', objectives: ['fractions'] });
      const [item] = openWork(journey);
      const ended = { type: 'work.ended', workItem: item.id, outcome: 'reviewed', by: item.responsible[0] };
      journey = advanceJourney(journey, { id: 'e', at: '2026-09-01T08:00:00Z', ...ended }).journey;
      globalThis.result = {
        errors: checkModel(model).length,
        roles: deriveProfiles(model).length,
        handoffs: handoffs(model).length,
        drawn: toMermaid(model).length > 0,
        open: openWork(restoreJourney(model, saveJourney(journey))).length,
      };
    `);
    const context = createContext({ TextEncoder });
    runInContext(text, context);
    expect(JSON.parse(runInContext('JSON.stringify(result)', context))).toEqual({
      errors: 0,
      roles: models.flexBlend.roles.length,
      handoffs: handoffs(models.flexBlend).length,
      drawn: true,
      open: 1,
    });
    expect(runInContext('typeof process + typeof require + typeof Buffer', context)).toBe(
      'undefinedundefinedundefined',
    );
  });

  test('lets a bundler drop what is not used', async () => {
    const all = await bundle("import * as everything from 'work-elements'; globalThis.x = everything;");
    const little = await bundle("import { awardLevel } from 'work-elements'; globalThis.x = awardLevel;");
    expect(all.text).toContain('Expectations Manager');
    expect(little.text).not.toContain('Expectations Manager');
    expect(little.text).not.toContain('xstate');
    expect(little.kilobytes).toBeLessThan(all.kilobytes / 2);
  });

  test('has a sweep’s threads load only the engine, so that they start quickly', async () => {
    const whole = await filesLoaded("import { simulate } from '@work-elements/simulate'; globalThis.x = simulate;");
    const thread = await filesLoaded(
      "import replicate from '@work-elements/simulate/sweep-worker'; globalThis.x = replicate;",
    );
    const names = new Set(thread.map(({ name }) => name));
    const left = ['xstate', 'zod', 'tinypool'];
    expect(left.filter((name) => !whole.some((file) => file.name === name))).toEqual([]);
    expect(left.filter((name) => names.has(name))).toEqual([]);
    expect(names).toContain('simulate');
    // Of the core, only the interpreter, its tables, and what decides deterministically how steps end; no catalogue,
    // model or journey.
    const ofCore = thread.filter(({ name }) => name === 'core').map(({ path }) => path);
    expect(ofCore).toContain('dist/node/interpreter.js');
    expect(ofCore.filter((path) => !/^dist\/node\/(interpreter|chunk-\w+)\.js$/.test(path))).toEqual([]);
    const text = ofCore
      .map((path) => readFileSync(new URL(`../../packages/core/${path}`, import.meta.url), 'utf8'))
      .join('');
    const sources = [...text.matchAll(/^\/\/ src\/(.*)$/gm)].map(([, source]) => source);
    expect(sources).toContain('process/interpreter.ts');
    const light = [
      /^(process\/[^/]+|interpreter|vocabulary\/(at|counted|expect-parts|expect-step|input-error|path))\.ts$/,
      /^model\/(condition|limits|pace|published|retention|supports|usual-shares)\.ts$/,
    ];
    expect(sources.filter((source = '') => !light.some((file) => file.test(source)))).toEqual([]);
  });

  test('makes pages of models without the simulation', async () => {
    const loaded = await filesLoaded(
      "import { modelHtml, reportHtml } from '@work-elements/report'; globalThis.x = [modelHtml, reportHtml];",
    );
    const names = new Set(loaded.map(({ name }) => name));
    expect(names).toContain('report');
    expect(names).not.toContain('simulate');
  });

  test('is as large as the README says', async () => {
    const { kilobytes } = await bundle("import * as everything from 'work-elements'; globalThis.x = everything;");
    const stated = Number(/(\d+) KB minified and compressed/.exec(readme)?.[1]);
    expect(Math.abs(kilobytes - stated), `it has ${kilobytes.toFixed(1)} KB`).toBeLessThan(stated * 0.05);
  });
});
