import { parseActivityTable } from '@work-elements/discover';
import { expect, test } from 'vitest';
import { withScenarios } from './support/scenarios.js';

test('what is wrong with a log is told with its line', async () => {
  const folder = withScenarios();
  folder.write('log.csv', 'case,activity,timestamp\n1,assess-progress/score,03/11/2026\n');
  const { code, err } = await folder.run('discover log.csv');
  expect(code).not.toBe(0);
  expect(err).toMatch(/log\.csv/);
  expect((await folder.run('discover nowhere.csv')).err).toContain('nowhere.csv: error: there is no such file');
  const column = await folder.run('discover log.csv --column student');
  expect(column.err).toContain('such as case=Student');
});

const OTHER =
  'case,activity,timestamp,resource\n' +
  '1,brew,2026-09-01T08:00:00Z,bo\n1,pour,2026-09-01T09:00:00Z,cy\n2,pour,2026-09-01T09:30:00Z,cy\n';

test('a check of which nothing was decided is no pass, and the table that discover writes makes it one', async () => {
  const folder = withScenarios();
  folder.write('log.csv', OTHER);
  const found = await folder.run('discover log.csv --process discover -o found.yaml --activities activities.csv');
  expect(found.code).toBe(0);
  expect(found.out).toContain('with --activities, write the table');
  expect(parseActivityTable(folder.read('activities.csv'))).toEqual({ brew: 'process/brew', pour: 'process/pour' });
  for (const model of ['found.yaml', 'validator']) {
    const undecided = await folder.run(`conform log.csv ${model}`);
    expect(undecided.out).toContain('Nothing was decided: no step of the model was done in this log');
    expect(undecided.code).toBe(1);
  }
  const decided = await folder.run('conform log.csv found.yaml --map activities.csv');
  expect(decided.out).toContain('Cases that fit the process: 2 of 2');
  expect(decided.out).toContain('does not fit: 1.000 (3 of 3)');
  expect(decided.code).toBe(0);
});

test('faults of the model alone do not end a check of a log with 1, and are told', async () => {
  const folder = withScenarios();
  folder.write('log.csv', `${OTHER}3,serve,2026-09-01T10:00:00Z,\n`);
  await folder.run('discover log.csv --process discover -o found.yaml --activities activities.csv');
  expect((await folder.run('check found.yaml')).code).toBe(1);
  folder.write('log.csv', OTHER);
  const agreed = await folder.run('conform log.csv found.yaml --map activities.csv --replay no');
  expect(agreed.err).toMatch(/found\.yaml: \d+ errors?.*check found\.yaml shows them/);
  expect([agreed.out.includes('whose role is not responsible: none'), agreed.code]).toEqual([true, 0]);
  const again = await folder.run('discover log.csv --process found.yaml --map activities.csv');
  expect(again.code).toBe(0);
  // Work out of role still gives exit code 1, and so do warnings about the model with `--strict`.
  folder.write('log.csv', OTHER.replaceAll('pour,2026-09-01T09:00:00Z,cy', 'pour,2026-09-01T09:00:00Z,bo'));
  expect((await folder.run('conform log.csv found.yaml --map activities.csv --replay no')).code).toBe(1);
  expect((await folder.run('conform log.csv found.yaml --map activities.csv --strict')).code).toBe(1);
});

test('work in a role that the model does not have is no pass', async () => {
  const folder = withScenarios();
  folder.write('log.csv', 'case,activity,timestamp,role\n1,assess-progress/score,2026-09-01T08:00:00Z,Techer\n');
  const { out, code } = await folder.run('conform log.csv single-teacher --replay no');
  expect(out).toContain('"Techer" is not a role of the model; did you mean "Teacher"?');
  expect(code).toBe(1);
});

test('hand-offs that differ are told apart', async () => {
  const folder = withScenarios();
  folder.write('log.csv', 'case,activity,timestamp,role\n1,assess-progress/score,2026-09-01T08:00:00Z,validator\n');
  const { out } = await folder.run('conform log.csv validator --replay no');
  const lines = out.split('\n').filter((line) => line.startsWith('  '));
  expect(lines.length).toBeGreaterThan(10);
  const own = lines.filter((line) => line.includes(' to '));
  expect(new Set(own).size).toBe(own.length);
});

