import { readFileSync } from 'node:fs';
import { en, es } from '@work-elements/report';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import type { Bounds, OptionSpec } from '../src/program/command-spec.js';
import { commandSpecs } from '../src/program/command-specs.js';
import { languages } from '../src/program/options.js';
import { withPeople } from './support/people.js';
import { withScenarios } from './support/scenarios.js';

const of = (kinds: readonly OptionSpec['kind'][]) =>
  commandSpecs.flatMap(({ name, options, arguments: given }) =>
    options
      .filter(({ kind }) => kinds.includes(kind))
      .map((option) => [name, option.flags, option, given.map(() => 'x')] as const),
  );

const outside = ({ least, above, most }: Bounds): readonly number[] => [
  above === true ? least : least - 1,
  -1,
  most + Math.max(1, most * 1e-6),
];

const refusal = async (name: string, flags: string, value: string, words: readonly string[]) => {
  const { long } = new Option(flags);
  const { code, err } = await withScenarios().run([name, ...words, `${long}=${value}`]);
  return [code, err] as const;
};

describe('a number outside what it may be is refused before any file is read', () => {
  test.each(of(['number', 'integer']))('by %s %s', async (name, flags, option, words) => {
    if (!('bounds' in option)) throw new TypeError('a number has bounds');
    for (const value of outside(option.bounds))
      expect(await refusal(name, flags, String(value), words)).toEqual([
        2,
        expect.stringMatching(/Expected a (whole )?number/),
      ]);
    for (const value of ['', 'many', 'NaN', 'Infinity', '1e400', '2,5'])
      expect(await refusal(name, flags, value, words)).toEqual([2, expect.stringMatching(/Expected|as a point: 2\.5/)]);
  });
});

test.each(of(['date']))('%s %s takes a day that there is', async (name, flags, _, words) => {
  for (const value of ['2026-02-30', '2026-13-01', '1.9.2026', 'today', '2026'])
    expect(await refusal(name, flags, value, words)).toEqual([2, expect.stringContaining('Expected a date')]);
});

describe('languages and currencies', () => {
  test('are those in which there are texts', () => {
    expect(languages).toEqual([en.language, es.language]);
  });

  test.each(of(['locale']))('%s %s takes no other', async (name, flags, _, words) => {
    for (const value of ['fr', 'xx_YY', 'en_US', 'en-', 'english', ''])
      expect(await refusal(name, flags, value, words)).toEqual([
        2,
        expect.stringContaining('There are texts in en and es'),
      ]);
  });

  test.each(of(['currency']))('%s %s takes a code', async (name, flags, _, words) => {
    for (const value of ['eur', '€', 'EURO'])
      expect(await refusal(name, flags, value, words)).toEqual([2, expect.stringContaining('such as EUR')]);
  });

  test('are told in the docs for every command that has pages or pictures', () => {
    const docs = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8').replaceAll(
      /\s+/g,
      ' ',
    );
    const namesIn = (pattern: RegExp): readonly string[] =>
      [...(pattern.exec(docs)?.[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? '').toSorted();
    const having = (flag: string) =>
      commandSpecs.filter(({ options }) => options.some(({ flags }) => flags.includes(flag)));
    const [local, paged] = [having('--locale '), having('--html ')].map((those) => those.map(({ name }) => name));
    expect(namesIn(/Pages and pictures of ([^;]*?) are in the language of `--locale`/)).toEqual(local?.toSorted());
    const english = paged?.filter((name) => !local?.includes(name)).toSorted();
    expect(english).toContain('train');
    expect(namesIn(/; pages of ([^;]*?) are in English only/)).toEqual(english);
  });

  test('of a country are taken', async () => {
    const { code, err } = await withPeople().run('page validator --locale es-MX -o es.html');
    expect([code, err]).toEqual([0, 'Wrote es.html\n']);
  });
});

describe('headcounts to try', () => {
  test('of which there are too many are counted and refused, before they are made', async () => {
    const args = 'sweep now.yaml --vary teacher=1..100000 --vary validator=1..100000';
    const { code, err } = await withScenarios().run(args);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('these are 10,000,000,000 combinations; at most 10,000 are tried'),
    ]);
    const one = await withScenarios().run('sweep now.yaml --vary teacher=0..9999999999');
    expect([one.code, one.err]).toEqual([2, expect.stringContaining('these are 10,000,000,000 combinations')]);
  });

  test.each(['5..2', '1..99999999999999999999'])('that are no range are refused: %s', async (range) => {
    const { code, err } = await withScenarios().run(`sweep now.yaml --vary teacher=${range}`);
    expect([code, err]).toEqual([2, expect.stringContaining('the least first')]);
  });

  test.each([
    'sweep now.yaml --vary teacher=1 --vary teacher=2',
    'staff now.yaml --advanced-per-week 1 --role teacher=1 --role teacher=2',
    'ready --people people.csv validator --headcount teacher=1 --headcount teacher=2',
    'assign validator --people people.csv --holders teacher=1 --holders teacher=2',
    'train validator --role teacher=1 --role teacher=2',
    'init --staff teacher=1 --staff teacher=2',
  ])('are given once for each role: %s', async (args) => {
    const { code, err } = await withScenarios().run(args);
    expect([code, err]).toEqual([2, expect.stringContaining('"teacher" is given twice; give each role once')]);
  });
});

