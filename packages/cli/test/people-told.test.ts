import { describe, expect, test } from 'vitest';
import { Folder } from './support/run-command.js';

const folderWith = (files: Readonly<Record<string, string>>): Folder => {
  const folder = new Folder();
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return folder;
};

describe('what is doubtful about people is told, and counts as written', () => {
  const SPELLINGS = `name,kind,element
Ann Ash,implementation,assess-progress
ann ash ,planning,recommend
"Ash, Ann",study,recommend
`;

  test.each(['areas', 'ready validator'])('one person under several spellings in a table, by %s', async (command) => {
    const folder = folderWith({ 'people.csv': SPELLINGS });
    const { out, err, code } = await folder.run(`${command} --people people.csv`);
    expect(code).toBe(0);
    expect(err).toContain('people.csv:A3: warning: "ann ash" is likely "Ann Ash" under another spelling');
    expect(err).toContain('people.csv:A4: warning: "Ash, Ann" is likely "Ann Ash" under another spelling');
    for (const name of ['Ann Ash', 'ann ash', 'Ash, Ann']) expect(out).toContain(name);
    const hidden = await folder.run(`${command} --people people.csv --without-names`);
    expect(hidden.err).toContain('A3: warning: this is likely somebody who is there already');
    expect(hidden.err + hidden.out).not.toMatch(/ash/i);
  });

  test('a line whose names exclude one another', async () => {
    const line = '{ kind: implementation, element: recommend, competency: make-room-to-try, attestedBy: Lou Lane }';
    const people = `- id: kim\n  name: Kim\n  evidence:\n    - ${line}\n`;
    const team = `model: validator\nplaces: [{ id: hill, title: Hill }]\npeople:\n${people}`;
    const folder = folderWith({ 'people.yaml': people, 'team.yaml': team });
    const said = 'the element "recommend" and the competency "make-room-to-try" have no work in common';
    expect((await folder.run('check people.yaml')).out).toContain(`people.yaml:4:7: warning: ${said}`);
    expect((await folder.run('check team.yaml')).out).toContain(`team.yaml:7:7: warning: ${said}`);
    const { out, err, code } = await folder.run('ready validator --people people.yaml');
    expect([code, err]).toEqual([0, expect.stringContaining(said)]);
    expect(out).toContain('1 of names that');
    const hidden = await folder.run('ready validator --people people.yaml --without-names');
    expect(hidden.err).toContain(said);
    expect(hidden.err).not.toContain('Lane');
  });
});

describe('check of a team advises what a user of the command can do', () => {
  const team = (places: string, model = 'validator') => `model: ${model}\nplaces: [${places}]\npeople:\n  - ${KIM}\n`;
  const KIM = '{ id: kim, name: Kim, at: hill, roles: [teacher], evidence: [] }';
  const HILL = '{ id: hill, title: Hill }';

  test('such as ready, by the model of the place', async () => {
    const folder = folderWith({ 'team.yaml': team(HILL) });
    const { out } = await folder.run('check team.yaml');
    expect(out).toContain('"kim" holds "teacher" and has no badge for it');
    expect(out).toContain('to fix it: "ready validator --people team.yaml" lists the competencies without evidence');
    expect(out).not.toContain('assessReadiness');
    expect((await folder.run('ready validator --people team.yaml')).code).toBe(0);
    const own = folderWith({ 'team.yaml': team('{ id: hill, title: Hill, model: single-teacher }') });
    expect((await own.run('check team.yaml')).out).toContain('"ready single-teacher --people team.yaml" lists');
  });

  test('and to share a role where there is another school alone', async () => {
    const alone = await folderWith({ 'team.yaml': team(HILL) }).run('check team.yaml');
    expect(alone.out).toContain('train somebody, or add somebody who is ready');
    expect(alone.out).not.toContain('another place');
    const two = await folderWith({ 'team.yaml': team(`${HILL}, { id: mill, title: Mill }`) }).run('check team.yaml');
    expect(two.out).toContain('train somebody, or share the role with another place');
  });
});

describe('rubrics in a table', () => {
  const RATING = 'Rating Name,Rating Description,Rating Points';
  const CANVAS = `Rubric Name,Criteria Name,${RATING},${RATING}
River leaders,Gives feedback,High,Writes on all of it.,2,Low,Writes a word.,1
Mill coaches,Sits in,Yes,Weekly.,1,No,Never.,0
`;

  test('are told apart by their names, and called by them', async () => {
    const folder = folderWith({ 'two.csv': CANVAS });
    const both = await folder.run('rubric two.csv');
    expect([both.code, both.err]).toEqual([
      1,
      expect.stringContaining('the table has 2 rubrics, “River leaders” and “Mill coaches”; choose one by its name'),
    ]);
    const { out, code } = await folder.run(['rubric', 'two.csv', '--rubric', 'Mill coaches']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Mill coaches: what each row may say/)]);
    expect(out).not.toContain('gives-feedback');
  });

  test('have levels whose order is told where nothing states it', async () => {
    const folder = folderWith({ 'own.csv': 'Criterion,Tree,Sprout,Seedling\nGives feedback,a,b,c\n' });
    const { err, code } = await folder.run('rubric own.csv');
    expect(code).toBe(0);
    expect(err).toContain('they are taken to rise in the order in which they are written, “Tree”, “Sprout”, “Seed');
    expect(err).toContain('give them points, as in “Tree (1)”');
  });
});
