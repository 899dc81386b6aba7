import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aimKinds } from '@work-elements/optimise';
import { modelHtml } from '@work-elements/report';
import { sensitivityMeasures, sensitivityMethods } from '@work-elements/simulate';
import { Option } from 'commander';
import { describe, expect, test, vi } from 'vitest';
import { InputError, models, workElements } from 'work-elements';
import manifest from '../package.json' with { type: 'json' };
import { faultToldBy, main } from '../src/main.js';
import { buildProgram } from '../src/program/build-program.js';
import { commandSpecs } from '../src/program/command-specs.js';
import { languages } from '../src/program/options.js';
import type { Terminal } from '../src/terminal/terminal.js';
import { Folder } from './support/run-command.js';

const folder = new Folder();

describe('help', () => {
  test('lists every command and the exit codes', async () => {
    const { out, code } = await folder.run('--help');
    expect(code).toBe(0);
    for (const { name } of commandSpecs) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain('Exit codes: 0');
  });

  // The specs of commands load no package, so they have to repeat these names.
  test.each([
    ['sensitivity', '--measure <name>', sensitivityMeasures],
    ['sensitivity', '--method <name>', sensitivityMethods],
    ['assign', '--aim <aim>', aimKinds],
  ])('%s offers for %s what the library takes', (command, flags, names) => {
    const { options = [] } = commandSpecs.find(({ name }) => name === command) ?? {};
    expect(options.find((option) => option.flags === flags)?.choices).toEqual(names);
  });

  test.each(commandSpecs.map((spec) => [spec.name, spec] as const))(
    'of %s has its options and examples',
    async (name, spec) => {
      const { out, code } = await folder.run([name, '--help']);
      expect(code).toBe(0);
      for (const { flags } of spec.options) expect(out).toContain(flags);
      for (const example of spec.examples) expect(out).toContain(`$ work-elements ${example}`);
      expect(out).toContain('--json');
      expect(spec.examples.length).toBeGreaterThan(0);
    },
  );

  test.each(commandSpecs.flatMap(({ name, examples }) => examples.map((example) => [example, name] as const)))(
    'the example “%s” is taken by the command',
    async (example, name) => {
      const called: string[] = [];
      const specs = commandSpecs.map((spec) => ({
        ...spec,
        load: async () => ({
          run: async () => {
            called.push(spec.name);
          },
        }),
      }));
      const terminal = {
        cwd: folder.path,
        env: {},
        input: (async function* () {})(),
        isInteractive: false,
        output: { isTTY: false, columns: 80, write: () => {} },
        answersTo: null,
        errors: { isTTY: false, columns: 80, write: () => {} },
        onInterrupt: () => () => {},
        end: () => {},
      };
      const words = [...(example.split(/[|>]/)[0] ?? '').matchAll(/"([^"]*)"|\S+/g)].map(
        ([word, quoted]) => quoted ?? word,
      );
      await buildProgram(specs, terminal, '0', { code: 0 }).parseAsync(words, { from: 'user' });
      expect(called).toEqual([name]);
    },
  );
});

test.each([
  ['nothing', [], 2],
  ['a command that is not there', ['chek'], 2],
  ['an option that is not there', ['check', '--verbose', 'a.yaml'], 2],
  ['a number that is none', ['simulate', 'a.yaml', '--seed', 'x'], 2],
  ['a part of a whole number', ['simulate', 'a.yaml', '--seed', '1.5'], 2],
  ['a choice that is none', ['check', 'a.yaml', '--format', 'pdf'], 2],
  ['no file', ['check'], 2],
  ['a language that no page is in', ['page', 'validator', '--locale', 'xx'], 2],
  ['a locale that is none', ['simulate', 'a.yaml', '--locale', 'not_one'], 2],
  ['the version', ['--version'], 0],
])('%s ends with what it should', async (_, args, code) => {
  expect((await folder.run(args)).code).toBe(code);
});

