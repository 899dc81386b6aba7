import { expect, test } from 'vitest';
import { Folder } from './support/run-command.js';

const LINE = 'kind: implementation, element: assess-progress';
const PEOPLE = `- id: annette
  name: Annette Ash
  roles: [teacher, validator]
  evidence: [{ ${LINE}, attestedBy: benedict }]
- { id: benedict, name: Benedict Bell, roles: [teacher], evidence: [{ ${LINE}, attestedBy: annette }] }
- { id: carla, name: 'ash, annette', evidence: [{ ${LINE}, attestedBy: Mr. Bell }] }
`;
const NAMES = /annette|ash\b|benedict|bell|carla/i;
const teamOf = (people: string, at = ''): string =>
  `model: validator\nplaces: [{ id: hill, title: Hill }]\npeople:\n${people.replaceAll('evidence:', `${at}evidence:`)}`;
const FORMATS = ['', ' --json', ' --format github'];
/** The locations of problems, without their messages. */
const places = (out: string): readonly string[] => (out.match(/\.yaml:\d+:\d+/g) ?? []).toSorted();

test.each([
  ['a team', teamOf(PEOPLE)],
  ['people', PEOPLE],
  ['a team with an id twice', teamOf(`${PEOPLE}- { id: annette, name: Annette A., evidence: [] }\n`)],
  ['people with an id twice', `${PEOPLE}- { id: annette, name: Annette A., evidence: [] }\n`],
  ['a team with an id that is none', teamOf(PEOPLE.replace('id: carla', 'id: Carla Cole'))],
  ['people with a key too much', PEOPLE.replace('id: carla,', 'id: carla, nickname: Carla,')],
  [
    'a team with too large shares',
    teamOf(PEOPLE.replace('name: Benedict', 'at: { hill: 0.8, mill: 0.7 }, name: Benedict')),
  ],
])('%s is checked without a name, and told as much', async (_, text) => {
  const folder = new Folder();
  folder.write('them.yaml', text);
  const named = await folder.run('check them.yaml');
  expect(`${named.out}${named.err}`).toMatch(NAMES);
  expect(places(named.out).length).toBeGreaterThan(0);
  for (const format of FORMATS) {
    const { out, err, code } = await folder.run(`check them.yaml --without-names${format}`);
    expect(`${out}${err}`.match(new RegExp(`.{0,40}(?:${NAMES.source}).{0,40}`, 'i'))?.[0]).toBeUndefined();
    expect(code).toBe(named.code);
    if (format === '') expect(places(out)).toEqual(places(named.out));
  }
});

test('people are told apart by their numbers', async () => {
  const folder = new Folder();
  folder.write('team.yaml', teamOf(PEOPLE));
  const { out } = await folder.run('check team.yaml --without-names');
  expect(out).toContain('"person-1" holds "teacher" and "validator", which the model keeps apart');
  expect(out).toContain('"person-1" and "person-2" attest each other');
  expect(out).toContain('this is likely somebody who is there already');
  expect(out).toContain('it is doubtful who attests this');
});
