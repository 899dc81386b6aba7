// @module-tag long
import { compareScenarios, minimumStaffing, scenarioGrid, sensitivity, simulate, sweep } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { SCENARIO } from './support/documents.js';
import { document, MORE, plain, scenario, withScenarios } from './support/scenarios.js';

describe('answers for programs are what the library says', () => {
  test('compare-scenarios', async () => {
    const { out } = await withScenarios().run('compare-scenarios now.yaml more.yaml --seed 2 --replications 3 --json');
    const expected = await compareScenarios([scenario(SCENARIO), scenario(MORE)], { seed: 2, replications: 3 });
    expect(JSON.parse(out)).toEqual(plain(expected));
  });

  test('staff', async () => {
    const args =
      'staff now.yaml --work assess-progress/score --within-days 3 --share 0.8 --replications 3 --role teacher=1 ' +
      '--role principal=1 --json';
    const { out, code } = await withScenarios().run(args);
    const target = { work: 'assess-progress/score', share: 0.8, withinDays: 3 };
    const roles = { teacher: 1, principal: 1 };
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      plain(await minimumStaffing(scenario(SCENARIO), target, { replications: 3, roles })),
    );
  });

  test('sensitivity', async () => {
    const args =
      'sensitivity now.yaml --inputs 5 --replications 2 --measure cost --method tornado --method morris --json';
    const { out, code } = await withScenarios().run(args);
    const methods = ['tornado', 'morris'] as const;
    const expected = await sensitivity(scenario(SCENARIO), { inputs: 5, replications: 2, measure: 'cost', methods });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(plain(expected));
  });
});

test('a simulation for people has its figures, its bottleneck and its roles', async () => {
  const { out } = await withScenarios().run('simulate now.yaml more.yaml --replications 5');
  const report = await simulate(scenario(SCENARIO), { replications: 5 });
  expect(out).toContain('As it is (Hill School): simulated 5 times for 8 weeks');
  expect(out).toContain('With one more (Hill School)');
  const flat = out.replaceAll(/\s+/g, ' ');
  if (report.bottleneck !== null) expect(flat).toContain(report.bottleneck.because);
  for (const { title, utilisation } of report.roles)
    if (utilisation !== null)
      expect(flat).toMatch(new RegExp(`${title} (\\d+|learners) ${Math.round(utilisation.mean * 100)} %`));
});

test('a simulation writes a page, tables and event logs', async () => {
  const folder = withScenarios();
  const args =
    'simulate now.yaml --replications 2 --html now.html --csv now.csv --xes now.xes --log log.csv --zone Europe/Madrid';
  const { err, code } = await folder.run(args);
  expect(code).toBe(0);
  expect(folder.read('now.html')).toContain('<!doctype html>');
  expect(folder.read('now.xes')).toContain('xes.version');
  expect(folder.read('log.csv').split('\n')[1]).toMatch(/\+02:00/);
  expect(err).toContain('Wrote now-roles.csv');
  expect(folder.read('now-roles.csv')).toContain('teacher');
  const several = await folder.run('simulate now.yaml more.yaml --replications 1 --html both.html --csv both.csv');
  expect(several.code).toBe(0);
  expect(folder.read('both-now.html')).toContain('As it is');
  expect(folder.read('both-more.html')).toContain('With one more');
  expect(folder.read('both-more-roles.csv')).toContain('teacher');
});

test('that no staff reaches a target is an answer that ends with 1', async () => {
  const { code, err } = await withScenarios().run(
    'staff now.yaml --advanced-per-week 1000 --replications 2 --role teacher=1 --role principal=1 --role validator=1',
  );
  expect(code).toBe(1);
  expect(err).toContain('adding people no longer helps');
  expect((await withScenarios().run('staff now.yaml')).code).toBe(2);
});

test('a sweep tries every combination, over threads too', async () => {
  const folder = withScenarios();
  const { out } = await folder.run('sweep now.yaml --vary teacher=1..2 --vary validator=1,2 --replications 2 --json');
  const grid = scenarioGrid(document(SCENARIO), { teacher: [1, 2], validator: [1, 2] });
  expect(JSON.parse(out)).toEqual(plain(await sweep(grid, { replications: 2, workers: 1 })));
});

describe('of several scenarios', () => {
  test('staff answers for each', async () => {
    const asked = '--advanced-per-week 0.5 --replications 1 --role teacher=1 --role principal=1 --role validator=1..2';
    const { out, code } = await withScenarios().run(`staff now.yaml more.yaml ${asked} --json --csv tried.csv`);
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ file }: { file: string }) => file)).toEqual(['now.yaml', 'more.yaml']);
  });

  test('sensitivity answers for each', async () => {
    const asked = '--inputs 2 --replications 1 --measure cost';
    const { out } = await withScenarios().run(`sensitivity now.yaml more.yaml ${asked} --json`);
    const options = { inputs: 2, replications: 1, measure: 'cost' } as const;
    const expected = [
      { file: 'now.yaml', answer: await sensitivity(scenario(SCENARIO), options) },
      { file: 'more.yaml', answer: await sensitivity(scenario(MORE), options) },
    ];
    expect(JSON.parse(out)).toEqual(plain(expected));
  });
});