test('a page is in every language that --locale takes, and --locale takes every one that pages are in', async () => {
  const isTaken = (locale: string): boolean => {
    try {
      return modelHtml(models.singleTeacher, { locale }).includes(`<html lang="${locale}"`);
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  };
  expect(['en', 'es', 'fr', 'de'].filter(isTaken).sort()).toEqual([...languages].sort());
  const { err } = await folder.run('page validator --locale fr');
  expect(err).toContain("argument 'fr' is invalid. There are texts in en and es; a country may follow");
  const options = commandSpecs.flatMap((spec) => spec.options.filter(({ flags }) => flags.startsWith('--locale')));
  expect(new Set(options.map(({ kind }) => kind))).toEqual(new Set(['locale']));
});

describe('what no command expects', () => {
  const fault = new TypeError('x is not a function');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });

  const failing = async (error: unknown, env = {}, args: readonly string[] = []) => {
    const spec = commandSpecs.find(({ name }) => name === 'elements');
    if (spec === undefined) throw new RangeError('there is a command');
    const run = vi.spyOn(spec, 'load').mockRejectedValue(error);
    const ran = await folder.run(['elements', ...args], { env });
    run.mockRestore();
    return ran;
  };

  test('ends with 2 and a sentence that says how to see more', async () => {
    const { code, err, out } = await failing(fault);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('a fault of work-elements, not of what it was given: TypeError: x is not a function');
    expect(err).toContain('WORK_ELEMENTS_STACK=1');
    expect(err).not.toContain('    at ');
  });

  test('is told with its stack where that is asked for', async () => {
    const { code, err } = await failing(fault, { WORK_ELEMENTS_STACK: '1' });
    expect(code).toBe(2);
    expect(err).toContain(fault.stack);
  });

  test('is data for programs', async () => {
    const { code, out } = await failing(fault, {}, ['--json']);
    expect([code, JSON.parse(out).problems[0].code]).toEqual([2, 'unexpected']);
  });

  test('is told once, and ends with 2, also where it comes from beside the work', async () => {
    const ran = { err: '', ends: [] as number[] };
    const terminal: Terminal = {
      cwd: folder.path,
      env: {},
      input: (async function* () {})(),
      isInteractive: false,
      output: { isTTY: false, columns: 80, write: () => {} },
      answersTo: null,
      errors: { isTTY: false, columns: 80, write: (text) => (ran.err += text) },
      onInterrupt: () => () => {},
      end: (code) => ran.ends.push(code),
    };
    const spec = commandSpecs.find(({ name }) => name === 'elements');
    if (spec === undefined) throw new RangeError('there is a command');
    const load = vi.spyOn(spec, 'load').mockRejectedValue(fault);
    expect(await main(['elements'], terminal)).toBe(2);
    load.mockRestore();
    faultToldBy(terminal)(new TypeError(fault.message));
    expect([ran.err.match(/x is not a function/g)?.length, ran.ends]).toEqual([1, [2]]);
    faultToldBy(terminal)(new Error('another'));
    expect([ran.err.match(/another/g)?.length, ran.ends]).toEqual([1, [2, 2]]);
  });

  test('is not called a fault of the command where the system refused something', async () => {
    const { code, err } = await failing(full);
    expect(code).toBe(2);
    expect(err).toContain('the system refused what was asked of it: ENOSPC: no space left on device, write');
    expect(err).not.toContain('fault of work-elements');
  });
});

