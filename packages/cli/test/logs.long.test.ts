// @module-tag long
import { calibrate, checkConformance, discoverModel, type EventLog, readLogCsv } from '@work-elements/discover';
import { parseScenarioText } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { parseModelText } from 'work-elements';
import { MODEL, SCENARIO } from './support/documents.js';
import type { Folder } from './support/run-command.js';
import { plain, scenario, school, withScenarios } from './support/scenarios.js';

/** A folder with a log of one year, and that log. */
const withLog = async (): Promise<{ readonly folder: Folder; readonly log: EventLog }> => {
  const folder = withScenarios();
  await folder.run('simulate now.yaml --replications 1 --log log.csv --xes log.xes');
  return { folder, log: await readLogCsv(folder.read('log.csv')) };
};

test('a model is found in a log, in CSV as in XES, and written with its page', async () => {
  const { folder, log } = await withLog();
  const { model } = discoverModel(log, { learners: [], systems: [] });
  for (const file of ['log.csv', 'log.xes']) {
    const { out, code } = await folder.run(`discover ${file} -o found.yaml --html found.html --json`);
    expect(code).toBe(0);
    expect(JSON.parse(out).model).toEqual(plain(model));
    expect(plain(parseModelText(folder.read('found.yaml')))).toEqual(plain(model));
  }
  expect(folder.read('found.html')).toContain('<!doctype html>');
  expect((await folder.run('discover log.csv')).out).toContain(`${log.events.toLocaleString('en-US')} events`);
});

test('figures of a log are put into a scenario, which keeps the path of its model', async () => {
  const { folder, log } = await withLog();
  const { out, code } = await folder.run('calibrate log.csv now.yaml -o fitted.yaml');
  const { scenario: fitted } = calibrate(log, scenario(SCENARIO), {});
  expect(code).toBe(0);
  expect(out).toContain('figures rest on the log');
  expect(folder.read('fitted.yaml')).toContain('model: ./school.yaml');
  const read = parseScenarioText(folder.read('fitted.yaml'), { resolve: () => school });
  expect(plain(read)).toEqual(plain(fitted));
});

test('a log that fits its model ends with 0, and one of other hands with 1', async () => {
  const { folder, log } = await withLog();
  const fits = await folder.run('conform log.csv school.yaml --json');
  const expected = await checkConformance(log, school, {});
  expect(JSON.parse(fits.out)).toMatchObject(plain({ work: expected.work, neverDone: expected.neverDone }) as object);
  expect(fits.code).toBe(0);
  folder.write(
    'other.yaml',
    MODEL.replaceAll('recommend]', 'assess-progress]').replace('[assess-progress, decide', '[recommend, decide'),
  );
  const other = await folder.run('conform log.csv other.yaml --replay no');
  expect(other.code).toBe(1);
  expect(other.out).toContain('Done by somebody whose role is not responsible: ');
});

test('activities go by a table, and what is in none is named', async () => {
  const { folder } = await withLog();
  folder.write('log.csv', folder.read('log.csv').replaceAll('assess-progress/score', 'Grade'));
  const unknown = await folder.run('discover log.csv');
  expect(unknown.err).toContain('"Grade"');
  folder.write('map.csv', 'activity,step\nGrade,assess-progress/score\nChoir,recommend/choose\n');
  const known = await folder.run('discover log.csv --map map.csv');
  expect(known.err).not.toContain('"Grade"');
  expect(known.err).toContain('map.csv: warning: "Choir" is not in the log');
});
