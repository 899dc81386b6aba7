import { describe, expect, test } from 'vitest';
import { parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const document: ScenarioInput = {
  id: 'school',
  title: 'School',
  model: 'validator',
  learners: { count: 15, objectives: 3 },
  people: [
    { id: 'ana', name: 'Ana', roles: ['teacher', 'school-leader'] },
    { id: 'ben', name: 'Ben', roles: ['validator', 'teacher'], fte: 0.5 },
    { id: 'caro', name: 'Caro', roles: ['teacher'] },
  ],
  holidays: [{ from: '2026-09-16', to: '2026-09-17' }],
  weeks: 12,
};

/** More work than there is time for, so that much of it is suspended or withdrawn while in progress. */
const saturated: Partial<ScenarioInput> = {
  learners: { count: 120, objectives: 10 },
  people: ['teacher', 'teacher', 'validator', 'school-leader'].map((role, index) => ({
    id: `${role}-${index}`,
    name: role,
    roles: [role],
  })),
  start: '2026-09-01',
};

const logOf = async (more: Partial<ScenarioInput>) => {
  const events: SimulatedEvent[] = [];
  const scenario = parseScenario({ ...document, ...more });
  const report = await simulate(scenario, { replications: 1, explain: false, log: (event) => events.push(event) });
  return { report, events };
};

describe.each(['resume', 'finish', 'hand-over'] as const)('the event log, where a shift ends by %s', (shiftEnd) => {
  test.each([
    ['with time to spare', {}],
    ['saturated', saturated],
  ])('has each person at work for as many hours as the report: %s', async (_, more) => {
    const { report, events } = await logOf({ shiftEnd, ...more });
    const open = new Map<string, { readonly who: string; readonly since: number }>();
    const hours = new Map<string, number>();
    for (const { case: learner, activity, subject, lifecycle, resource, minutes } of events) {
      const key = `${learner} ${activity} ${subject}`;
      const span = open.get(key);
      if (lifecycle === 'suspend' || lifecycle === 'complete' || lifecycle === 'withdraw') {
        if (span === undefined) continue;
        expect(resource, `${key} ${lifecycle}`).toBe(span.who);
        hours.set(span.who, (hours.get(span.who) ?? 0) + (minutes - span.since) / 60);
        open.delete(key);
      } else if (resource !== null) {
        expect(span, key).toBeUndefined();
        open.set(key, { who: resource, since: minutes });
      }
    }
    // The scenario ends at night, when nobody is working, unless people stay until they have finished.
    if (shiftEnd !== 'finish') expect([...open.keys()]).toEqual([]);
    for (const { who, since } of open.values()) hours.set(who, (hours.get(who) ?? 0) + (12 * 10_080 - since) / 60);
    for (const { who, hours: worked } of report.people) expect(hours.get(who), who).toBeCloseTo(worked.mean, 6);
  });

  test('follows XES: suspended work is only resumed or withdrawn', async () => {
    const { events } = await logOf({ shiftEnd });
    const down = new Set<string>();
    let suspended = 0;
    for (const { case: learner, activity, subject, lifecycle, resource } of events) {
      const key = `${learner} ${activity} ${subject}`;
      if (down.has(key)) expect(['resume', 'withdraw'], `${key} ${lifecycle}`).toContain(lifecycle);
      // Work that waits while a case is open has no worker.
      if (lifecycle === 'suspend' && resource !== null) suspended += 1;
      if (lifecycle === 'suspend') down.add(key);
      else down.delete(key);
    }
    if (shiftEnd === 'finish') expect(suspended).toBe(0);
    else expect(suspended).toBeGreaterThan(10);
  });

  test('does not change the report', async () => {
    const { report } = await logOf({ shiftEnd });
    const without = await simulate(parseScenario({ ...document, shiftEnd }), { replications: 1, explain: false });
    expect(report).toEqual(without);
  });
});
