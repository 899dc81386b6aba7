import { describe, expect, test } from 'vitest';
import { MODEL, SCENARIO } from './support/documents.js';
import { Folder } from './support/run-command.js';

const folder = new Folder();
folder.write('hill-school.yaml', MODEL);
folder.write('scenario.yaml', SCENARIO.replace('./school.yaml', './hill-school.yaml'));
folder.write('named.yaml', SCENARIO.replace('./school.yaml', 'hill-school'));
folder.write(
  'team.yaml',
  'id: us\ntitle: Us\nmodel: hill-school\nplaces: [{ id: here, title: Here }]\npeople: [{ id: ann, name: Ann, ' +
    'evidence: [] }]\n',
);
folder.write('elsewhere.yaml', SCENARIO.replace('./school.yaml', 'other-school'));

describe('what was likely meant is said', () => {
  test.each([
    ['check named.yaml', 'named.yaml:3:8: error: "hill-school" is not a ready model'],
    ['check named.yaml', 'to fix it: of the file that is beside this one, write ./hill-school.yaml'],
    ['simulate named.yaml', 'to fix it: of the file that is beside this one, write ./hill-school.yaml'],
    ['check team.yaml', 'such as ./hill-school.yaml'],
    ['profile hill-school', 'there is no such file; did you mean hill-school.yaml?'],
    ['simulate scenari.yaml', 'there is no such file; did you mean scenario.yaml?'],
    ['profile validater', 'to fix it: the ready model is called validator'],
    ['profile hill-school.yaml Techer', '"Techer" is not a role of "hill-school"; did you mean "Teacher"?'],
    ['simulate scenario.yaml --repl 3', "unknown option '--repl'\n(Did you mean --replications?)"],
    ['check --st scenario.yaml', "unknown option '--st'\n(Did you mean --strict?)"],
    ['simulate scenario.yaml --repliactions 3', '(Did you mean --replications?)'],
  ])('%s', async (call, words) => {
    const { err, out } = await folder.run(call);
    expect(out + err).toContain(words);
  });

  test('to programs too', async () => {
    const { out } = await folder.run('simulate scenario.yaml --repl 3 --json');
    expect(JSON.parse(out).problems[0].message).toContain('Did you mean --replications?');
  });

  test('and nothing that is not there', async () => {
    const { out } = await folder.run('check elsewhere.yaml');
    expect(out).not.toContain('beside this one');
    expect((await folder.run('profile qqqqqqqq')).err).toContain('correct its name or its folder');
  });
});

describe('a role goes by its title too', () => {
  test.each([
    ['profile hill-school.yaml Validator', 'profile hill-school.yaml validator'],
    ['badge|hill-school.yaml|teacher|2', 'badge hill-school.yaml Teacher 2'],
    ['profile|validator|Proficiency Validator', 'profile validator validator'],
  ])('%s', async (one, other) => {
    const args = one.includes('|') ? one.split('|') : one;
    const [first, second] = [await folder.run(args), await folder.run(other)];
    expect([first.code, first.out]).toEqual([0, second.out]);
  });
});

test.each(['raci --from - -', 'ready --people - -', 'check - -', 'simulate - --staff -'])(
  'what is piped in is asked for once: %s',
  async (call) => {
    const { code, err, out } = await folder.run(call, { input: MODEL });
    expect([code, out, err]).toEqual([
      2,
      '',
      '-: error: what is piped in can be read only once; name a file instead\n',
    ]);
  },
);

test('typographic quotation marks are no quotation marks', async () => {
  folder.write('quoted.yaml', MODEL.replace('title: Hill School', 'title: “Hill School”'));
  const { code, out } = await folder.run('check quoted.yaml');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('quoted.yaml:2:8: warning: typographic quotation marks are'),
  ]);
  folder.write('within.yaml', MODEL.replace('title: Hill School', 'title: The “Hill” School'));
  expect((await folder.run('check within.yaml')).out).not.toContain('typographic');
});

test('what is wrong with a table once it is in a scenario has its cell', async () => {
  folder.write('staff.csv', 'Name,Roles,Calendar\nAnn,teacher,\nBo,validator,nights\nCy,principal,\n');
  const { code, err } = await folder.run('simulate scenario.yaml --staff staff.csv');
  expect([code, err]).toEqual([1, expect.stringMatching(/^staff\.csv:C3: error: "nights" is not/)]);
  folder.write('few.csv', 'Name,Roles\nAnn,teacher\n');
  expect((await folder.run('simulate scenario.yaml --staff few.csv')).err).toContain(
    'add a row for the role validator',
  );
});
