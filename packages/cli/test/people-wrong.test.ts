import { describe, expect, test } from 'vitest';
import { Folder } from './support/run-command.js';

/** The location and severity of each problem in a list. */
const told = (err: string): readonly string[] =>
  err.split('\n').flatMap((line) => /^(\S+:\d+:\d+): (error|warning)/.exec(line)?.slice(1).join(' ') ?? []);

const LOU = `- id: lou
  name: ''
  roles: [techer]
  evidence:
    - { kind: studied, element: recommend }
    - { kind: study, element: recomend }
    - { kind: study, at: 2027-01-01 }
`;
const lines = (file: string, first: number) =>
  [
    [1, 9],
    [4, 15],
    [2, 11],
    [5, 31],
    [6, 26],
  ].map(([line = 0, column]) => `${file}:${first + line}:${column} error`);

describe('everything that is wrong with people is told at once', () => {
  test.each(['ready validator', 'areas', 'badge validator teacher'])('by %s', async (command) => {
    const folder = new Folder();
    folder.write('people.yaml', LOU);
    const { err, code } = await folder.run(`${command} --people people.yaml --as-of 2026-11-26`);
    expect(code).toBe(1);
    const roles = command === 'areas' ? 'people.yaml:3:' : '-';
    expect(told(err).toSorted()).toEqual(
      lines('people.yaml', 1)
        .filter((line) => !line.startsWith(roles))
        .toSorted(),
    );
  });

  test('by commands that read more of people than their names', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LOU.replace("name: ''", 'name: Lou\n  hours: many').replace('roles', 'keeps'));
    const { err, code } = await folder.run('assign validator --people people.yaml --moves 10');
    expect(code).toBe(1);
    expect(err).toContain('recomend');
    expect(err).toContain('studied');
  });

  test('in a table', async () => {
    const folder = new Folder();
    const rows = ['Name,Roles,Evidence,Element,Date', 'Ann,teacher,study,recomend,', 'Bo,teacher,study,,last spring'];
    folder.write('people.csv', `${rows.join('\n')}\n`);
    const { err, code } = await folder.run('ready validator --people people.csv');
    expect(code).toBe(1);
    expect(err).toContain('people.csv:D2');
    expect(err).toContain('people.csv:E3');
  });

  test.each(['ready validator', 'areas', 'badge validator teacher'])(
    'in a table, with the cell of a day still to come: %s',
    async (command) => {
      const folder = new Folder();
      folder.write('people.csv', 'Name,Evidence,Date\nAnn,study,2026-01-05\nBo,study,2027-05-01\n');
      const { err, code } = await folder.run(`${command} --people people.csv --as-of 2026-11-26`);
      expect(code).toBe(1);
      expect(err).toContain('people.csv:C3: error: expected a date not after 2026-11-26');
    },
  );

  test('by check, of people in a file of their own, held against the ready models alone', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LOU);
    const wrong = await folder.run('check people.yaml');
    expect([wrong.code, told(wrong.err + wrong.out)]).toEqual([
      1,
      ['people.yaml:2:9 error', 'people.yaml:5:15 error', 'people.yaml:6:31 error'],
    ]);
    folder.write('people.yaml', '- { id: lou, name: Lou, evidence: [{ kind: study, element: recomend }] }\n');
    const strange = await folder.run('check people.yaml');
    expect([strange.code, told(strange.err + strange.out)]).toEqual([0, ['people.yaml:1:60 warning']]);
    expect(strange.out + strange.err).toContain('did you mean "recommend"?');
    folder.write('people.yaml', '- { id: lou, name: Lou, evidence: [{ kind: study, element: recommend }] }\n');
    expect((await folder.run('check people.yaml')).out).not.toContain('warning');
  });

  test('by check, of a team with a model of its own', async () => {
    const folder = new Folder();
    folder.write(
      'ours.yaml',
      'id: ours\ntitle: Ours\nroles: [{ id: techer-of-all, title: T, actors: [onsite-educator], responsible: ' +
        '[recommend] }]\n',
    );
    const team = (model: string) => `model: ${model}
places:
  - { id: hill, title: Hill, learners: -1 }
  - { id: mill, title: Mill, in: rivr }
people:
  - { id: lou, name: '', at: hil, evidence: [{ kind: study, element: recomend }] }
`;
    for (const model of ['validator', './ours.yaml']) {
      folder.write('team.yaml', team(model));
      const { err, out, code } = await folder.run('check team.yaml');
      expect(code).toBe(1);
      expect(told(err + out)).toEqual(
        [3, 6, 4, 6, 6].map((line) => expect.stringMatching(`^team.yaml:${line}:\\d+ error$`)),
      );
    }
    // The names that a missing model has are unknown.
    folder.write('team.yaml', team('./theirs.yaml'));
    const { err, out } = await folder.run('check team.yaml');
    expect(err + out).not.toContain('recomend" is not');
  });
});