test('what is refused of a log is said in the options of the command', async () => {
  const folder = withScenarios();
  const said = async (text: string | Uint8Array, options = ''): Promise<string> => {
    folder.write('log.csv', text);
    const { err, code } = await folder.run(`discover log.csv ${options}`.trim());
    expect(code).not.toBe(0);
    expect(err).not.toMatch(/\{ ?\w+:|mapActivities/);
    return err;
  };
  expect(await said('who,what\na,b\n')).toContain('--column case=');
  expect(await said(OTHER.replaceAll('Z', ''))).toContain('--zone Europe/Madrid');
  expect(await said(OTHER.replaceAll('2026-09-01T08:00:00Z', '03/11/2026 08:00'))).toContain(
    '--dates "DD/MM/YYYY HH:mm"',
  );
  const german = OTHER.replaceAll('2026-09-01T', '01.09.2026 ').replaceAll(':00Z', '');
  const [hint = ''] = /--dates "[^"]*"/.exec(await said(german)) ?? [];
  expect(hint).toBe('--dates "DD.MM.YYYY HH:mm"');
  const unfit = await said(german, '--dates DD/MM/YYYY');
  expect(unfit).toContain('expected a time as --dates "DD/MM/YYYY" says; left out (3 times: ');
  expect(unfit).toContain('), as are all rows; ');
  expect(unfit).toContain(`"01.09.2026 08:00" is ${hint}`);
  expect(await said(OTHER.replaceAll('2026-09-01T', '2026/09/01').replaceAll(/\d\d:\d\d:\d\dZ/g, ''))).toContain(
    '--dates "YYYY/MM/DD"',
  );
  expect(await said(Buffer.from(OTHER, 'utf16le'))).toContain('--encoding utf-16le');
  expect(await said(OTHER)).toMatch(/with --map, or have the process discovered too with --process discover/);
  const nobody = OTHER.replace('resource', 'other');
  expect(await said(nobody, '--process discover')).toMatch(/nobody is named in this log.*--column resource=/);
  expect(await said(OTHER, '--process discover --threshold 2')).toMatch(/--threshold.*from 0 to 1/);
});

test.each([
  ['Learner;Activity;Start;End;Who', 'case=Learner', '2026-09-01T08:00:00Z;2026-09-01T08:05:00Z'],
  ['Student;Activity;Start;Complete;Teacher', 'case=Student', '2026-09-01T08:00:00Z;2026-09-01T08:05:00Z'],
  ['student id;activity;start;end;who', 'case=student id', '2026-09-01T08:00:00Z;2026-09-01T08:05:00Z'],
  ['Learner;Activity;Date;Who', 'case=Learner', '2026-09-01T08:00:00Z'],
])('a log with the headings %s is taken for one, and its columns are suggested', async (headings, column, times) => {
  const folder = withScenarios();
  folder.write('log.csv', `${headings}\n1;brew;${times};bo\n1;pour;${times};cy\n`);
  for (const command of ['discover log.csv', 'conform log.csv school.yaml', 'calibrate log.csv now.yaml']) {
    const { code, err } = await folder.run(command);
    expect([command, code]).toEqual([command, 1]);
    expect(err).toContain(column.includes(' ') ? `--column "${column}"` : `--column ${column}`);
    expect(err).not.toContain('arrivals');
  }
  const time = headings.includes('Date') ? ['--column', 'time=Date'] : [];
  const args = ['discover', 'log.csv', '--process', 'discover', '--column', column, ...time];
  const { code, out } = await folder.run([...args, '--column', `resource=${headings.split(';').at(-1)}`]);
  expect([code, out.includes(`${times.includes(';') ? 4 : 2} events of 1 case`)]).toEqual([0, true]);
});

test('XES that is piped in is known by its beginning, and a doer whom the log does not name is told', async () => {
  const folder = withScenarios();
  const event = (name: string) =>
    `<event><string key="concept:name" value="${name}"/><string key="org:resource" value="bo"/><date ` +
    'key="time:timestamp" value="2026-09-01T08:00:00Z"/></event>';
  const input =
    `<?xml version="1.0"?>\n<log><trace><string key="concept:name" ` +
    `value="a"/>${event('brew')}${event('pour')}</trace></log>`;
  const { code, out, err } = await folder.run('discover - --process discover --learner nobody', { input });
  expect([code, out.includes('2 events of 1 case')]).toEqual([0, true]);
  expect(err).toContain('nobody in this log is called "nobody"');
  expect((await folder.run('discover -', { input: 'a,b\n1,2\n' })).err).toContain('--kind xes');
});

