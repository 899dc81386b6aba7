import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkModel, parseModelText } from 'work-elements';
import { MODEL, SCENARIO } from './support/documents.js';
import { Folder } from './support/run-command.js';

describe('check', () => {
  test('says of what holds that there is nothing to fix, and ends with 0', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL);
    folder.write('now.yaml', SCENARIO.replace(/(role: validator, count: )1/, '$12'));
    const { code, out } = await folder.run('check school.yaml now.yaml');
    expect(code).toBe(0);
    expect(out).toBe(
      'school.yaml: model “Hill School”, 4 roles: nothing to fix\nnow.yaml: scenario “As it is”, 4 people of ' +
        'staff: nothing to fix\n',
    );
  });

  test('shows the place, the line, what is meant in it and the remedy, and ends with 1', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL.replace('responsible: [assess-progress', 'responsible: [asess-progress'));
    const { code, out } = await folder.run('check school.yaml');
    expect(code).toBe(1);
    const [first, line, mark] = out.split('\n');
    expect(first).toBe(
      'school.yaml:12:19: error: "asess-progress" is not a work element; did you mean "assess-progress"? ' +
        '(roles[1].responsible[0])',
    );
    expect(line).toBe('   12 |     responsible: [asess-progress, decide-advancement]');
    expect(mark?.indexOf('^')).toBe(line?.indexOf('asess-progress'));
    expect(mark?.replaceAll(/[ |]/g, '')).toBe('^'.repeat('asess-progress'.length));
  });

  test('tells policies that are broken with what would mend them, and ends with 1', async () => {
    const folder = new Folder();
    const text = MODEL.replace(', decide-advancement/hear-appeal', '').replace(', decide-advancement]', ']');
    folder.write('school.yaml', text);
    const found = checkModel(parseModelText(text));
    const { code, out } = await folder.run('check school.yaml');
    expect(code).toBe(1);
    for (const { message, hint } of found) {
      expect(out).toContain(message);
      expect(out).toContain(`to fix it: ${hint}`);
    }
    const { out: json } = await folder.run('check --json school.yaml');
    expect(JSON.parse(json)[0].problems.map(({ path }: { path: string }) => path)).toEqual(
      found.map(({ path }) => path),
    );
  });

  test('counts warnings only where they are to count', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL);
    folder.write('now.yaml', `${SCENARIO}holidays: [{ from: '2031-01-01', to: '2031-01-07' }]\n`);
    expect((await folder.run('check now.yaml')).code).toBe(0);
    const strict = await folder.run('check --strict now.yaml');
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('warning: a holiday');
  });

  test('annotates lines for GitHub, with what it would misread escaped', async () => {
    const folder = new Folder();
    folder.write('a,b.yaml', MODEL.replace('title: Hill School', 'titel: Hill School'));
    const { out } = await folder.run(['check', '--format', 'github', 'a,b.yaml']);
    expect(out).toContain('::error file=a%2Cb.yaml,line=2,col=1,title=unknown-key::the key "titel" is not known here');
  });

  test('reads what is piped in, and names it as it was named', async () => {
    const folder = new Folder();
    expect((await folder.run('check -', { input: MODEL })).out).toBe(
      '-: model “Hill School”, 4 roles: nothing to fix\n',
    );
    expect((await folder.run('check -', { input: 'roles: [' })).out).toContain('-:1:');
  });

  test('says everything that is wrong with all files', async () => {
    const folder = new Folder();
    folder.write('one.yaml', 'id: Hill\n');
    folder.write('two.yaml', Uint8Array.of(0x69, 0xff, 0xfe));
    const { code, out } = await folder.run('check one.yaml two.yaml three.yaml .');
    expect(code).toBe(2);
    for (const file of ['one.yaml:1:5: error', 'two.yaml: error', 'three.yaml: error', '.: error'])
      expect(out).toContain(file);
  });

  test('points into the model of a scenario where the fault is there', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL.replace('actors: [learner]', 'actors: [leaner]'));
    folder.write('now.yaml', SCENARIO);
    const { code, out } = await folder.run('check now.yaml');
    expect(code).toBe(1);
    expect(out).toContain('school.yaml:19:14: error');
    expect(out).toContain('did you mean "learner"?');
  });

  test('checks again whenever a file changes, until Ctrl-C', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL);
    let turn = 0;
    const { code, out } = await folder.run('check --watch school.yaml', {
      watch: (text, interrupt) => {
        if (text.startsWith('Watching')) folder.write('school.yaml', MODEL.replace('Hill School', 'Mill School'));
        if (text.startsWith('school.yaml')) turn += 1;
        if (turn === 2) interrupt();
      },
    });
    expect(out).toContain('“Hill School”, 4 roles: nothing to fix');
    expect(out).toContain('“Mill School”, 4 roles: nothing to fix');
    expect(code).toBe(130);
  });
});

