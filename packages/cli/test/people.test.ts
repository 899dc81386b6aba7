import { assignPeople } from '@work-elements/optimise';
import { describe, expect, test } from 'vitest';
import { badge, models, parseModelText } from 'work-elements';
import { CSV, PEOPLE, people, withPeople } from './support/people.js';
import { Folder } from './support/run-command.js';
import { plain } from './support/scenarios.js';

describe('ready', () => {
  test('reads people from a table, and writes what to learn into one', async () => {
    const folder = withPeople();
    const { out, code } = await folder.run(
      'ready --people people.csv validator --plan --csv gaps.csv --html team.html',
    );
    expect(code).toBe(0);
    expect(out).toContain('Ann\n  teacher: ');
    const rows = folder.read('gaps.csv').trim().split('\r\n');
    const gaps = Number(/Ann\n {2}teacher: (\d+) gaps/.exec(out)?.[1]);
    expect(rows.filter((row) => row.startsWith('ann,teacher,')).length).toBe(gaps);
    expect(folder.read('team.html')).toContain('<!doctype html>');
  });

  test('leaves out names everywhere, on pages, in pictures and in what is printed', async () => {
    const folder = withPeople();
    const ready = await folder.run('ready --people people.csv validator --html team.html --without-names');
    expect(ready.out).toContain('Person 1\n  teacher: ');
    await folder.run('ready --people people.csv validator --html ann.html --person ann --without-names');
    const areas = await folder.run('areas --people people.csv -o areas.svg --without-names --locale es');
    const texts = [ready.out, areas.out, ...['team.html', 'ann.html', 'areas.svg'].map((file) => folder.read(file))];
    for (const text of texts)
      for (const { name } of people) expect(text.match(new RegExp(`\\b${name}\\b.{20}`))?.[0]).toBeUndefined();
    expect(folder.read('areas.svg')).toContain('Persona 1');
  });

  test('writes the page of one person, and prints only what is of that one', async () => {
    const folder = withPeople();
    const { out } = await folder.run('ready --people people.csv validator --html ann.html --person ann --locale es');
    expect(folder.read('ann.html')).toMatch(/<h1>.*Ann/);
    for (const { id, name } of people) expect(out.includes(name)).toBe(id === 'ann');
    const { code, err } = await folder.run('ready --people people.csv validator --person anne');
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean "ann"?')]);
  });

  test('names the cell, or the line, of what is wrong', async () => {
    const folder = withPeople();
    folder.write(
      'people.csv',
      CSV.replace('deliver-activities', 'deliver-activites').replace('implementation', 'doing it'),
    );
    const table = await folder.run('ready --people people.csv validator');
    expect([table.code, table.err]).toEqual([1, expect.stringContaining('people.csv:C2: error')]);
    folder.write('people.yaml', PEOPLE.replace('kind: implementation', 'kind: implementing'));
    const text = await folder.run('ready --people people.yaml validator');
    expect([text.code, text.err]).toEqual([1, expect.stringContaining('people.yaml:5:15: error')]);
    expect((await folder.run('ready validator')).err).toContain('--people');
  });

  test('says who attest each other, and refuses nothing', async () => {
    const folder = new Folder();
    const attested = (id: string, by: string): string =>
      `- { id: ${id}, name: ${id.toUpperCase()}, evidence: [{ kind: planning, element: recommend, attestedBy: ` +
      `${by} }] }\n`;
    folder.write('ring.yaml', attested('ann', 'kim') + attested('ben', 'ann') + attested('kim', 'ben'));
    const { out, code } = await folder.run('ready --people ring.yaml validator');
    expect([code, out]).toEqual([0, expect.stringContaining('  ANN, BEN, KIM attest each other’s evidence; ')]);
    folder.write('chain.yaml', attested('ann', 'somebody') + attested('ben', 'ann'));
    expect((await folder.run('ready --people chain.yaml validator')).out).not.toContain('attest each other');
  });

  test('says of a role that it has no work yet, where nobody can be ready', async () => {
    const folder = withPeople();
    folder.write(
      'idle.yaml',
      'id: idle\ntitle: Idle\nroles: [{ id: spare, title: Spare, actors: [onsite-educator] }]\n',
    );
    folder.write('bea.yaml', '- { id: bea, name: Bea, evidence: [{ kind: implementation }] }\n');
    const { out } = await folder.run('ready --people bea.yaml idle.yaml');
    expect(out).toMatch(/spare +nobody +It has no work yet, so there is nothing to fill\./);
    expect(out).toContain(
      'spare: no work yet\n    Spare has no work in Idle yet, so there is nothing to be ready for.',
    );
  });

  test('says of a table of staff what it lacks, which then is read', async () => {
    const folder = withPeople();
    folder.write('staff.csv', 'Name,Roles,FTE\nAnn,Teacher,0.5\n');
    const { err, code } = await folder.run('ready --people staff.csv validator');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /^staff\.csv: error: .*looks like a table of staff, which .* take with --staff(.|\n)*a column "Evidence"/,
      ),
    ]);
    folder.write('staff.csv', 'Name,Roles,FTE,Evidence\nAnn,Teacher,0.5,\n');
    expect((await folder.run('ready --people staff.csv validator')).out).toContain('Ann\n  teacher: ');
  });
});

