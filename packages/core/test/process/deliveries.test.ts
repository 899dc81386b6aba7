import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Deliveries } from '../../src/process/deliveries.js';
import { CASE, LEARNER, OBJECTIVE } from '../../src/process/place-kind.js';

/** A signal to element 1 with event 2, about nothing; only what is named differs. */
const push = (
  deliveries: Deliveries,
  { place = 0, element = 1, column = 2, about = -1, origin = 0 }: Partial<Record<string, number>> = {},
): void => deliveries.push(OBJECTIVE, place, element, column, about, origin);

const read = (deliveries: Deliveries, at: number): readonly number[] => [
  deliveries.kind(at),
  deliveries.place(at),
  deliveries.element(at),
  deliveries.column(at),
  deliveries.about(at),
  deliveries.origin(at),
];

/** Delivers signals that each cause the next, along the routes given, and returns the offset of the last. */
const chain = (deliveries: Deliveries, signals: readonly Parameters<typeof push>[1][]): number => {
  let at = -1;
  for (const signal of signals) {
    push(deliveries, signal);
    at = deliveries.take();
  }
  return at;
};

describe('a queue of signals', () => {
  test('gives them back in the order in which they came, and counts them until it is cleared', () => {
    const signal = fc.tuple(
      fc.constantFrom(LEARNER, OBJECTIVE, CASE),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: -1, max: 99 }),
      fc.integer({ min: -1, max: 99 }),
      fc.integer({ min: -1, max: 99 }),
    );
    // A queue has room for 64 signals at first.
    const steps = fc.array(fc.option(signal, { freq: 3 }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(steps, (all) => {
        const deliveries = new Deliveries();
        const sent = all.filter((each) => each !== null);
        const taken: (readonly number[])[] = [];
        const counts: number[] = [];
        for (const each of all) {
          if (each !== null) deliveries.push(...each);
          else if (!deliveries.isEmpty) taken.push(read(deliveries, deliveries.take()));
          counts.push(deliveries.count);
        }
        while (!deliveries.isEmpty) taken.push(read(deliveries, deliveries.take()));
        expect(taken).toEqual(sent);
        expect(counts).toEqual(all.map((_, index) => all.slice(0, index + 1).filter((each) => each !== null).length));
        deliveries.clear();
        expect(deliveries.isEmpty).toBe(true);
        expect(deliveries.count).toBe(0);
      }),
    );
  });

  test('grows beyond the 64 signals for which it has room at first', () => {
    const deliveries = new Deliveries();
    for (let place = 0; place < 300; place++) push(deliveries, { place });
    expect(deliveries.count).toBe(300);
    for (let place = 0; place < 300; place++) expect(deliveries.place(deliveries.take())).toBe(place);
    expect(deliveries.isEmpty).toBe(true);
  });
});

describe('the causes of a signal', () => {
  test('are the signals being delivered when it and they were sent', () => {
    const deliveries = new Deliveries();
    const last = chain(deliveries, [
      { origin: 5 },
      { place: 9, origin: 3 },
      { origin: 4 },
      { place: 9, origin: 6 },
      {},
    ]);
    expect(deliveries.rounds(last)).toBe(2);
    // From the previous time it was here: along 6 and then 0.
    expect(deliveries.loop(last)).toEqual([6, 0]);
  });

  test('do not include signals to the same place from elsewhere', () => {
    const deliveries = new Deliveries();
    push(deliveries);
    push(deliveries);
    deliveries.take();
    expect(deliveries.rounds(deliveries.take())).toBe(0);
  });

  test.each([
    ['another place', { place: 7 }],
    ['another element', { element: 7 }],
    ['another event', { column: 7 }],
    ['another subject', { about: 7 }],
  ])('are not the same signal where it goes to %s', (_, other) => {
    const deliveries = new Deliveries();
    const last = chain(deliveries, [{ origin: 1 }, { ...other, origin: 2 }, { ...other, origin: 3 }, { origin: 4 }]);
    expect(deliveries.rounds(last)).toBe(1);
    expect(deliveries.loop(last)).toEqual([2, 3, 4]);
  });

  test('are the same signal along whichever route', () => {
    const deliveries = new Deliveries();
    expect(deliveries.loop(chain(deliveries, [{ origin: 1 }, { origin: 2 }]))).toEqual([2]);
  });

  test('name each route of a loop once, and no route where a signal came without one', () => {
    const deliveries = new Deliveries();
    const last = chain(deliveries, [
      { origin: 1 },
      { place: 5, origin: -1 },
      { place: 6, origin: 8 },
      { place: 7, origin: 8 },
      { origin: 0 },
    ]);
    expect(deliveries.loop(last)).toEqual([8, 0]);
  });

  test('are forgotten when the queue is cleared', () => {
    const deliveries = new Deliveries();
    chain(deliveries, [{}, {}, {}]);
    deliveries.clear();
    push(deliveries);
    expect(deliveries.rounds(deliveries.take())).toBe(0);
  });

  test('end with a signal that was sent before any was delivered', () => {
    const deliveries = new Deliveries();
    push(deliveries, { origin: 3 });
    const at = deliveries.take();
    expect(deliveries.rounds(at)).toBe(0);
    expect(deliveries.loop(at)).toEqual([3]);
  });
});