test.each([
  ['a command that is not there', ['chek', '--json'], /unknown command 'chek'/],
  ['an option that is not there', ['check', '--verbose', 'a.yaml', '--json'], /unknown option '--verbose'/],
  ['a number that is none', ['simulate', 'a.yaml', '--seed', '1.5', '--json'], /a whole number/],
])('%s is told to programs in JSON', async (_, args, message) => {
  const { code, out, err } = await folder.run(args);
  expect(JSON.parse(out).problems).toMatchObject([{ code: 'wrong-use', message: expect.stringMatching(message) }]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});

test.each([
  ['page validator -o page.txt', 'end it in .html or .png'],
  ['areas --people people.yaml -o areas.png', 'end it in .svg'],
])('a name that says another kind of file is refused: %s', async (args, hint) => {
  folder.write('people.yaml', '- { id: ann, name: Ann, evidence: [] }\n');
  expect(await folder.run(args)).toMatchObject({ code: 2, err: expect.stringContaining(hint) });
});

describe('completions', () => {
  const scriptFor = async (shell: string): Promise<string> => (await folder.run(['completions', shell])).out;

  const completed = async (line: string): Promise<readonly string[]> => {
    const words = line.split(' ');
    const program = `${await scriptFor('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_work_elements; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', program], { encoding: 'utf8', cwd: folder.path })
      .split('\n')
      .filter((word) => word !== '');
  };

  test('of bash complete commands, options, choices, elements and files', async () => {
    folder.write('hill.yaml', '');
    expect(await completed('work-elements co')).toEqual(
      commandSpecs.map(({ name }) => name).filter((name) => name.startsWith('co')),
    );
    expect(await completed('work-elements simulate --r')).toEqual(['--replications']);
    expect(await completed('work-elements check --format ')).toEqual(['text', 'github']);
    expect(await completed('work-elements elements a')).toEqual(
      workElements.map(({ id }) => id).filter((id) => id.startsWith('a')),
    );
    expect(await completed('work-elements check hill')).toEqual(['hill.yaml']);
    expect(await completed('work-elements profile va')).toEqual(['validator']);
    folder.write('my school.yaml', '');
    expect(await completed('work-elements check my')).toEqual(['my school.yaml']);
    expect(await completed('work-elements simulate now.yaml --staff my')).toEqual(['my school.yaml']);
    // Bash treats an equals sign as a word of its own.
    expect(await completed('work-elements check --format = gi')).toEqual(['github']);
    expect(await completed('work-elements check --format =')).toEqual(['text', 'github']);
    for (const line of ['schema ', 'schema model ', 'completions ', 'init hill', 'simulate now.yaml --seed '])
      expect(await completed(`work-elements ${line}`)).not.toContain('hill.yaml');
    expect(await completed('work-elements schema mo')).toEqual(['model']);
    for (const option of ['page school.yaml -o h', 'page school.yaml --output h', 'simulate now.yaml --html hill'])
      expect(await completed(`work-elements ${option}`)).toEqual(['hill.yaml']);
  });

  test.each(['bash', 'zsh', 'fish'])('of %s are of its grammar, and know every command', async (shell) => {
    const script = await scriptFor(shell);
    for (const { name } of commandSpecs) expect(script).toContain(name);
    const { error, status, stderr } = spawnSync(shell, shell === 'fish' ? ['--no-execute'] : ['-n'], {
      input: script,
      encoding: 'utf8',
    });
    // If the shell is not installed, the syntax is not checked.
    if (error === undefined) expect([status, stderr]).toEqual([0, '']);
  });
});

const sources = (folder: string): readonly (readonly [string, string])[] => {
  const path = join(import.meta.dirname, '../src', folder);
  return readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')] as const);
};

test.each(
  commandSpecs
    .filter(({ name, options }) => name !== 'completions' && options.length > 0)
    .map((spec) => [spec.name, spec] as const),
)('every option of %s is asked for by its command, or by what reads for it', (name, { options }) => {
  const [, own = ''] = sources('commands').find(([file]) => file === `${name}.ts`) ?? [];
  const all = [own, ...sources('readers').map(([, text]) => text)].join('\n');
  for (const { flags } of options) expect(all).toContain(`'${new Option(flags).attributeName()}'`);
});

test('no file of the command is longer than a hundred lines', () => {
  const files = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' });
  const long = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => readFileSync(join(import.meta.dirname, '../src', file), 'utf8').split('\n').length > 100);
  expect(long).toEqual([]);
});

test('help loads nothing of the library, and each command its own', () => {
  const program = join(import.meta.dirname, '../src/program');
  const files = ['arguments', 'command-spec', 'command-specs', 'build-program', 'refused-input', 'missing-package'];
  const texts = [
    ...files.map((file) => readFileSync(join(program, `${file}.ts`), 'utf8')),
    ...readdirSync(join(program, 'specs')).map((file) => readFileSync(join(program, 'specs', file), 'utf8')),
  ];
  for (const text of texts) expect(text).not.toMatch(/^import (?!type ).*(work-elements|commands|readers)/m);
});

test('depends on what the packages in the bundle depend on, in the same versions', () => {
  const own: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.optionalDependencies };
  const wanted = Object.keys(manifest.devDependencies)
    .filter((name) => /^(@work-elements\/|work-elements$)/.test(name))
    .flatMap((name) => {
      const path = `../../${name === 'work-elements' ? 'core' : name.replace('@work-elements/', '')}/package.json`;
      const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
      return Object.entries(dependencies).filter(([each]) => !/work-elements/.test(each));
    });
  expect(wanted.length).toBeGreaterThan(20);
  for (const [name, version] of wanted) expect([name, own[name]]).toEqual([name, version]);
});
