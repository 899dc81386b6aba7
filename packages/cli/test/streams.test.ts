import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandSpecs } from '../src/program/command-specs.js';
import { CSV } from './support/people.js';
import { withScenarios } from './support/scenarios.js';

const writing = commandSpecs.flatMap(({ name, options }) =>
  options.filter(({ writes }) => writes === true).map(({ flags }) => [name, flags] as const),
);

describe('- is what is piped in, and nothing that is written', () => {
  test.each(writing)('by %s %s', async (name, flags) => {
    const folder = withScenarios();
    const before = readdirSync(folder.path);
    const words = commandSpecs.find((spec) => spec.name === name)?.arguments.map(({ offers }) => offers) ?? [];
    const args = words.map((offers) => (Array.isArray(offers) ? offers[0] : 'now.yaml'));
    const { code, err, out } = await folder.run([name, ...args, new Option(flags).long ?? '', '-']);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('"-" cannot be written: it stands for what is')]);
    expect(readdirSync(folder.path)).toEqual(before);
  });

  test('nor a folder', async () => {
    const folder = withScenarios();
    const { code, err } = await folder.run('init --yes --directory -');
    expect([code, err, existsSync(join(folder.path, '-'))]).toEqual([
      2,
      expect.stringContaining('"-" cannot be written: it stands for what is piped in; name a folder'),
      false,
    ]);
  });
});

describe('two answers do not go to one place', () => {
  test.each([
    ['raci validator --csv answer', 2],
    ['raci validator --csv answer --json', 2],
    ['raci validator -o answer', 2],
    ['explain now.yaml --csv link', 2],
    ['sweep now.yaml --vary teacher=1 --replications 1 --results answer', 2],
    ['draw recommend -o answer --format svg', 0],
    ['schema model -o answer', 0],
    ['schema model -o answer --json', 2],
    ['explain now.yaml --csv other', 0],
  ])('the answer and a file: %s', async (call, code) => {
    const folder = withScenarios();
    folder.write('answer', 'what was printed before\n');
    symlinkSync(join(folder.path, 'answer'), join(folder.path, 'link'));
    const { dev, ino } = statSync(join(folder.path, 'answer'), { bigint: true });
    const ran = await folder.run(call, { answersTo: `${dev}:${ino}` });
    expect([call, ran.code]).toEqual([call, code]);
    if (code === 0) return;
    const said = call.includes('--json') ? JSON.parse(ran.out).problems[0].message : ran.err;
    expect(said).toMatch(/"(?:answer|link)" is where the answer is written too; name another file/);
    expect(folder.read('answer')).toBe('what was printed before\n');
  });

  const bin = join(import.meta.dirname, '../dist/bin.js');
  const shell = (script: string): string =>
    execFileSync('bash', ['-c', script, bin], { cwd: withScenarios().path, encoding: 'utf8' });

  test.runIf(existsSync('/dev/stdout'))('as where a pipe is named, or a device', { tags: ['long'] }, () => {
    const ends = 'echo "ends with $?"';
    expect(shell(`{ node "$0" raci validator --csv /dev/stdout 2>&1; ${ends}; } | cat`)).toMatch(
      /^\/dev\/stdout: error: .* name another file\nends with 2\n$/,
    );
    expect(shell(`node "$0" explain now.yaml --csv >(cat >/dev/null) 2>/dev/null | head -n 1`)).toMatch(/^As it is/);
    expect(shell(`node "$0" raci validator --csv /dev/null -o /dev/null 2>/dev/null >/dev/null; ${ends}`)).toBe(
      'ends with 0\n',
    );
    expect(
      shell(`{ node "$0" draw recommend -o /dev/stdout --format svg 2>/dev/null; ${ends} >&2; } | head -c 4`),
    ).toBe('<svg');
  });

  test('two files in one pipe', () => {
    const folder = withScenarios();
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder.path });
    const { status, stderr } = spawnSync('node', [bin, 'raci', 'validator', '--csv', 'pipe', '-o', './pipe'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('"pipe" would be written twice')]);
  });
});

