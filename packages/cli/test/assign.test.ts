import { type AssignedWork, designModel } from '@work-elements/optimise';
import { describe, expect, test } from 'vitest';
import { parseModelText } from 'work-elements';
import { Folder } from './support/run-command.js';
import { plain } from './support/scenarios.js';

const DISTRICT = `model: validator
places:
  - { id: river, title: River District, scope: district }
  - { id: hill, title: Hill School, in: river }
  - { id: mill, title: Mill School, in: river }
people:
  - { id: ann, name: Ann, at: hill, evidence: [] }
  - { id: bo, name: Bo, at: mill, evidence: [] }
  - { id: cy, name: Cy, at: [hill, mill], evidence: [] }
`;
const ids = ['ann', 'bo', 'cy'] as const;
const LIST = ids.map((id) => `- { id: ${id}, name: ${id}, evidence: [] }\n`).join('');

describe('assign, for the places of a team', () => {
  test('says who holds what where, and writes it into tables', async () => {
    const folder = new Folder();
    folder.write('district.yaml', DISTRICT);
    const { out, code } = await folder.run('assign validator --people district.yaml --moves 300 --csv out.csv');
    expect(code).toBe(0);
    expect(out).toMatch(/Teacher +hill +\w+/);
    expect(out).toMatch(/Teacher +mill +\w+/);
    const rows = folder.read('out-places.csv').trim().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 2).join(' at ')).slice(1)).toEqual(
      ['teacher', 'validator', 'school-leader'].flatMap((role) => [`${role} at hill`, `${role} at mill`]),
    );
    expect(folder.read('out-people.csv')).toContain('ann,Ann');
  });

  test('takes the places of people in a table from a file of their own, or says where it leaves them out', async () => {
    const folder = new Folder();
    folder.write('district.yaml', DISTRICT);
    folder.write('people.csv', 'Name;Place;Evidence\nAnn;hill;\nBo;mill;\nCy;hill, mill;\n');
    const args = 'assign validator --people people.csv --moves 300 --json';
    const placed = await folder.run(`${args} --places district.yaml`);
    expect(placed.code).toBe(0);
    expect(JSON.parse(placed.out).held.length).toBe(6);
    const { code, out, err } = await folder.run(args);
    expect([code, err]).toEqual([0, expect.stringContaining('name the places with --places')]);
    expect(JSON.parse(out).held).toEqual([]);
  });

  test.each([
    ['at: hill,', 'at: hil,', 'district.yaml:7', 'did you mean "hill"'],
    ['in: river }', 'in: rivr }', 'district.yaml:4', 'did you mean "river"'],
  ])('says what is wrong with them in its line: %s', async (right, wrong, where, why) => {
    const folder = new Folder();
    folder.write('district.yaml', DISTRICT.replace(right, wrong));
    const { code, err } = await folder.run('assign validator --people district.yaml');
    expect([code, err.includes(where), err.includes(why)]).toEqual([1, true, true]);
  });

  test('explains in those words what is impossible', async () => {
    const folder = new Folder();
    folder.write('district.yaml', DISTRICT.replaceAll('at: mill', 'at: hill').replace('[hill, mill]', 'hill'));
    const { code, out } = await folder.run('assign validator --people district.yaml');
    expect([code, out]).toEqual([1, expect.stringContaining('Ann, at "hill", has no work at "mill"')]);
  });
});

describe('design', () => {
  test('draws the model that the library draws, and writes it', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LIST);
    const args = 'design --people people.yaml --separate deliver-activities,assess-progress/score --moves 300';
    const { out, code } = await folder.run(`${args} --title Ours --id ours --aim gap --json -o ours.yaml`);
    const people = ids.map((id) => ({ id, name: id, evidence: [] }));
    const expected = await designModel(people, {
      id: 'ours',
      title: 'Ours',
      separate: [['deliver-activities', 'assess-progress/score']],
      aims: ['gap'],
      moves: 300,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(plain(expected));
    if (expected.possible !== true) throw new Error('it is possible');
    expect(parseModelText(folder.read('ours.yaml'))).toEqual(expected.edit.model);
    expect((await folder.run('check ours.yaml')).code).toBe(0);
  });

  test('for a district has its shared work once', async () => {
    const folder = new Folder();
    folder.write('district.yaml', DISTRICT);
    const args = 'design --people district.yaml --in-district manage-organization --moves 200 --json';
    const { out, code } = await folder.run(args);
    expect(code).toBe(0);
    const { held, edit } = JSON.parse(out);
    const shared = edit.model.roles.filter((role: { scope?: string }) => role.scope === 'district');
    expect(shared.length).toBeGreaterThan(0);
    for (const { id, responsible } of shared) {
      for (const step of responsible) expect(step).toMatch(/^manage-organization\//);
      expect(
        held.filter((each: { role: string }) => each.role === id).map((each: { place: string }) => each.place),
      ).toEqual(['river']);
    }
  });

  test('refuses options in their own words', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LIST);
    const { code, err } = await folder.run('design --people people.yaml --in-district assess-progres');
    expect([code, err]).toEqual([2, expect.stringContaining('--in-district assess-progres: ')]);
    expect(err).toContain('did you mean "assess-progress"');
    const alone = await folder.run('design');
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--people')]);
  });
});