test('a badge can be shown without a name', async () => {
  const folder = new Folder();
  folder.write(
    'people.yaml',
    `- { id: annette, name: Annette, evidence: [{ kind: study, attestedBy: benedict, note: Annette again }] }
- { id: benedict, name: Benedict, evidence: [{ kind: implementation, source: 'https://school.example/benedict' }] }
`,
  );
  for (const json of ['', ' --json']) {
    const args = `badge validator teacher 1 --people people.yaml --person benedict --without-names${json}`;
    const { out, code } = await folder.run(args);
    expect(code).toBe(0);
    expect(out).toMatch(/person[- ]2/i);
    expect(out.match(/.{0,30}(?:annette|benedict).{0,30}/i)?.[0]).toBeUndefined();
    const named = await folder.run(args.replace(' --without-names', ''));
    expect(named.out).toMatch(/benedict/i);
    // Apart from the person, it is the same badge.
    expect(out.replaceAll(/person[- ]2/gi, '')).toBe(named.out.replaceAll(/benedict/gi, ''));
  }
});

describe('who is who', () => {
  const twins = `- { id: kim-lee, name: Kim Lee, evidence: [] }
- { id: kim-lee, name: Kim Lea, evidence: [] }
`;

  test.each([
    'check people.yaml',
    'ready --people people.yaml validator',
    'ready --people people.yaml validator --without-names',
    'areas --people people.yaml',
    'badge validator teacher --people people.yaml --person kim-lee',
  ])('is not told apart by one id: %s', async (command) => {
    const folder = new Folder();
    folder.write('people.yaml', twins);
    const { out, err, code } = await folder.run(command);
    expect(code).toBe(1);
    expect(told(`${out}${err}`)).toEqual(['people.yaml:2:9 error']);
  });

  test('is left out of what is told of a person who is not there', async () => {
    const folder = new Folder();
    folder.write(
      'people.yaml',
      '- { id: annette, name: Annette, evidence: [] }\n- { id: bo, name: Bo, evidence: [] }\n',
    );
    for (const command of [
      'ready validator --person annete',
      'badge validator teacher --person zed',
      'badge validator teacher',
    ]) {
      const { err, code } = await folder.run(`${command} --people people.yaml --without-names`);
      expect(code).toBeGreaterThan(0);
      expect(err).not.toMatch(/annette|"bo"/i);
    }
    const { err } = await folder.run('ready validator --person annete --people people.yaml --without-names');
    expect(err).toContain('"annete" is none of 2 people; names and ids are left out, as --without-names says');
  });

  test('is told where an attester is nobody, or likely somebody who is there', async () => {
    const folder = new Folder();
    folder.write(
      'people.yaml',
      `- { id: kay, name: Kay Kane, evidence: [{ kind: study, attestedBy: 'Mr. Kay Kane' }] }\n`,
    );
    folder.write(
      'people.csv',
      'name,kind,element,attested by,at\nAnn Ash,implementation,assess-progress,n/a,2026-05-01\n',
    );
    const self = '"Mr. Kay Kane" is likely "kay", whose evidence it is, so the line is self-attested';
    expect((await folder.run('check people.yaml')).out).toContain(self);
    expect((await folder.run('ready validator --people people.yaml')).err).toContain(self);
    const hidden = await folder.run('ready validator --people people.yaml --without-names');
    expect(hidden.err).toContain('it is doubtful who attests this');
    expect(hidden.err).not.toContain('Kane');
    const table = await folder.run('ready validator --people people.csv --attested');
    expect(table.err).toContain('"n/a" names nobody, so the line is self-attested');
    expect(table.out).toContain('1 self-attested');
  });
});

test.each<[string, string, string]>([
  ['learners below 0', 'places: [{ id: a, title: A, learners: -5 }]', 'team.yaml:2:39: error: expected at least 0'],
  ['half a learner', 'places: [{ id: a, title: A, learners: 2.5 }]', 'team.yaml:2:39: error: expected a whole number'],
  ['nobody in a role', 'places: [{ id: a, title: A, headcounts: { teacher: 0 } }]', 'team.yaml:2:52: error: expected'],
  ['no places', 'places: []', 'team.yaml:2:1: error: name at least one place'],
  [
    'a place in one that is not there',
    'places: [{ id: a, title: A, in: b }]',
    'team.yaml:2:33: error: "b" is not a place',
  ],
])('a team of nobody with %s has one error', async (_, places, said) => {
  const folder = new Folder();
  folder.write('team.yaml', `model: validator\n${places}\n`);
  const { out } = await folder.run('check team.yaml');
  expect(out).toContain(said);
  expect(out).toContain(': 1 error\n');
});