test('paints on a terminal, and not where NO_COLOR says so', async () => {
  const folder = new Folder();
  folder.write('school.yaml', MODEL);
  const painted = '\u001b[1m';
  expect((await folder.run('check school.yaml', { isTTY: true })).out).toContain(painted);
  expect((await folder.run('check school.yaml', { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain(painted);
  expect((await folder.run('check school.yaml')).out).not.toContain(painted);
  expect((await folder.run('check school.yaml', { env: { FORCE_COLOR: '1' } })).out).toContain(painted);
});

describe('errors in a document end with 1, and what is no document with 2, in every command', () => {
  const folder = new Folder();
  folder.write('typo.yaml', MODEL.replace('asess-progress', '').replace('[assess-progress', '[asess-progress'));
  folder.write('broken.yaml', MODEL.replace('  - id: validator', ' - id: validator'));
  folder.write('now.yaml', SCENARIO.replace('school', 'typo'));
  folder.write('people.csv', 'Name,Evidence\nAnn,doing it\n');
  folder.write('image.yaml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  folder.write('kept.jsonl', 'id: 1\n');
  const readers = [
    'check',
    'profile',
    'handoffs',
    'raci',
    'compare validator',
    'draw',
    'page',
    'train --role teacher=1',
  ];

  test.each([
    ...readers.flatMap((command) => [`${command} typo.yaml`, `${command} broken.yaml`]),
    ...['check', 'simulate', 'explain', 'sweep'].map((command) => `${command} now.yaml`),
    'ready --people people.csv validator',
    'check typo.yaml validator.yaml --json',
  ])('%s', async (args) => {
    const missing = args.includes('validator.yaml');
    expect((await folder.run(args)).code).toBe(missing ? 2 : 1);
  });

  test.each([
    ...readers.flatMap((command) => [`${command} image.yaml`, `${command} nowhere.yaml`, `${command} .`]),
    'profile typo.yaml --ful',
    'ready --people nowhere.csv validator',
    'ready --people people.csv',
    'sweep now.yaml --vary teacher',
  ])('%s', async (args) => {
    expect((await folder.run(args)).code).toBe(2);
  });
});

describe('a document of another kind is named for what it is', () => {
  const PEOPLE = '- { id: ann, name: Ann, evidence: [] }\n';
  const TEAM = 'model: validator\nplaces: [{ id: hill, title: Hill }]\n';
  const RUBRIC = 'id: river\ntitle: River\nrows: [{ id: rooms, title: Rooms }]\n';

  test.each([
    ['profile now.yaml', 'expected an implementation model, found a staffing scenario; '],
    ['simulate school.yaml', 'expected a staffing scenario, found an implementation model; '],
    ['simulate people.yaml', 'expected a staffing scenario, found a list of people; '],
    ['raci team.yaml', 'expected an implementation model, found a team; '],
    ['rubric school.yaml', 'expected a rubric, found an implementation model; '],
    ['rubric rubric.yaml people.yaml', 'expected a rubric, found a list of people; '],
    ['ready --people rubric.yaml validator', 'expected a list of people, found a rubric; '],
    ['assign validator --people school.yaml', 'expected a list of people, found an implementation model; '],
    ['train validator --people now.yaml', 'expected a list of people, found a staffing scenario; '],
    ['check report.json', 'expected an implementation model, found a report of a simulation; '],
  ])('%s', async (args, message) => {
    const folder = new Folder();
    for (const [file, text] of [
      ['school.yaml', MODEL],
      ['now.yaml', SCENARIO],
      ['people.yaml', PEOPLE],
      ['team.yaml', TEAM],
      ['rubric.yaml', RUBRIC],
      ['report.json', '{ "scenario": {}, "replications": 1, "roles": [] }'],
    ] as const)
      folder.write(file, text);
    const { code, err, out } = await folder.run(args);
    expect([code, err + out]).toEqual([2, expect.stringContaining(`error: ${message}`)]);
    expect((err + out).match(/error:/g)?.length).toBe(1);
  });

  test('and what is a list of people is checked as one', async () => {
    const folder = new Folder();
    folder.write('people.yaml', PEOPLE);
    expect((await folder.run('check people.yaml')).out).toBe('people.yaml: people, 1 person: nothing to fix\n');
    folder.write('people.yaml', PEOPLE.replace('name: Ann', 'name: 3'));
    expect((await folder.run('check people.yaml')).out).toContain('people.yaml:1:20: error');
  });
});

describe('a team is held against the models that it names', () => {
  const team = (people: string, model = 'validator') =>
    `model: ${model}\nplaces:\n  - { id: hill, title: Hill, headcounts: { techer: 2 } }\npeople:\n  - ${people}\n`;
  const checked = async (text: string) => {
    const folder = new Folder();
    folder.write('team.yaml', text);
    const { out, err, code } = await folder.run('check team.yaml');
    return { said: out + err, code };
  };

  test('for roles that do not exist or are kept apart, with line and column', async () => {
    const { said, code } = await checked(
      team('{ id: ann, name: Ann, at: hill, roles: [teacher, validator], evidence: [] }'),
    );
    expect(said).toContain('team.yaml:3:');
    expect(said).toContain('no model of "hill" has the role "techer"');
    expect(said).toContain('team.yaml:5:');
    expect(said).toContain('"ann" holds "teacher" and "validator", which the model keeps apart');
    expect(code).toBe(1);
  });

  test('for names in evidence', async () => {
    const { said, code } = await checked(
      team('{ id: ann, name: Ann, evidence: [{ kind: study, element: asess-progress }] }'),
    );
    expect(said).toContain('"asess-progress" is not a work element; did you mean "assess-progress"?');
    expect(code).toBe(1);
  });

  test('and of a model of one’s own it says that roles were not checked', async () => {
    const { said, code } = await checked(team('{ id: ann, name: Ann, evidence: [] }', 'validater'));
    expect(code).toBe(1);
    expect((await checked(team('{ id: ann, name: Ann, evidence: [] }', 'our-own-school'))).code).toBe(0);
    expect(said).toContain(
      'roles and cover are not checked: "validater" is not a ready model; did you mean "validator"?',
    );
    expect(said).toContain('write the path of its file, such as ./validater.yaml');
  });

  test('a model of one’s own is read from the team’s path to it, which starts from the team’s folder', async () => {
    const folder = new Folder();
    mkdirSync(join(folder.path, 'teams'));
    folder.write('teams/our-school.yaml', MODEL);
    const people = '{ id: ann, name: Ann, at: hill, roles: [techer], evidence: [] }';
    folder.write('teams/team.yaml', team(people, './our-school.yaml'));
    const { out, err, code } = await folder.run('check teams/team.yaml');
    expect(out + err).toContain('teams/team.yaml:5:');
    expect(out + err).toContain('no model of "hill" has the role "techer"');
    expect(out + err).not.toContain('not checked');
    expect(code).toBe(1);
  });

  test('a path without a model is told where the team has it, and faults of a model are told of its file', async () => {
    const folder = new Folder();
    const people = '{ id: ann, name: Ann, at: hill, evidence: [] }';
    folder.write('team.yaml', team(people, './gone.yaml'));
    const gone = await folder.run('check team.yaml');
    expect([gone.code, gone.out + gone.err]).toEqual([
      1,
      expect.stringMatching(/^team\.yaml:1:8: error: gone\.yaml: there is no such file/),
    ]);
    folder.write('gone.yaml', 'id: gone\ntitle: Gone\nroles: 3\n');
    const wrong = await folder.run('check team.yaml');
    expect([wrong.code, wrong.out + wrong.err]).toEqual([1, expect.stringMatching(/^gone\.yaml:3:8: error/)]);
  });

  test('a team without places is a team, whose places are missing', async () => {
    const { said } = await checked('model: validator\npeople:\n  - { id: ann, name: Ann, evidence: [] }\n');
    expect(said).toContain('missing; expected a list (places)');
    expect(said.match(/error:/g)).toHaveLength(1);
  });
});

test.each(['check --watch -', 'check school.yaml --watch -', 'check --watch pipe'])(
  'what can be read once is not watched: %s',
  async (call) => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL);
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder.path });
    const { code, err, out } = await folder.run(call, { input: MODEL });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('can be read only once, and cannot be watched')]);
  },
);

test('what is piped in is read once', async () => {
  const { code, err } = await new Folder().run('compare - -', { input: MODEL });
  expect([code, err]).toEqual([2, expect.stringContaining('what is piped in can be read only once')]);
  const both = await new Folder().run('ready --people - -', { input: MODEL });
  expect([both.code, both.err]).toEqual([2, expect.stringContaining('what is piped in can be read only once')]);
});

test('a model that is not there is told where the scenario names it', async () => {
  const folder = new Folder();
  folder.write('now.yaml', SCENARIO.replace(/^model: .*$/m, 'model: ./nosuch.yaml'));
  const line = SCENARIO.split('\n').findIndex((each) => each.startsWith('model: ')) + 1;
  const { code, err, out } = await folder.run('check now.yaml');
  expect(err + out).toContain(`now.yaml:${line}:8: error: nosuch.yaml: there is no such file`);
  expect(code).toBe(1);
});