describe('a misspelt word in what people keep, must not have or prefer', () => {
  const wrong = [
    ['keeps', 'keeps: [teacher, techer]', 'techer', 'assign validator'],
    ['never', 'never: [techer]', 'techer', 'assign validator'],
    ['prefers', 'prefers: { techer: 3 }', 'techer', 'assign validator'],
    ['keeps at a place', 'keeps: [teacher at mil]', 'teacher at mil', 'assign validator'],
    ['keeps', 'keeps: [asess-progress]', 'asess-progress', 'design'],
    ['prefers', 'prefers: { asess-progress/score: 3 }', 'asess-progress/score', 'design'],
  ] as const;

  test.each(wrong)('is an error in its line, as in evidence: %s, %s', async (_, entry, word, command) => {
    const folder = new Folder();
    const lines = DISTRICT.replace('name: Bo, at: mill', `name: Bo, at: mill, ${entry}`).split('\n');
    const line = lines.findIndex((each) => each.includes(word));
    folder.write('district.yaml', lines.join('\n'));
    const { code, err } = await folder.run(`${command} --people district.yaml`);
    // A key is located by its value, as in every document.
    const [, before = ''] = new RegExp(`(.*${word}(?:: )?)`).exec(lines[line] ?? '') ?? [];
    const column = before.endsWith(': ') ? before.length : before.length - word.length;
    expect(err).toContain(`district.yaml:${line + 1}:${column + 1}`);
    expect(code).toBe(1);
  });

  test('is an error of the command in its options', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LIST);
    const { code, err } = await folder.run('assign validator --people people.yaml --holders techer=2');
    expect([code, err.includes('--holders techer=2')]).toEqual([2, true]);
  });
});

describe('what people keep or must not have at one place', () => {
  const heldBy = (out: string, role: string): readonly string[] => {
    const held: readonly { role: string; place: string; people: readonly string[] }[] = JSON.parse(out).held;
    return held.filter((each) => each.role === role).map(({ place, people }) => `${people.join(' ')} at ${place}`);
  };

  test.each([
    ['keeps: [validator at mill]', 'validator', /^(?!.*cy at hill).*cy at mill/],
    ['keeps: [validator at hill]', 'validator', /cy at hill(?!.*cy at mill)/],
    ['keeps: [{ role: validator, at: hill }]', 'validator', /cy at hill(?!.*cy at mill)/],
    ['keeps: [validator]', 'validator', /cy at hill, cy at mill/],
  ])('is read from the file of a team: %s', async (entry, role, expected) => {
    const folder = new Folder();
    const hours = [
      '- { id: dee, name: Dee, at: hill, evidence: [], never: [teacher, school-leader] }',
      '- { id: ed, name: Ed, at: mill, evidence: [], never: [teacher, school-leader] }',
    ];
    const team = DISTRICT.replace('at: [hill, mill]', `at: [hill, mill], ${entry}`);
    folder.write('district.yaml', `${team}  ${hours.join('\n  ')}\n`);
    const args = 'assign validator --people district.yaml --moves 2000 --holders validator=1 --aim peak --json';
    const { out, code, err } = await folder.run(args);
    expect([code, err]).toEqual([0, '']);
    expect(heldBy(out, role).join(', ')).toMatch(expected);
  });

  test('is read for a design too', async () => {
    const folder = new Folder();
    for (const place of ['hill', 'mill']) {
      const other = place === 'hill' ? 'mill' : 'hill';
      const entry = `keeps: [assess-progress/score at ${place}], never: [assess-progress/score at ${other}]`;
      folder.write('district.yaml', DISTRICT.replace('at: [hill, mill]', `at: [hill, mill], ${entry}`));
      const { out, code } = await folder.run('design --people district.yaml --moves 2000 --json');
      expect(code).toBe(0);
      const { edit, held } = JSON.parse(out);
      const scoring: readonly string[] = edit.model.roles
        .filter(({ responsible }: { responsible: readonly string[] }) => responsible.includes('assess-progress/score'))
        .map(({ id }: { id: string }) => id);
      const holders = held
        .filter(({ role }: { role: string }) => scoring.includes(role))
        .map(({ people, place: at }: { people: readonly string[]; place: string }) => `${people.join(' ')} at ${at}`);
      expect(holders).toContain(`cy at ${place}`);
      expect(holders.filter((each: string) => each.endsWith(`at ${other}`)).join()).not.toContain('cy');
    }
  });
});

describe('what people prefer, or keep in a design', () => {
  test('may be at one place', async () => {
    const folder = new Folder();
    const prefers = (work: string): string =>
      DISTRICT.replace('at: [hill, mill]', `at: [hill, mill], prefers: { ${work}: 5 }`);
    const args = 'assign validator --people district.yaml --moves 2000 --aim dislike --holders school-leader=1 --json';
    const wanted = [
      ['school-leader', ['hill', 'mill']],
      ['school-leader at hill', ['hill']],
      ['school-leader at mill', ['mill']],
    ] as const;
    for (const [work, places] of wanted) {
      folder.write('district.yaml', prefers(work));
      const { held, aims }: AssignedWork = JSON.parse((await folder.run(args)).out);
      expect(aims.dislike).toBe(-5 * places.length);
      for (const place of places) expect(held).toContainEqual({ role: 'school-leader', place, people: ['cy'] });
    }
    folder.write('district.yaml', prefers('teacher at mil'));
    const { code, err } = await folder.run('assign validator --people district.yaml');
    expect([code, err]).toEqual([1, expect.stringContaining('district.yaml:9:')]);
  });

  test('is work of the staff: that of learners is refused', async () => {
    const folder = new Folder();
    folder.write('people.yaml', LIST.replace('name: bo,', 'name: bo, never: [experience-activities],'));
    const { code, err } = await folder.run('design --people people.yaml --moves 10');
    expect([code, err]).toEqual([1, expect.stringContaining('"experience-activities" is not work of the staff')]);
  });
});
