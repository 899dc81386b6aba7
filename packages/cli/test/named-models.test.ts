import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOG, MODEL, SCENARIO } from './support/documents.js';
import { Folder } from './support/run-command.js';
import { withScenarios } from './support/scenarios.js';

const naming = (model: string): string => SCENARIO.replace('./school.yaml', model);

describe('the model that a scenario names', () => {
  test('is read from its path, from the scenario’s folder or from the root', async () => {
    const folder = withScenarios();
    mkdirSync(join(folder.path, 'sub'));
    folder.write('sub/up.yaml', naming('../school.yaml'));
    folder.write('sub/root.yaml', naming(join(folder.path, 'school.yaml')));
    const { code, out } = await folder.run('check sub/up.yaml sub/root.yaml');
    expect([code, out.match(/3 people of staff: nothing to fix/g)?.length]).toEqual([0, 2]);
  });

  test('stays where it is in a scenario that is calibrated into another folder', async () => {
    const folder = withScenarios();
    mkdirSync(join(folder.path, 'sub'));
    folder.write('log.csv', LOG);
    for (const [model, from] of [
      ['./school.yaml', '../school.yaml'],
      [join(folder.path, 'school.yaml'), join(folder.path, 'school.yaml')],
    ] as const) {
      folder.write('now.yaml', naming(model));
      expect((await folder.run('calibrate log.csv now.yaml -o sub/fitted.yaml')).code).toBe(0);
      expect(folder.read('sub/fitted.yaml')).toContain(`model: ${from}\n`);
      expect((await folder.run('check sub/fitted.yaml')).code).toBe(0);
    }
  });

  test.each([
    ['./shcool.yaml', 'shcool.yaml: there is no such file; did you mean school.yaml?'],
    ['/nowhere/s.yaml', '/nowhere/s.yaml: there is no such file; correct its name or its folder'],
    [
      'https://example.org/m.yaml',
      'https://example.org/m.yaml: this is a web address, and only files are read; save it',
    ],
    ['./now.yaml', 'now.yaml: expected an implementation model, found a staffing scenario; name the file of a model'],
    [
      './people.yaml',
      'people.yaml: expected an implementation model, found a list of people; name the file of a model',
    ],
    ['./picture.png', 'picture.png: this is an image (PNG); an image does not say what is in it as text'],
    ['./sub', 'sub: this is a folder; name the files in it'],
  ])('is told where the scenario names it, where it is none: %s', async (model, words) => {
    const folder = withScenarios();
    mkdirSync(join(folder.path, 'sub'));
    folder.write('people.yaml', '- { id: ann, name: Ann, evidence: [] }\n');
    folder.write(
      'picture.png',
      Uint8Array.from('\x89PNG\r\n\x1a\n\0', (each) => each.charCodeAt(0)),
    );
    folder.write('now.yaml', naming(model));
    for (const call of ['check now.yaml', 'simulate now.yaml --replications 1', 'explain now.yaml']) {
      const { code, out, err } = await folder.run(call);
      expect([code, out + err]).toEqual([1, expect.stringContaining(`now.yaml:3:8: error: ${words}`)]);
    }
  });

  test('is told where it is wrong itself in its own place', async () => {
    const folder = withScenarios();
    folder.write('school.yaml', MODEL.replace('title: Hill', 'titel: Hill'));
    expect((await folder.run('check now.yaml')).out).toContain('school.yaml:2:1: error: the key "titel"');
  });
});

describe('a file that is not there', () => {
  const folder = new Folder();
  for (const file of ['anchor.yaml', 'as.yaml', 'bom.yaml', 'school.yml', 'staff.xlsx', 'staff.html'])
    folder.write(file, '');

  test.each([
    ['nothere.yaml', null],
    ['wt.yaml', null],
    ['nope.yaml', null],
    ['shcool.yaml', 'school.yml'],
    ['school.yaml', 'school.yml'],
    ['school', 'school.yml'],
    ['anchr.yaml', 'anchor.yaml'],
    ['staff.csv', 'staff.xlsx'],
    ['stafff.html', 'staff.html'],
  ])('is likely another by what is before its ending alone: %s', async (file, meant) => {
    const { code, out } = await folder.run(`check ${file}`);
    const words = meant === null ? 'correct its name or its folder' : `did you mean ${meant}?`;
    expect([code, out]).toEqual([2, expect.stringContaining(`there is no such file; ${words}`)]);
  });

  test('is no address', async () => {
    const { code, out } = await folder.run('check https://example.org/school.yaml');
    expect([code, out]).toEqual([
      2,
      expect.stringContaining('this is a web address, and only files are read; save it'),
    ]);
  });
});
