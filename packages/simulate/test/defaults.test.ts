import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario, simulate } from '../src/index.js';
import { teachersWork } from './support/by-arithmetic.js';

const OBJECTIVES = 6;
const LEARNERS = 60;

const school = parseScenario({
  id: 'untouched',
  title: 'An untouched school',
  model: 'validator',
  learners: { count: LEARNERS, objectives: OBJECTIVES },
  staff: [
    { role: 'teacher', count: 8 },
    { role: 'validator', count: 4 },
    { role: 'school-leader', count: 2 },
  ],
});

describe('a scenario with nothing but defaults has plausible figures', () => {
  const byHand = teachersWork(OBJECTIVES, LEARNERS);

  test('by hand: 100 to 300 minutes of the teachers’ time per objective, and fewer than 0.1 exceptions', () => {
    expect(byHand.total).toBeGreaterThan(100);
    expect(byHand.total).toBeLessThan(300);
    expect(byHand.exceptions).toBeLessThan(0.1);
  });

  test('and the simulation agrees with the hand calculation, apart from what that leaves out', async () => {
    const report = await simulate(school, { replications: 6, seed: 11, explain: false });
    const teacher = report.roles.find(({ role }) => role === 'teacher');
    const advanced = report.advanced.mean;
    const found = ((teacher?.hours.mean ?? 0) * 60) / advanced;
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThan(300);
    // The hand calculation leaves out rare cases, which add up to a few minutes.
    expect(found / byHand.total).toBeGreaterThan(0.95);
    expect(found / byHand.total).toBeLessThan(1.2);
    const exceptions = report.exceptions.raised.mean / advanced;
    expect(exceptions).toBeLessThan(0.1);
    expect(exceptions / byHand.exceptions).toBeGreaterThan(0.6);
    expect(exceptions / byHand.exceptions).toBeLessThan(1.8);
  });

  test('docs/defaults.md prints the hand calculation', () => {
    const page = readFileSync(new URL('../../../docs/defaults.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
    for (const [element, minutes] of byHand.byElement)
      expect(page).toContain(`| \`${element}\` | ${Math.round(minutes)} |`);
    expect(page).toContain(`| **together** | **${Math.round(byHand.total)}** |`);
    expect(page).toContain(`${byHand.exceptions.toFixed(2)} exceptions an objective`);
  });
});
