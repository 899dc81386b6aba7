import { parseScenario, simulate } from '@work-elements/simulate';
import { intoScenario, raciTable, readTable, writeTable } from '@work-elements/tables';
import { describe, expect, test } from 'vitest';
import { editModel, parseModelText, raci } from 'work-elements';
import { MODEL, SCENARIO } from './support/documents.js';
import { CSV } from './support/people.js';
import { document, plain, school, withScenarios } from './support/scenarios.js';

const COMMENTED = MODEL.replace('title: Hill School', 'title: Hill School # since 2024');

/** The same school, but the principal is informed of each score. */
const { model: next } = editModel(school, (draft) => {
  draft.roles.find(({ id }) => id === 'principal')?.informed.push('assess-progress/score');
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a matrix', () => {
  const withMatrix = () => {
    const folder = withScenarios();
    folder.write('school.yaml', COMMENTED);
    folder.write('matrix.csv', writeTable(raciTable(next), { as: 'csv' }));
    return folder;
  };

  test('edits the model that it is read into, whose comments stay', async () => {
    const folder = withMatrix();
    const { code, out, err } = await folder.run('raci school.yaml --from matrix.csv -o next.yaml --json');
    expect([code, err]).toEqual([0, 'Wrote next.yaml\n']);
    expect(JSON.parse(out)).toEqual(plain(raci(next)));
    expect(parseModelText(folder.read('next.yaml'))).toEqual(next);
    expect(folder.read('next.yaml').split('\n').slice(0, 3)).toEqual(COMMENTED.split('\n').slice(0, 3));
    expect(folder.read('next.yaml')).not.toContain('accountable');
    expect((await folder.run('raci school.yaml --from matrix.csv')).out).toContain('changes the model in 1 place\n');
  });

  test('that a model was written to changes nothing of it', async () => {
    const folder = withMatrix();
    await folder.run('raci school.yaml --csv same.csv');
    const { code, out } = await folder.run('raci school.yaml --from same.csv -o same.yaml');
    expect([code, out]).toEqual([0, expect.stringContaining('; the matrix changes nothing\n')]);
    expect(folder.read('same.yaml')).toBe(COMMENTED);
  });

  test('makes a model alone, and names what it cannot hold', async () => {
    const folder = withMatrix();
    const { code, err } = await folder.run('raci --from matrix.csv --id hill -o hill.yaml');
    expect([code, err]).toEqual([0, expect.stringContaining('matrix.csv:A1: warning: ')]);
    const made = parseModelText(folder.read('hill.yaml'));
    expect([made.id, raci(made)]).toEqual(['hill', raci(next)]);
  });

  test('that does not fit is refused with its cell, and what is no matrix with what it is', async () => {
    const folder = withMatrix();
    folder.write('matrix.csv', folder.read('matrix.csv').replace('Principal', 'Principle').replace('(principal)', ''));
    const { code, err } = await folder.run('raci school.yaml --from matrix.csv');
    expect([code, err]).toEqual([1, expect.stringMatching(/^matrix\.csv:[A-Z]1: error: .*did you mean/)]);
    folder.write('matrix.csv', CSV);
    expect((await folder.run('raci school.yaml --from matrix.csv')).code).toBe(2);
    expect((await folder.run('raci')).err).toContain('--from matrix.csv');
  });
});

describe('tables of a scenario', () => {
  const STAFF = 'Name;Roles;FTE\nAnn;Teacher;0,5\nBo;Validator, Principal;1';
  const ARRIVALS = 'Date;Learners\n7.9.2026;3';
  const withTables = () => {
    const folder = withScenarios();
    folder.write('staff.csv', STAFF);
    folder.write('arrivals.csv', ARRIVALS);
    return folder;
  };

  test('are simulated in the place of what it says', async () => {
    const { out, code } = await withTables().run(
      'simulate now.yaml --staff staff.csv --arrivals arrivals.csv --replications 1 --json',
    );
    const [staff, arrivals] = [
      readTable(STAFF, { as: 'staff', model: school }).value,
      readTable(ARRIVALS, { as: 'arrivals' }).value,
    ];
    if (staff === null || arrivals === null) throw new TypeError('these are tables');
    const whole = intoScenario(document(SCENARIO), { staff, arrivals });
    expect([whole.learners, whole.start, whole.staff]).toEqual([{ count: 3, objectives: 2 }, '2026-09-07', []]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(plain([await simulate(parseScenario(whole), { replications: 1 })]));
  });

  test.each(['explain', 'simulate --replications 1', 'sweep --replications 1 --workers 1'])(
    'go into %s',
    async (command) => {
      const { out, code } = await withTables().run(
        `${command} now.yaml --staff staff.csv --arrivals arrivals.csv --json`,
      );
      expect([code, out]).toEqual([0, expect.stringMatching(/\b[Aa]nn\b/)]);
    },
  );

  test('name their cell, and what is then wrong with the scenario its line', async () => {
    const folder = withTables();
    folder.write('staff.csv', STAFF.replace('Teacher', 'Techer'));
    const cell = await folder.run('explain now.yaml --staff staff.csv');
    expect([cell.code, cell.err]).toEqual([1, expect.stringMatching(/^staff\.csv:B2: error: "Techer" is not a role/)]);
    folder.write('staff.csv', STAFF.replace(', Principal', ''));
    const nobody = await folder.run('explain now.yaml --staff staff.csv');
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringMatching(/^staff\.csv: error: .*principal/)]);
    folder.write('staff.csv', STAFF);
    folder.write('now.yaml', SCENARIO.replace('weeks: 8', 'weeks: 0'));
    const line = await folder.run('explain now.yaml --staff staff.csv');
    expect([line.code, line.err]).toEqual([1, expect.stringMatching(/^now\.yaml:9:8: error: /)]);
  });
});

