import { parseScenario, type ScenarioInput } from '@work-elements/simulate';
import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  calibrate,
  checkConformance,
  collectEvents,
  discoverModel,
  findHabits,
  seenHandoffs,
} from '../../src/index.js';
import { discoveryHtml } from '../../src/page/discovery-html.js';
import { simulatedEvents } from '../support/simulated.js';

const input = {
  id: 'paged',
  title: 'Paged',
  model: 'validator',
  learners: { count: 20, objectives: 3 },
  staff: [
    { role: 'teacher', count: 2 },
    { role: 'validator', count: 2 },
    { role: 'school-leader', count: 1 },
  ],
} satisfies ScenarioInput;

const log = collectEvents(await simulatedEvents(input, 1));
const discovery = discoverModel(log);

describe('discoveryHtml', () => {
  test('shows everything that it is given, and nothing that would run or load', async () => {
    const { fits } = calibrate(log, parseScenario(input));
    const conformance = await checkConformance(log, models.validator);
    const habits = findHabits(log, models.validator, { step: 'decide-advancement/decide', is: 'advance' });
    const handoffs = seenHandoffs(log, discovery.model);
    const page = discoveryHtml({ title: 'A school', discovery, fits, conformance, habits, handoffs });
    for (const title of [
      'Who does what',
      'Roles',
      'How roles were found',
      'Hand-offs seen',
      'Calendars',
      'How long work takes',
      'Conformance',
      'Habits',
      'Not in the log',
    ])
      expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).not.toMatch(/<script|<link|src=|href=/);
    expect(page).not.toContain('Validation');
    for (const { name } of discovery.evidence.roles.flatMap(({ holders }) => holders)) expect(page).toContain(name);
    // A row for each step seen, and as many bars as the histograms have bins.
    for (const { step } of discovery.evidence.responsibilities)
      expect(page).toContain(`<tr><th scope="row">${step}</th>`);
    expect(page.match(/<polyline/g)?.length).toBe(Math.min(60, fits.durations.length));
    expect(page.match(/<path d="M[^>]*fill="none"\sstroke="#[^>]*\/>\n/g)?.length).toBe(
      discovery.evidence.dendrogram.length,
    );
    // One arc for each pair of roles between which a hand-off was seen.
    const pairs = new Set(handoffs.map(({ from, to }) => `${from.role} ${to.role}`));
    expect(page.match(/<g data-from=/g)?.length).toBe(pairs.size);
    for (const { histogram, n } of fits.durations)
      expect(histogram.counts.reduce((sum, each) => sum + each, 0) + histogram.beyond).toBe(n);
  });

  test('writes counts in full, and what nobody named does and doubts in words', async () => {
    const done = (activity: string, resource: string | null, times: number) =>
      Array.from({ length: times }, (_, index) => ({
        case: `c${index % 7}`,
        activity,
        lifecycle: 'complete',
        resource,
        role: null,
        time: new Date(Date.UTC(2026, 8, 1, 8) + index * 60_000).toISOString(),
      }));
    const some = collectEvents([
      ...done('assess-progress/score', 'bo', 12_343),
      ...done('recommend/propose', 'cy', 3),
      ...done('recommend/study', null, 2),
    ]);
    const small = discoverModel(some);
    const conformance = await checkConformance(some, small.model, { replay: false });
    const page = discoveryHtml({ title: 'x', discovery: small, conformance, handoffs: [] });
    expect(page).toContain('12,348 events in 7 cases');
    expect(page).toContain('<td>12,343</td>');
    expect(page).toMatch(/steps done<\/th><td>12,348</);
    expect(page).toMatch(/without a name or role of whoever did it<\/th><td>2</);
    expect(page).toMatch(/whose role in the model is known<\/th><td>12,346</);
    expect(page).toContain('in doubt: it was found by only 3 events');
    expect(page).toContain('anybody named: recommend/study');
    expect(page).toContain('<p>None was seen.</p>');
  });

  test('counts people once, and says how many of them are left out', () => {
    const people = Array.from({ length: 61 }, (_, index) => `p${index}`);
    const events = ['assess-progress/score', 'recommend/propose'].flatMap((activity, half) =>
      people.flatMap((resource, index) =>
        index === 0 || index % 2 === half
          ? [{ case: 'a', activity, lifecycle: 'complete', resource, role: null, time: '2026-09-01T08:00:00Z' }]
          : [],
      ),
    );
    const found = discoverModel(collectEvents(events), { roles: [['assess-progress/score'], ['recommend/propose']] });
    expect(found.evidence.roles.flatMap(({ holders }) => holders)).toHaveLength(62);
    expect(discoveryHtml({ title: 'x', discovery: found })).toContain('The first 60 of 61 people.');
    const one = discoverModel(collectEvents(events.slice(0, 1)));
    const page = discoveryHtml({ title: 'x', discovery: one });
    expect(page).toContain('1 event in 1 case;');
    expect(page).not.toContain('The first');
    expect(one.model.summary).toBe('Discovered from an event log of 1 event in 1 case.');
  });

  test('the dendrogram’s lines do not cross: the leaves of a group are adjacent', () => {
    const page = discoveryHtml({ title: 'x', discovery });
    const leaves = [...page.matchAll(/text-anchor="end">([^<]*)</g)].map(([, name]) => name ?? '');
    for (const { one, other } of discovery.evidence.dendrogram) {
      const places = [...one, ...other].map((name) => leaves.indexOf(name)).sort((a, b) => a - b);
      expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(places.length - 1);
    }
  });

  test('in the dendrogram of a log without noise, each role is a bracket of its own, beside the names', () => {
    const done = (activity: string, resource: string) => ({
      case: 'a',
      activity,
      lifecycle: 'complete',
      resource,
      role: null,
      time: '2026-09-01T08:00:00Z',
    });
    const roles = { bo: ['plan', 'check', 'observe'], cy: ['score', 'verify'], di: ['collect', 'report', 'moderate'] };
    const noiseless = collectEvents(
      Object.entries(roles).flatMap(([name, steps]) =>
        steps.flatMap((step) => Array.from({ length: 30 }, () => done(`assess-progress/${step}`, name))),
      ),
    );
    const found = discoverModel(noiseless);
    expect(found.evidence.roles).toHaveLength(3);
    expect(found.evidence.dendrogram.map(({ likeness }) => likeness)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    const page = discoveryHtml({ title: 'x', discovery: found });
    const joins = [...page.matchAll(/<path d="M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)"([^>]*)>/g)];
    const brackets = joins
      .filter(([, , , , , , rest = '']) => !rest.includes('dasharray'))
      .map(([, left, top, at, bottom]) => ({ left, top: Number(top), at: Number(at), bottom: Number(bottom) }));
    // Lines lead from every name to the bracket.
    for (const { left, at } of brackets) expect(at).toBeGreaterThanOrEqual(Number(left));
    expect(Math.min(...brackets.map(({ at }) => at))).toBeGreaterThan(350);
    const spans = brackets.map(({ top, bottom }) => [Math.min(top, bottom), Math.max(top, bottom)] as const);
    const merged: (readonly [number, number])[] = [];
    for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
      const last = merged.at(-1);
      if (last !== undefined && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
      else merged.push([from, to]);
    }
    expect(merged).toHaveLength(3);
  });

  test('names from a log are escaped', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const small = collectEvents([
      {
        case: 'a',
        activity: 'assess-progress/score',
        lifecycle: 'complete',
        resource: evil,
        role: null,
        time: '2026-09-01T08:00:00Z',
      },
    ]);
    const page = discoveryHtml({ title: evil, discovery: discoverModel(small) });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });
});