test('steps that nobody named has done are told, and what a scenario would refuse', async () => {
  const folder = withScenarios();
  folder.write('log.csv', `${OTHER}3,serve,2026-09-01T10:00:00Z,\n`);
  const { out } = await folder.run('discover log.csv --process discover');
  const plainly = out.replaceAll(/\s+/g, ' ');
  expect(plainly).toContain('Done, but never by anybody named: process/serve (1 time)');
  expect(plainly).toMatch(/1 step of this model belongs to nobody, .*--everything.*: process\/serve/);
  const given = await folder.run('discover log.csv --process discover --everything');
  expect(given.out.replaceAll(/\s+/g, ' ')).not.toContain('belongs to nobody');
});

const HOMEWORK = [
  'learner,what,start_time,end_time,who',
  ...['ada', 'ben', 'cleo'].flatMap((name, index) => [
    `${name},Lesson,2026-09-0${index + 1}T08:00:00Z,2026-09-0${index + 1}T08:30:00Z,Bo`,
    `${name},Homework,2026-09-0${index + 1}T09:00:00Z,2026-09-0${index + 1}T09:2${index}:00Z,${name}`,
    `${name},Mark,2026-09-0${index + 1}T10:00:00Z,2026-09-0${index + 1}T10:02:00Z,Grader`,
  ]),
  '',
].join('\n');

const SCENARIO = 'id: s\ntitle: S\nmodel: ./found.yaml\nlearners: { count: 3 }\nstaff: [{ role: role-1, count: 1 }]\n';

test('learners and systems that discover finds come back to conform and calibrate', async () => {
  const folder = withScenarios();
  folder.write('scenario.yaml', SCENARIO);
  const columns = '--column case=learner --column activity=what --column resource=who';
  const held = async (log: string, options: string, holders: string) => {
    folder.write('log.csv', log);
    const writes = '-o found.yaml --activities activities.csv --holders holders.yaml';
    const found = await folder.run(`discover log.csv --process discover ${columns} ${options} ${writes}`);
    expect([found.code, found.err]).toEqual([0, 'Wrote found.yaml\nWrote activities.csv\nWrote holders.yaml\n']);
    const reads = `--map activities.csv ${columns} ${holders}`.trim();
    return {
      conformed: await folder.run(`conform log.csv found.yaml ${reads}`),
      calibrated: await folder.run(`calibrate log.csv scenario.yaml ${reads}`),
    };
  };
  // Learners are recognised by the cases named after them; the system only by the file of holders.
  const own = await held(HOMEWORK, '--system Grader', '');
  expect(own.conformed.out).toMatch(/People whose role is unknown: 1\n {2}Grader, 3 events/);
  expect(own.calibrated.out).toMatch(/process\/homework +3 +2[01]/);
  // With other case names, the learners are only known because `discover` was told of them and wrote them to its file.
  const numbered = HOMEWORK.replaceAll(/^(ada|ben|cleo),/gm, 'no $1,')
    .replaceAll('no ada', '1')
    .replaceAll('no ', '2');
  const said = '--learner ada --learner ben --learner cleo --system Grader';
  const unknown = await held(numbered, said, '');
  expect(unknown.conformed.out).toMatch(/People whose role is unknown: 4/);
  const known = await held(numbered, said, '--holders holders.yaml');
  expect(known.conformed.out).toContain('9 steps done, of which 9 by somebody whose role in the model is known');
  expect(known.conformed.out).toContain('People whose role is unknown: none');
  for (const step of ['homework', 'lesson', 'mark'])
    expect(known.calibrated.out).toMatch(new RegExp(`process/${step} +3 `));
  folder.write('holders.yaml', 'Grader: [grade]\nNobody: [learner]\n');
  const wrong = await folder.run(`conform log.csv found.yaml --map activities.csv ${columns} --holders holders.yaml`);
  expect(wrong.err).toMatch(/holders\.yaml.*nobody in this log is called "Nobody"/);
  expect(wrong.err).toContain('"grade" is not a role of the model; did you mean "grader"? (holders.Grader[0])');
});

test('a table that is not used is told, and a log of which nothing is left', async () => {
  const folder = withScenarios();
  folder.write('log.csv', OTHER);
  folder.write('map.yaml', 'brew: assess-progress/score\n');
  const both = await folder.run('discover log.csv --process discover --map map.yaml');
  expect(both.err).toMatch(/map\.yaml: warning: .*this table is not used/);
  expect(both.code).toBe(0);
  folder.write('log.csv', OTHER.split('\n')[0]?.concat('\n1,brew,yesterday,bo\n') ?? '');
  expect((await folder.run('discover log.csv --process discover')).err).toContain('no event of it is left');
});
