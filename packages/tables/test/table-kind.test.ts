import { compareScenarios, parseScenario, simulate } from '@work-elements/simulate';
import {
  comparisonTable,
  modelComparisonTables,
  profileTables,
  raciTable,
  readTable,
  reportTables,
  type Table,
  tableKind,
  writeTable,
} from '@work-elements/tables';
import { describe, expect, test } from 'vitest';
import { compareModels, deriveProfiles, models } from 'work-elements';

const bytes = new TextEncoder();

describe('the kind of a table', () => {
  test.each([
    ['staff', 'Name,Roles,FTE\nAnn,Teacher,1'],
    ['people', 'Name,Evidence\nAnn,implementation'],
    ['arrivals', 'Date;Learners\n2026-09-01;20'],
    ['raci', 'Work,Teacher\nassess-progress/score,R/A'],
    [null, 'Learner;Activity;Start;End;Who\n1;score;2026-09-01 08:00;2026-09-01 09:00;Ann'],
    [null, 'Student;Activity;Start;Complete;Teacher\n1;score;2026-09-01 08:00;2026-09-01 09:00;Ann'],
    [null, 'student id;activity;start;end;who\n1;score;2026-09-01 08:00;2026-09-01 09:00;Ann'],
    [null, 'Learner,Task,Date\n1,score,2026-09-01'],
    [null, 'Task,Starting,Doing it\nListens,seldom,always'],
    [null, 'id: hill\nroles: []\n'],
    [null, '<html></html>'],
    [null, ''],
  ])('is %s', (kind, text) => {
    expect(tableKind(text)).toBe(kind);
    expect(tableKind(bytes.encode(text))).toBe(kind);
  });

  test('is that of the first sheet that has one', () => {
    const tables: readonly Table[] = [{ name: 'Notes', columns: ['By'], rows: [['us']] }, raciTable(models.validator)];
    expect(tableKind(writeTable(tables, { as: 'xlsx' }))).toBe('raci');
  });
});

test.each([
  ['staff', 'Name,Roles,Evidence,Element\nAnn,Teacher,implementation,assess-progress', 'a table of people'],
  ['arrivals', 'Name,Evidence,Date\nAnn,study,2026-09-01', 'a table of people'],
  ['arrivals', 'Name,Roles,Start date\nAnn,Teacher,2026-09-01', 'a table of staff'],
] as const)('%s are not read from %j, which is %s', (as, text, kind) => {
  const { value, issues } = readTable(text, { as });
  expect([value, issues.map(({ message }) => message)]).toEqual([
    null,
    [expect.stringContaining(`the table looks like ${kind}; read it as that, or choose another file`)],
  ]);
});

test('an event log is not read as arrivals, of which each row would be a learner', () => {
  const { value, issues } = readTable('Learner,Activity,Date\n1,score,2026-09-01\n1,decide,2026-09-02', {
    as: 'arrivals',
  });
  expect([value, issues.map(({ message }) => message)]).toEqual([
    null,
    [expect.stringContaining('the table looks like an event log; choose another file')],
  ]);
});

describe('a rubric is not read from', () => {
  const scenario = (teachers: number) =>
    parseScenario({
      id: `of-${teachers}`,
      title: `Of ${teachers}`,
      model: 'single-teacher',
      learners: { count: 4, objectives: 1 },
      staff: [{ role: 'teacher', count: teachers }],
    });

  const saidOf = (table: Table): readonly string[] => {
    const { value, issues } = readTable(writeTable(table, { as: 'csv' }), { as: 'rubric' });
    return value === null ? issues.map(({ message }) => message) : ['read as a rubric'];
  };

  test('a matrix', () => {
    expect(saidOf(raciTable(models.validator)).join()).toContain('the table looks like a RACI matrix; read it as that');
  });

  test('any table with something in it that this package writes of reports, comparisons and profiles', async () => {
    const written = [
      ...reportTables(await simulate(scenario(1), { replications: 2 })),
      comparisonTable(await compareScenarios([scenario(1), scenario(2)], { replications: 2 })),
      ...modelComparisonTables(compareModels(models.singleTeacher, models.specialistTeam)),
      ...profileTables(deriveProfiles(models.validator)),
    ].filter(({ rows }) => rows.length > 0);
    for (const table of written)
      expect([table.name, saidOf(table).join()]).toEqual([table.name, expect.stringContaining('looks like')]);
    expect(written.length).toBeGreaterThan(15);
    const whole = readTable(writeTable(written, { as: 'xlsx' }), { as: 'rubric' });
    expect([whole.value, whole.issues.length]).toEqual([null, 1]);
  });
});

test('a role is suggested by the word of its title that was misspelt', () => {
  const said = (role: string) =>
    readTable(`Name,Roles\nAnn,${role}`, { as: 'staff', model: models.validator }).issues[0]?.message;
  expect(said('Validater')).toContain('did you mean "Proficiency Validator"?');
  expect(said('validater')).toContain('did you mean "validator"?');
  expect(said('Techer')).toContain('did you mean "Teacher"?');
  expect(said('Bus driver')).toContain('expected one of');
});
