import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectEvents, discoverModel } from '../../src/index.js';

type Done = readonly [activity: string, person: string, times: number];

const discovered = (work: readonly Done[]) =>
  discoverModel(
    collectEvents(
      work.flatMap(([activity, resource, times], place) =>
        Array.from({ length: times }, (_, index) => ({
          case: `c${place}-${index}`,
          activity,
          lifecycle: 'complete',
          resource,
          role: null,
          time: '2026-09-01T08:00:00Z',
        })),
      ),
    ),
    { process: 'discover' },
  ).evidence;

test('the events of a role are those of its responsibilities, and its people did no more of them', () => {
  const work = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('v', 'w', 'x', 'y', 'z'),
      fc.integer({ min: 1, max: 12 }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  let shared = 0;
  fc.assert(
    fc.property(work, (list) => {
      const { roles, responsibilities, process } = discovered(list);
      const doneBy = (person: string, steps?: readonly string[]): number =>
        list.reduce((sum, [name, who, n]) => sum + (who === person && steps?.includes(name) !== false ? n : 0), 0);
      const responsible = responsibilities.map(({ step }) => step);
      if (new Set(responsible).size < responsible.length) shared += 1;
      for (const { role, events, holders } of roles) {
        const own = responsibilities.filter((each) => each.role === role);
        expect(events).toBe(own.reduce((sum, each) => sum + each.events, 0));
        expect(holders.reduce((sum, each) => sum + each.events, 0)).toBeLessThanOrEqual(events);
        const steps = own.map(({ step }) => process?.names[step] ?? '');
        for (const { name, events: done, share } of holders) {
          expect(share).toBeCloseTo(done / doneBy(name), 12);
          // Each event counts in one role, so somebody in no other role has all of theirs in this one.
          const others = roles.filter((each) => each.role !== role && each.holders.some((one) => one.name === name));
          if (others.length === 0) expect(done).toBe(doneBy(name, steps));
          else expect(done).toBeLessThanOrEqual(doneBy(name, steps));
        }
      }
    }),
    { seed: 1 },
  );
  expect(shared).toBeGreaterThan(5);
});

test('a step that two roles share counts in both, each with its own part of it', () => {
  const { roles, responsibilities } = discovered([
    ['decide', 'ann', 12],
    ['inform', 'ann', 3],
    ['inform', 'bo', 7],
    ['file', 'bo', 5],
  ]);
  const informs = responsibilities.filter(({ step }) => step === 'process/inform');
  expect(informs.map(({ events }) => events)).toEqual([7, 3]);
  const figures = roles.map(({ events, holders }) => [events, holders] as const).sort(([one], [other]) => other - one);
  expect(figures).toEqual([
    [15, [{ name: 'ann', events: 15, share: 1 }]],
    [12, [{ name: 'bo', events: 12, share: 1 }]],
  ]);
});