describe('how a table is written is said by options, wherever one is read', () => {
  const people = 'Name|Roles|Evidence|Date\nÁna|Teacher|study|03/11/2026\n';

  test.each([
    ['ready --people', 'school.yaml'],
    ['areas --people', ''],
    ['assign --moves 500 --people', 'school.yaml'],
    ['train --moves 500 --people', 'school.yaml'],
  ])('as for %s', async (command, model) => {
    const folder = withScenarios();
    const latin = Uint8Array.from([...people.replaceAll('Á', '\u00c1')].map((letter) => letter.charCodeAt(0)));
    folder.write('people.csv', latin);
    const args = `${command} people.csv ${model} --json`.replace('  ', ' ');
    const said = await folder.run(`${args} --encoding windows-1252 --dates dmy --delimiter |`);
    expect(said.err).not.toContain('error');
    expect(JSON.parse(said.out)).not.toHaveProperty('problems');
    const unsaid = await folder.run(args);
    expect([unsaid.code, unsaid.out]).toEqual([1, expect.stringContaining('"cell": "D2"')]);
    const other = await folder.run(`${args} --encoding windows-1252 --sheet 3`);
    expect([other.code, other.out]).toEqual([2, expect.stringContaining('a table as text has no sheets')]);
  });

  test('as for a rubric in a workbook, by the sheet', async () => {
    const folder = withScenarios();
    const rows = [{ Criterion: 'Sings', 'Doing it (1)': 'Sings a song.', 'Well (2)': 'Sings songs.' }];
    const table = { name: 'Songs', columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) };
    folder.write(
      'r.xlsx',
      writeTable([{ ...table, name: 'Other', rows: [['Walks', 'A', 'B']] }, table], { as: 'xlsx' }),
    );
    expect((await folder.run('rubric r.xlsx --sheet Songs')).out).toContain('sings: no word is shared');
    expect((await folder.run('rubric r.xlsx --sheet 1')).out).toContain('walks: no word is shared');
  });
});

describe('what is piped in is known for what it is', () => {
  const workbook = writeTable(
    { name: 'People', columns: ['Name', 'Evidence'], rows: [['Ann', 'study']] },
    { as: 'xlsx' },
  );

  test.each([
    ['a table', utf8(CSV)],
    ['a table with a byte order mark', utf8(`\uFEFF${CSV}`)],
    ['a table with semicolons', utf8(CSV.replaceAll(',', ';'))],
    ['a workbook', workbook],
    ['YAML', utf8('- { id: ann, name: Ann, evidence: [] }\n')],
    ['YAML of a team', utf8('title: Hill, Mill\npeople: [{ id: ann, name: Ann, evidence: [] }]\n')],
    ['JSON', utf8('[{ "id": "ann", "name": "Ann", "evidence": [] }]')],
  ])('%s', async (_, input) => {
    const { code, out, err } = await withScenarios().run('areas --people - --json', { input });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)[0].id).toBe('ann');
  });

  test('a matrix, staff and a rubric too', async () => {
    const folder = withScenarios();
    const matrix = await folder.run('raci school.yaml --from -', {
      input: writeTable(raciTable(school), { as: 'csv' }),
    });
    expect([matrix.code, matrix.out]).toEqual([0, expect.stringContaining('the matrix changes nothing')]);
    const staff = 'Role,Count\nTeacher,1\nValidator,1\nPrincipal,2\n';
    expect((await folder.run('explain now.yaml --staff -', { input: utf8(staff) })).code).toBe(0);
    const rubric = await folder.run('rubric -', { input: utf8('Criterion,Starting (1),Doing it (2)\nSings,,\n') });
    expect(rubric.out).toContain('sings: no word is shared');
  });
});