describe('what is written in the place of the answer', () => {
  test.each([
    ['draw recommend --json -o x.svg', ['x.svg']],
    ['draw recommend validator --json -o x.svg', ['x-recommend.svg', 'x-validator.svg']],
    ['page validator --json -o x.html', ['x.html']],
    ['schema model --json -o x.json', ['x.json']],
  ])('is told to programs: %s', async (call, files) => {
    const { code, out, err } = await withScenarios().run(call);
    expect([code, JSON.parse(out), err]).toEqual([0, { files }, files.map((file) => `Wrote ${file}\n`).join('')]);
  });

  test.each(['page school.yaml validator', 'draw recommend validator', 'draw recommend validator --format mermaid'])(
    'is asked for where several would be printed as one: %s',
    async (call) => {
      const folder = withScenarios();
      const { code, out, err } = await folder.run(call);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining('cannot be printed as one text; name a file')]);
      const { out: data } = await folder.run(`${call} --json`);
      expect(JSON.parse(data)).toHaveLength(2);
    },
  );

  test('is of the kind that the ending says', async () => {
    const folder = withScenarios();
    const { code, err } = await folder.run('draw validator -o x.svg --format html');
    expect([code, err]).toEqual([2, expect.stringContaining('--format html and the ending of "x.svg" do not agree')]);
    expect(existsSync(join(folder.path, 'x.svg'))).toBe(false);
    expect((await folder.run('draw validator -o x.svg --format svg')).code).toBe(0);
    expect((await folder.run('draw validator -o x.txt --format mermaid')).code).toBe(0);
  });
});

describe('a file that is named again', () => {
  test('is told, whatever it is called', async () => {
    const folder = withScenarios();
    mkdirSync(join(folder.path, 'sub'));
    const { code, err } = await folder.run('explain now.yaml ./now.yaml more.yaml sub/../now.yaml');
    const warning = (file: string): string =>
      `${file}: warning: this is the file "now.yaml" again; leave one of the two out\n`;
    expect([code, err]).toEqual([0, warning('./now.yaml') + warning('sub/../now.yaml')]);
    expect((await folder.run('check now.yaml more.yaml')).err).toBe('');
  });

  test('as a table is told of once what is to be known of it', async () => {
    const folder = withScenarios();
    const table = 'Name;Roles;FTE\nZoë;teacher;1\nBo;validator;1\nCy;principal;1\n';
    folder.write(
      'w.csv',
      Uint8Array.from(table, (each) => each.charCodeAt(0)),
    );
    const { err } = await folder.run('explain now.yaml more.yaml --staff w.csv');
    expect(err.match(/were read as Windows-1252/g)).toHaveLength(1);
  });
});

describe('a person', () => {
  const people = `${CSV}`;

  test.each(['ready school.yaml --people people.csv', 'badge school.yaml teacher --people people.csv'])(
    'goes by id or by name: %s',
    async (call) => {
      const folder = withScenarios();
      folder.write('people.csv', people);
      const { out: all } = await folder.run('areas --people people.csv --json');
      const { id } = JSON.parse(all)[0];
      const name = people.split('\n')[1]?.split(',')[0] ?? '';
      const [byId, byName] = [id, name.toUpperCase()].map((word) => folder.run([...call.split(' '), '--person', word]));
      expect((await byId)?.code).toBe(0);
      expect((await byName)?.out).toBe((await byId)?.out);
    },
  );

  test('who is called as another is named by an id', async () => {
    const folder = withScenarios();
    folder.write(
      'people.yaml',
      '- { id: one, name: Bo Birch, evidence: [] }\n- { id: two, name: Bo Birch, evidence: [] }\n',
    );
    const call = ['badge', 'school.yaml', 'teacher', '--people', 'people.yaml', '--person'];
    expect((await folder.run([...call, 'Bo Birch'])).err).toContain(
      '2 people are called "Bo Birch"; say which by an id: one, two',
    );
    expect((await folder.run([...call, 'Bo Brch'])).err).toContain('did you mean "Bo Birch"?');
    expect((await folder.run([...call, 'on'])).err).toContain('did you mean "one"?');
  });
});
