// @module-tag long
import { planTraining } from '@work-elements/optimise';
import { expect, test } from 'vitest';
import { areaLevels, coverTeam, models } from 'work-elements';
import { people, withPeople } from './support/people.js';
import { plain } from './support/scenarios.js';

test('says who covers what, and what each lacks', async () => {
  const { out, code } = await withPeople().run('ready --people people.yaml validator --json');
  const [answer] = JSON.parse(out);
  expect(code).toBe(0);
  expect(answer.cover).toEqual(plain(coverTeam(people, models.validator)));
  expect(answer.readiness.map(({ person, role }: Record<string, string>) => `${person} ${role}`)).toEqual([
    'ann teacher',
    'bo teacher',
    'bo validator',
    'bo school-leader',
  ]);
  expect((await withPeople().run('ready --people people.yaml validator --strict')).code).toBe(1);
});

test('areas are those of each person and of the team', async () => {
  const folder = withPeople();
  const { out } = await folder.run('areas --people people.yaml --json -o areas.svg');
  const options = { models: Object.values(models) };
  expect(JSON.parse(out)).toEqual(
    plain([
      ...people.map((person) => ({ id: person.id, areas: areaLevels(person, options) })),
      { id: 'team', areas: areaLevels(people, options) },
    ]),
  );
  expect(folder.read('areas.svg')).toContain('<svg');
});

test('a training plan is what the library says, with its page, tables and calendar', async () => {
  const folder = withPeople();
  const args =
    'train validator --role validator=2 --moves 500 --start 2027-09-06 --html plan.html --csv plan.csv --ics ' +
    'plan.ics --json';
  const { out, code } = await folder.run(args);
  const roles = [{ model: 'validator', role: 'validator', count: 2 }];
  const expected = await planTraining({ roles }, [models.validator], { moves: 500, dates: { start: '2027-09-06' } });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(plain(expected));
  expect(folder.read('plan-years.csv').trim().split('\r\n').length).toBe(2);
  expect(folder.read('plan.ics')).toContain('BEGIN:VEVENT');
  expect(folder.read('plan.html')).toContain('<!doctype html>');
  const { err } = await folder.run('train validator flex-blend --role validator=2');
  expect(err).toContain('say which, such as validator/validator=2');
});

test('a training plan without names has none anywhere, and names every module of its core', async () => {
  const folder = withPeople();
  const args = 'train validator --people people.csv --moves 200 --start 2027-09-06 --hours-per-year 0 --without-names';
  const files = ['plan.html', 'plan-years.csv', 'plan.ics'];
  const printed = await folder.run(`${args} --html plan.html --csv plan.csv --ics plan.ics`);
  const json = await folder.run(`${args} --json`);
  expect([printed.code, json.code]).toEqual([0, 0]);
  expect(json.out).toContain('"person-1"');
  for (const text of [printed.out, json.out, ...files.map((file) => folder.read(file))])
    for (const { id, name } of people) expect(text).not.toMatch(new RegExp(`"${id}"|\\b${name}\\b`));
  const core = printed.out.slice(printed.out.indexOf('The core:')).split('\n').slice(1);
  expect(core.filter((line) => line.includes('(nobody takes it in this plan)')).length).toBeGreaterThan(3);
  expect(core.join('\n')).not.toContain('@');
});

test('a training plan is for people or for roles', async () => {
  const { code, err } = await withPeople().run('train validator --people people.csv --role teacher=6');
  expect([code, err]).toEqual([2, expect.stringContaining('--role changes nothing beside --people')]);
});

test('a proof says what has to be installed for it, or is made', async () => {
  const folder = withPeople();
  folder.write(
    'two.yaml',
    '- { id: ann, name: Ann, evidence: [] }\n- { id: bo, name: Bo, evidence: [] }\n- { id: cy, name: Cy, ' +
      'evidence: [] }\n',
  );
  const { code, out, err } = await folder.run(
    'assign validator --people two.yaml --moves 200 --aim gap --prove --json',
  );
  if (code === 2) expect(err + out).toContain('npm install highs');
  else expect(JSON.parse(out)).toHaveProperty('proved', true);
});