test('a badge is what the library says, with what its holder has to show', async () => {
  const { out } = await withPeople().run('badge validator teacher 2 --people people.yaml --person ann --json');
  const [ann] = people;
  if (ann === undefined) throw new RangeError('there is Ann');
  expect(JSON.parse(out)).toEqual(
    plain(badge(models.validator, 'teacher', 2, { person: ann, models: Object.values(models) })),
  );
  const [two, experienced] = await Promise.all(
    ['2', 'Experienced'].map((level) => withPeople().run(`badge validator teacher ${level} --json`)),
  );
  expect(JSON.parse(two?.out ?? '').level).toBe(2);
  expect(JSON.parse(experienced?.out ?? '').level).toBe(3);
  for (const level of ['7', '0', '2.5', '2,5'])
    expect(await withPeople().run(`badge validator teacher ${level}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `expected a level, one of 1 Explorer, 2 Novice, 3 Experienced, 4 Expert; found "${level}"`,
      ),
    });
  expect((await withPeople().run('badge validator techer')).err).toContain('did you mean "teacher"?');
});

test('work is given to people as the library gives it, and the model written with them', async () => {
  const folder = withPeople();
  folder.write('staff.yaml', `${PEOPLE.replace('  roles: [teacher]\n', '')}- { id: cy, name: Cy, evidence: [] }\n`);
  const args = 'assign validator --people staff.yaml --moves 2000 --aim gap -o staffed.yaml --json';
  const { out, code } = await folder.run(args);
  const staff = [
    ...people.map(({ id, name, evidence }) => ({ id, name, evidence })),
    { id: 'cy', name: 'Cy', evidence: [] },
  ];
  const expected = await assignPeople(models.validator, staff, { moves: 2000, aims: ['gap'], holders: {} });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(plain(expected));
  const { people: held } = parseModelText(folder.read('staffed.yaml'));
  expect(held).toEqual(expected.possible === true ? expected.edit.model.people : null);
});

test('that work cannot be given as asked is an answer that ends with 1', async () => {
  const folder = withPeople();
  folder.write(
    'two.yaml',
    '- { id: ann, name: Ann, evidence: [], keeps: [teacher, validator] }\n- { id: bo, name: Bo, evidence: [] }\n',
  );
  const { code, out } = await folder.run('assign validator --people two.yaml --moves 500');
  expect(code).toBe(1);
  expect(out.length).toBeGreaterThan(20);
});

describe('rubric', () => {
  const RUBRIC =
    'Criterion,Starting (1),Doing it (2)\nGives written feedback on each criterion,Writes a word.,Writes on all ' +
    'of it.\nSings,,\n';

  test('suggests competencies for each row, and says where no word is shared', async () => {
    const folder = new Folder();
    folder.write('leaders.csv', RUBRIC);
    const { out, code } = await folder.run(['rubric', 'leaders.csv', '--title', 'River leaders']);
    expect(code).toBe(0);
    expect(out).toContain('write-feedback-on-every-gap');
    expect(out).toContain('sings: no word is shared');
  });

  test('shows what an alignment covers', async () => {
    const folder = new Folder();
    folder.write('leaders.csv', RUBRIC);
    const row = 'gives-written-feedback-on-each-criterion';
    folder.write(
      'alignment.yaml',
      `rubric: rubric\nrows:\n  - { row: ${row}, to: [write-feedback-on-every-gap], relation: same, by: kim, at: ` +
        `'2026-11-20' }\n`,
    );
    const { out } = await folder.run('rubric leaders.csv alignment.yaml');
    expect(out).toContain('1 row aligned, 1 only in the rubric');
    folder.write('alignment.yaml', folder.read('alignment.yaml').replace('write-feedback-on', 'write-feedbak-on'));
    const { err, code } = await folder.run('rubric leaders.csv alignment.yaml');
    expect([code, err]).toEqual([1, expect.stringMatching(/alignment\.yaml:3:\d+: error: .*did you mean/)]);
  });
});

describe('without names', () => {
  test('no output has an id, a name or an attester', async () => {
    const folder = new Folder();
    folder.write(
      'people.yaml',
      `- id: annette
  name: Annette
  roles: [teacher]
  evidence:
    - { kind: implementation, element: recommend, attestedBy: benedict, note: Annette again }
- { id: benedict, name: Benedict, evidence: [{ kind: study, attestedBy: Professor Carter }] }
`,
    );
    const texts: string[] = [];
    for (const args of [
      'ready --people people.yaml validator --without-names --plan --csv out.csv',
      'ready --people people.yaml validator --without-names --json',
      'ready --people people.yaml validator --without-names --person benedict --html out.html',
      'areas --people people.yaml --without-names --json -o out.svg',
      'areas --people people.yaml --without-names',
    ]) {
      const { out, code } = await folder.run(args);
      expect([args, code]).toEqual([args, 0]);
      texts.push(out);
    }
    texts.push(...['out.csv', 'out.html', 'out.svg'].map((file) => folder.read(file)));
    for (const text of texts) expect(text.match(/.{0,30}(?:annette|benedict|carter).{0,30}/i)?.[0]).toBeUndefined();
    expect(texts[0]).toContain('Person 2');
    expect(texts[1]).toContain('person-1');
  });
});

test('badge says whether it has been earned, and each competency once', async () => {
  const folder = withPeople();
  const { out, code } = await folder.run('badge validator teacher 3 --people people.yaml --person ann');
  expect(code).toBe(0);
  expect(out).toMatch(
    /Ann\n {2}It has not been earned: \d+ of \d+ competencies are below the level that it asks for\./,
  );
  const [first] = badge(models.validator, 'teacher', 3).competencies;
  expect(out.replaceAll(/\s+/g, ' ').split(first?.competency.statement ?? '?')).toHaveLength(2);
});

test('positions need not be whole', async () => {
  const folder = withPeople();
  const { out } = await folder.run('ready --people people.csv validator --headcount validator=1.5');
  expect(out).toContain('0 of 1.5 positions filled');
  const { code, err } = await folder.run('ready --people people.csv validator --headcount validator=half');
  expect([code, err]).toEqual([2, expect.stringContaining('such as teacher=2 or teacher=1.5')]);
});

test('a team given as people is told of, and all that is wrong with people at once', async () => {
  const folder = new Folder();
  const places = 'places: [{ id: hill, title: Hill }, { id: mill, title: Mill }]\n';
  folder.write('team.yaml', `model: validator\n${places}people: [{ id: ann, name: Ann, at: hill, evidence: [] }]\n`);
  const team = await folder.run('ready --people team.yaml validator');
  expect([team.code, team.err]).toEqual([0, expect.stringContaining('"check team.yaml" says who covers what where')]);
  folder.write(
    'people.yaml',
    '- { id: ann, name: Ann, roles: [techer], evidence: [{ kind: study, at: 2027-01-01 }] }\n',
  );
  const { code, err } = await folder.run('ready --people people.yaml validator --as-of 2026-11-26');
  expect(code).toBe(1);
  expect(err).toContain('did you mean "teacher"?');
  expect(err).toContain('expected a date not after 2026-11-26');
});
