import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainScenario, parseSweepResults, scenarioGrid, simulate, sweep } from '@work-elements/simulate';
import { readTable } from '@work-elements/tables';
import { describe, expect, test } from 'vitest';
import { LOG, SCENARIO } from './support/documents.js';
import { document, plain, scenario, school, withScenarios } from './support/scenarios.js';

test('a simulation for programs is what the library says', async () => {
  const { out, code } = await withScenarios().run('simulate now.yaml --seed 7 --replications 1 --json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(plain([await simulate(scenario(SCENARIO), { seed: 7, replications: 1 })]));
});

test('figures in force for programs are what the library says, and all of them are shown to people', async () => {
  const expected = explainScenario(document(SCENARIO));
  expect(JSON.parse((await withScenarios().run('explain now.yaml --json')).out)).toEqual(plain(expected));
  const flat = (await withScenarios().run('explain now.yaml')).out.replaceAll(/\s+/g, ' ');
  for (const { what, value } of expected) expect(flat).toContain(`${what}: ${value}`.replaceAll(/\s+/g, ' '));
});

describe('a sweep', () => {
  const args = 'sweep now.yaml --vary validator=1,2 --replications 1 --workers 1 --results kept.jsonl';

  test('keeps each result as it comes, and goes on from its file, whose broken last line is done again', async () => {
    const folder = withScenarios();
    const first = await folder.run(`${args} --json`);
    const expected = plain(
      await sweep(scenarioGrid(document(SCENARIO), { validator: [1, 2] }), { replications: 1, workers: 1 }),
    );
    expect(JSON.parse(first.out)).toEqual(expected);
    const whole = folder.read('kept.jsonl');
    const lines = whole.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
    folder.write('kept.jsonl', `${lines[0]}\n${lines[1]?.slice(0, 50)}`);
    const { out } = await folder.run(args);
    expect(out).toContain('2 scenarios of 2 finished, 1 of them before');
    expect(folder.read('kept.jsonl')).toBe(whole);
  });

  test('says how busy the busiest of the staff are, as a comparison does', async () => {
    const folder = withScenarios();
    const { out } = await folder.run('sweep now.yaml --vary validator=1,2 --replications 2 --workers 1');
    const reports = await sweep(scenarioGrid(document(SCENARIO), { validator: [1, 2] }), {
      replications: 2,
      workers: 1,
    });
    for (const { report } of reports) {
      const busiest = report.runs.map((run) => run.busiest ?? Number.NaN);
      expect(out).toContain(` ${Math.round((100 * busiest.reduce((sum, each) => sum + each, 0)) / busiest.length)} % `);
    }
  });

  test('stops at the first Ctrl-C with what is finished, and goes on from there', async () => {
    const folder = withScenarios();
    const isKept = (): boolean => existsSync(join(folder.path, 'kept.jsonl'));
    const stopped = await folder.run(args.replace('1,2', '1..60'), { interruptWhen: isKept });
    expect(stopped.code).toBe(130);
    const kept = parseSweepResults(
      folder
        .read('kept.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    expect(kept.length).toBeLessThan(60);
    // Scenarios running at the interruption may have ended since: they are kept and reported, but not in the answer.
    const printed = Number(/^(\d+) scenarios? of 60 finished, 0 of them before/.exec(stopped.out)?.[1]);
    const since = Number(
      /(\d+) scenarios? more ended since; (it is|they are) in kept\.jsonl/.exec(stopped.err)?.[1] ?? 0,
    );
    expect(printed).toBeGreaterThan(0);
    expect(printed + since).toBe(kept.length);
    const { out } = await folder.run(args.replace('1,2', '1'));
    expect(out).toContain('1 scenario of 1 finished, 1 of them before');
  });

  test('refuses a file that holds something else, with the line', async () => {
    const folder = withScenarios();
    folder.write('kept.jsonl', 'id: school\n');
    expect((await folder.run(args)).err).toContain('kept.jsonl: error: expected results of a sweep');
  });
});

describe('Ctrl-C', () => {
  const interrupted = async (args: string, presses: number) => {
    const folder = withScenarios();
    folder.write('large.yaml', SCENARIO.replace('count: 6', 'count: 150').replace('weeks: 8', 'weeks: 40'));
    const order: string[] = [];
    const watch = (text: string): void => {
      if (/^(?:[[{]|.*stopped )/.test(text)) order.push('answer');
      if (text.includes('more ended since')) order.push('more');
    };
    const options = { interruptWhen: () => true, presses, isTTY: true, env: { NO_COLOR: '1' }, watch };
    return { ...(await folder.run(args, options)), order };
  };

  test('stops a simulation, prints what is finished, and ends with 130', async () => {
    const { code, out, err, order } = await interrupted('simulate large.yaml --replications 1000 --json', 1);
    const [report] = JSON.parse(out);
    expect(code).toBe(130);
    // Replications then running still end, and are reported afterwards; before the first one, nothing is running.
    expect(order.join()).toMatch(/^answer(?:,more)?$/);
    expect(err.includes('1 replication more ended since')).toBe(order.includes('more'));
    expect(err).toContain('Stopping; press Ctrl-C again to end at once.');
    expect(report.cancelled).toBe(true);
    expect(report.replications).toBeLessThan(1000);
  });

  test('before anything is finished says so, and claims nothing', async () => {
    const nothing = await interrupted('simulate large.yaml --replications 1000', 1);
    expect(nothing.out).toMatch(/stopped before a replication was finished|simulated \d+ time/);
    const folder = withScenarios();
    const stopped = (args: string) => folder.run(args, { interruptWhen: () => true });
    const compared = await stopped('compare-scenarios now.yaml more.yaml --replications 100000 --html c.html');
    expect(compared.code).toBe(130);
    if (!existsSync(join(folder.path, 'c.html')))
      expect(compared.out).toBe(
        'Stopped before a replication of every scenario was finished: there is nothing to compare.\n',
      );
    const staff = await stopped('staff now.yaml --advanced-per-week 1 --replications 100000');
    expect([staff.code, staff.out]).toEqual([
      130,
      expect.stringContaining('smallest staff  not known: none was tried'),
    ]);
    expect(staff.out).toContain('0 combinations of people; stopped before it was done');
    const hangs = await stopped('sensitivity now.yaml --replications 100000');
    expect(hangs.code).toBe(130);
    const [ran, all] = (/Stopped after ([\d,]+) of ([\d,]+) replications/.exec(hangs.out) ?? [])
      .slice(1)
      .map((text) => Number(text.replaceAll(',', '')));
    expect(ran).toBeLessThan(all ?? 0);
    expect(hangs.out).toMatch(
      new RegExp(`^As it is: (?:daysToMastery .*, )?by ${ran?.toLocaleString('en-US')} replications?$`, 'm'),
    );
  });

  describe('with nothing finished', () => {
    const stopped = async (args: string) => {
      const folder = withScenarios();
      folder.write('log.csv', LOG);
      const ran = await folder.run(args, { isInterruptedAtOnce: true });
      const files = readdirSync(folder.path).filter((file) => /^out/.test(file));
      return { ...ran, files };
    };
    const figureless = { seed: 1, replications: 0, cancelled: true };

    test.each([
      [
        'simulate now.yaml --json',
        [{ ...figureless, scenario: { id: 'now', title: 'As it is', model: school.title } }],
      ],
      [
        'compare-scenarios now.yaml more.yaml --json',
        {
          baseline: 'now',
          reports: [
            { ...figureless, scenario: { id: 'now', title: 'As it is', model: school.title } },
            { ...figureless, scenario: { id: 'more', title: 'With one more', model: school.title } },
          ],
          differences: [],
        },
      ],
    ])('%s answers without figures', async (args, answer) => {
      const { code, out } = await stopped(args);
      expect(code).toBe(130);
      expect(JSON.parse(out)).toEqual(answer);
    });

    test('a search names no staff', async () => {
      const args = 'staff now.yaml --advanced-per-week 1';
      const answer: unknown = JSON.parse((await stopped(`${args} --json`)).out);
      expect(answer).toEqual({ start: expect.anything(), exhaustive: false, tried: [], cancelled: true, meets: false });
      expect((await stopped(args)).out).toContain('smallest staff  not known: none was tried');
    });

    test.each([
      'simulate now.yaml --html out.html --csv out.csv --xes out.xes --log outlog.csv --currency EUR',
      'simulate now.yaml more.yaml --html out.html --csv out.csv',
      'compare-scenarios now.yaml more.yaml --html out.html --csv out.csv --currency EUR --locale en',
      'staff now.yaml --advanced-per-week 1 --html out.html --csv out.xlsx',
      'sensitivity now.yaml --html out.html --csv out.csv',
      'sweep now.yaml --results out.jsonl --csv out.csv',
      'discover log.csv -o out.yaml --html out.html',
    ])('%s writes no file, and says so', async (args) => {
      const { code, err, files } = await stopped(args);
      const asked = args.match(/\bout\S*/g) ?? [];
      expect([code, files]).toEqual([130, []]);
      const line = /^Not written, since it was not finished: (.*)$/m.exec(err)?.[1]?.split(', ') ?? [];
      expect(line.toSorted()).toEqual(asked.toSorted());
      expect(err).not.toContain('changed nothing');
    });
  });

  test('a copied scenario that kept its id is refused where the id stands', async () => {
    const folder = withScenarios();
    folder.write('copy.yaml', `# A copy.\n${folder.read('now.yaml')}`);
    const { code, err } = await folder.run('compare-scenarios now.yaml copy.yaml');
    const { id } = scenario(SCENARIO);
    const line =
      2 +
      folder
        .read('now.yaml')
        .split('\n')
        .findIndex((each) => each.startsWith('id:'));
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`copy.yaml:${line}:5: error: "${id}" is the id of now.yaml too`),
    ]);
  });

  test('of a comparison leaves the pairs that are finished, and says how many', { tags: ['long'] }, async () => {
    const folder = withScenarios();
    let looks = 0;
    const { code, out } = await folder.run('compare-scenarios now.yaml more.yaml --replications 100000', {
      interruptWhen: () => ++looks > 40,
    });
    const pairs = Number(/^Stopped; of every scenario, (\d+) replications? w/.exec(out)?.[1] ?? 0);
    expect(code).toBe(130);
    if (pairs === 0) expect(out).toContain('there is nothing to compare');
    else expect(out).toContain(`${pairs} replication${pairs === 1 ? '' : 's'} with common random numbers`);
    if (pairs === 1) expect(out).not.toContain('may be chance');
  });

  test('ends at once when it is pressed a second time', async () => {
    const { code, ended } = await interrupted('simulate large.yaml --replications 1000', 2);
    expect([code, ended]).toEqual([130, true]);
  });
});

test('shows how far long work has come on a terminal, and nowhere else', async () => {
  const args = 'sweep now.yaml --replications 1 --workers 1';
  expect((await withScenarios().run(args, { isTTY: true })).err).toMatch(/1 scenario .*%/);
  expect((await withScenarios().run(args)).err).toBe('');
});

test('of several scenarios, each is written to a file of its own', async () => {
  const folder = withScenarios();
  const { code, err } = await folder.run('explain now.yaml more.yaml --csv figures.csv');
  expect([code, err]).toEqual([0, 'Wrote figures-now.csv\nWrote figures-more.csv\n']);
  expect(folder.read('figures-more.csv')).not.toBe(folder.read('figures-now.csv'));
});

test('a time zone that is none is refused before the work', async () => {
  const args = 'simulate now.yaml --replications 100000 --log log.csv --zone Mars/Phobos';
  const { code, err, out } = await withScenarios().run(args);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining('"Mars/Phobos" is not a time zone')]);
});

test('tables that are written can be read by whoever reads tables', async () => {
  const folder = withScenarios();
  await folder.run('raci school.yaml --csv matrix.csv');
  expect(readTable(folder.read('matrix.csv'), { as: 'raci', model: school }).value?.edit?.patches).toEqual([]);
});
