import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, mapped, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const accused = (): Story =>
  mapped(models.validator).told([...toEvidence, ...toResult.slice(0, 2), 'validator: verify -> not-own-work']);
const raised = (): Story =>
  mapped(models.validator).happens({ type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'ill' });
const referred = (): Story => assessed(models.validator).told(['weigh -> weighed', 'decide -> refer']);
const allowed = (story: Story): readonly (readonly string[])[] =>
  story.waiting().flatMap((each) => {
    const [about = '', step = ''] = each.split(' ');
    return step.startsWith('handle-exceptions/')
      ? story.item(step, about).outcomes.map((outcome) => [step, outcome] as const)
      : [];
  });

/** All paths through a case, with no step more than twice, each as a list of steps with their outcomes. */
const waysOf = (story: Story, way: readonly string[] = []): readonly (readonly string[])[] => {
  const open = allowed(story).filter(([step = '']) => way.filter((each) => each.startsWith(`${step} `)).length < 2);
  if (allowed(story).length === 0) return [way];
  return open.flatMap(([step = '', outcome = '']) =>
    waysOf(story.told([`${step} -> ${outcome}`]), [...way, `${step} ${outcome}`]),
  );
};
const settled = (ways: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  ways.filter((way) => way.at(-1)?.startsWith('handle-exceptions/inform ') === true);
const hearing = 'handle-exceptions/hear heard';

describe('a case is settled', () => {
  test('only after whoever is accused has been heard', () => {
    const ways = settled(waysOf(accused()));
    expect(ways.length).toBeGreaterThan(10);
    expect(ways.filter((way) => !way.includes(hearing))).toEqual([]);
  });

  test.each([
    ['that was raised', raised],
    ['about a decision', referred],
  ])('by a ruling only after learner and family have been heard: %s', (_, begin) => {
    const ways = settled(waysOf(begin()));
    const ruled = ways.filter((way) => way.some((each) => each.startsWith('handle-exceptions/escalate ')));
    expect(ruled.length).toBeGreaterThan(5);
    for (const way of ruled) {
      const ruling = way.findIndex((each) => /escalate (?:ruled|advancement-ruled)$/.test(each));
      expect(way.slice(0, ruling)).toContain(hearing);
    }
    // Only routine cases, and those referred outside, are settled without a hearing.
    const unheard = ways.filter((way) => !way.includes(hearing)).map((way) => way.slice(0, -1));
    expect(unheard).toEqual([
      ['handle-exceptions/triage routine', 'handle-exceptions/resolve remedy-agreed'],
      ['handle-exceptions/triage routine', 'handle-exceptions/resolve remedy-agreed'],
      ['handle-exceptions/triage safety-concern', 'handle-exceptions/refer-outside referred'],
      ['handle-exceptions/triage safety-concern', 'handle-exceptions/refer-outside referred'],
    ]);
  });

  test('after new facts, with learner and family heard on these too', () => {
    const again = accused().told(['triage -> urgent', 'hear -> heard', 'escalate -> sent-back']);
    const found = again.told(['investigate -> findings-ready']);
    expect(found.waiting()).toEqual(['case-1 handle-exceptions/hear']);
    expect(found.told(['hear -> heard']).waiting()).toEqual(['case-1 handle-exceptions/resolve']);
  });
});
