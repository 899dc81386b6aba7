import { expect, test } from 'vitest';
import { parseModel } from '../../../src/index.js';
import { foundBy } from '../support/bake-and-sell.js';

const watered = {
  initial: 'seed',
  states: {
    grow: { on: { watered: 'rest', stayed: 'grow' } },
    seed: { on: { planted: 'grow', blown: 'lost' } },
    rest: { on: { woken: 'grow', hummed: 'rest', rang: { actions: { type: 'emit', params: { event: 'bell' } } } } },
    lost: { type: 'final' },
  },
};

/** Whether a cadence of an event of `water`, or of `other`, which nothing starts, is in vain. */
const inVain = (
  send: string,
  entries: readonly object[] = [{ on: 'journey-started', to: 'water', send: 'planted' }],
) => {
  const element = (id: string) => ({ id, title: id, subject: 'learner', machine: watered, steps: [{ id: 'grow' }] });
  const model = parseModel({
    id: 'garden',
    title: 'Garden',
    roles: [{ id: 'gardener', title: 'Gardener', actors: ['onsite-educator'], responsible: ['water', 'other'] }],
    process: { elements: [element('water'), element('other')], entries },
    cadence: [{ send, everyDays: 5, each: 'learner' }],
  });
  return foundBy(model, { kind: 'cadence-has-effect' });
};

test('an event that nothing takes once the journey has started is sent in vain', () => {
  const [finding, ...others] = inVain('water/blown');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ path: 'cadence[0].send', breach: { kind: 'sent-in-vain', event: 'water/blown' } });
  expect(finding?.message).toMatch(/"water\/blown" .*every 5 days.*"water"/);
  expect(finding?.hint).toMatch(/leave.*out/);
});

test('an event that is taken, and leads nowhere and tells nothing, is sent in vain', () => {
  expect(inVain('water/hummed')).toHaveLength(1);
});

test('an event that leads to another state, or that only tells something, has an effect', () => {
  for (const send of ['water/woken', 'water/rang', 'other/planted', 'other/blown']) expect(inVain(send)).toEqual([]);
});

test('what starts a journey is what its entry says, for the element that it is for', () => {
  expect(inVain('water/blown', [])).toEqual([]);
  const other = { on: 'journey-started', to: 'other', send: 'planted' };
  expect(inVain('water/blown', [other])).toEqual([]);
  expect(inVain('other/blown', [other])).toHaveLength(1);
  // An appeal is no start.
  const water = { on: 'journey-started', to: 'water', send: 'planted' };
  expect(inVain('water/blown', [{ ...water, on: 'appeal-raised' }])).toEqual([]);
  expect(inVain('water/blown', [{ ...water, on: 'exception-raised', send: 'woken' }, water])).toHaveLength(1);
});
