// Ours beside others’ published rules on the same logs: the table of docs/discover.md.
import { readFileSync } from 'node:fs';
import { parseScenarioText } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { quantileOf } from '../../../simulate/src/random/quantile.js';
import { adjustedRandIndex, collectEvents, fitDurations } from '../../src/index.js';
import { findRoles } from '../../src/roles/find-roles.js';
import { performed } from '../../src/roles/performed.js';
import { random, withNoise } from '../support/noise.js';
import { burattinMerging, correlatedPools, momentFit, type Table } from '../support/peers.js';
import { stepsSeen } from '../support/round-trip.js';
import { logOfModel, simulatedEvents } from '../support/simulated.js';

type Groups = readonly (readonly string[])[];

const RULES: Readonly<Record<string, (table: Table, staff: number) => Groups>> = {
  'robust cover (ours)': (table, staff) => findRoles(table, staff).groups.map(({ activities }) => activities),
  'Burattin’s merging at 0.65': (table) => burattinMerging(table),
  'correlated pools at 0.7': (table) => correlatedPools(table),
};

test('roles: the table of the docs', async () => {
  const found = new Map(Object.keys(RULES).map((name) => [name, new Map<string, number[]>()]));
  const rural = parseScenarioText(
    readFileSync(new URL('../../../../examples/scenarios/rural-school.yaml', import.meta.url), 'utf8'),
  );
  const logs = [
    ...[2, 8].flatMap((people) =>
      Object.values(models).map((model) => ({
        title: `${people} people`,
        model,
        made: (seed: number) => logOfModel(model, people, seed),
      })),
    ),
    { title: 'rural school', model: rural.model, made: (seed: number) => simulatedEvents(rural, seed) },
  ];
  for (const { title, model, made } of logs) {
    for (const seed of [1, 2, 3]) {
      const plain = await made(seed);
      for (const noise of [0, 0.2]) {
        const events = noise === 0 ? plain : withNoise(plain, noise, seed + 10);
        const log = collectEvents(events.filter(({ resource }) => resource !== null));
        const work = performed(log);
        const table: Table = new Map(
          work.activities.map((index) => [log.activities[index] ?? '', work.counts[index] ?? new Map()]),
        );
        const seen = stepsSeen(model, events).filter(({ step }) => table.has(step));
        for (const [name, rule] of Object.entries(RULES)) {
          const groups = rule(table, work.doers.length);
          const group = seen.map(({ step }) => String(groups.findIndex((each) => each.includes(step))));
          const index = adjustedRandIndex(
            seen.map(({ responsible }) => responsible),
            group,
          );
          const key = `${title}, ${noise * 100} %`;
          const own = found.get(name);
          own?.set(key, [...(own.get(key) ?? []), index]);
        }
      }
    }
  }
  const rows = [...found].map(([name, columns]) => {
    const cells = [...columns.values()].map((values) => {
      const sorted = [...values].sort((one, other) => one - other);
      return `${(values.reduce((sum, each) => sum + each, 0) / values.length).toFixed(2)} (${sorted[0]?.toFixed(2)})`;
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  const docs = readFileSync(new URL('../../../../docs/discover.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
  expect(rows.filter((row) => !docs.includes(row))).toEqual([]);
});

test('fits: the same sample fits otherwise by another chance where the rule draws, and not with ours', () => {
  const quantile = quantileOf({ kind: 'gamma', mean: 30, sd: 22 }, 1);
  const next = random(3);
  const durations = Array.from({ length: 60 }, () => quantile(next()));
  const drawn = new Set(Array.from({ length: 30 }, (_, seed) => momentFit(durations, random(seed + 1)).kind));
  expect(drawn.size).toBeGreaterThan(1);
  const fit = fitDurations({ ended: durations, open: [] });
  expect(fitDurations({ ended: [...durations].reverse(), open: [] })).toEqual(fit);
  expect(fit?.distribution.kind).toBe('gamma');
});