describe('a calendar of trainings', () => {
  test.each([
    ['', 'a calendar needs dates; say when the first week begins'],
    ['--start 2026-09-08', 'expected a Monday, such as 2026-09-07, found "2026-09-08"'],
  ])('%s is refused', async (start, why) => {
    const { code, err } = await withScenarios().run(`train validator --role teacher=2 --ics y.ics ${start}`.trim());
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('has the UIDs of its id, by which plans for the same roles from the same day are told apart', async () => {
    const uidsWith = async (option: string): Promise<readonly string[]> => {
      const folder = withScenarios();
      const args = `train validator --role teacher=2 --moves 20 --start 2026-09-07 --ics y.ics ${option}`.trim();
      expect((await folder.run(args)).code).toBe(0);
      return folder.read('y.ics').match(/^UID:.*/gm) ?? [];
    };
    const [plain, north, again, south] = await Promise.all(
      ['', '--plan-id north', '--plan-id north', '--plan-id south'].map(uidsWith),
    );
    expect(plain?.length).toBeGreaterThan(0);
    expect(again).toEqual(north);
    const uids = [plain, north, south].flat();
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('is refused with an id that changes nothing, or that is none', async () => {
    const refused = async (options: string, why: string): Promise<void> => {
      const { code, err } = await withScenarios().run(`train validator --role teacher=2 ${options}`);
      expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    };
    await refused('--plan-id north', '--plan-id changes nothing without --ics');
    const long = 'n'.repeat(2049);
    await refused(`--ics y.ics --start 2026-09-07 --plan-id ${long}`, '--plan-id: an id has at most');
  });
});

describe('people', () => {
  const run = async (table: string, file = 'pp.csv', command = 'ready') => {
    const folder = withScenarios();
    folder.write(file, table);
    return folder.run(`${command} --people ${file} school.yaml`);
  };

  test('hold roles by title or id, in every command', async () => {
    for (const role of ['Validator', 'validator', 'Validator (validator)'])
      expect((await run(`Name;Roles;Evidence;Element\nBo;${role};study;recommend\n`)).out).toMatch(
        /\nBo\n {2}validator: \d+ gaps/,
      );
    const plan = await run('Name;Roles;Evidence\nBo;Validator;study\n', 'pp.csv', 'train --moves 100');
    expect(plan.code).toBe(0);
  });

  test.each(['ready', 'assign', 'train'])(
    'with a misspelt role or element are refused by %s, with the place',
    async (command) => {
      const role = await run('Name;Roles;Evidence\nBo;Validtor;study\n', 'pp.csv', command);
      expect([role.code, role.err]).toEqual([1, expect.stringMatching(/^pp\.csv:B2: error: "Validtor" is not a role/)]);
      const element = await run('Name;Roles;Evidence;Element\nBo;Validator;study;recomend\n', 'pp.csv', command);
      expect([element.code, element.err]).toEqual([1, expect.stringMatching(/^pp\.csv:D2: error: .*"recommend"/)]);
      const yaml = '- id: bo\n  name: Bo\n  roles: [validtor]\n  evidence:\n    - { kind: study, element: recomend }\n';
      const text = await run(yaml, 'pp.yaml', command);
      expect([text.code, text.err]).toEqual([
        1,
        expect.stringMatching(/pp\.yaml:3:11: error: [\s\S]*pp\.yaml:5:\d+: error: /),
      ]);
    },
  );

  test('who hold roles of other models are named, and nothing is claimed of them', async () => {
    const { code, out, err } = await run('Name;Roles;Evidence\nBo;Astronomer;study\n');
    expect([code, err]).toEqual([0, expect.stringMatching(/pp\.csv:B2: warning: /)]);
    expect(out).toContain('Bo\n  holds no role of this model');
  });
});
