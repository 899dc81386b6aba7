import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventQueue } from '../../src/engine/event-queue.js';

test('events leave the queue in order of time, however they were pushed', () => {
  const put = fc.record({
    after: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 1000 })),
    taken: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(put, { minLength: 1, maxLength: 200, size: 'max' }),
      fc.integer({ min: 1, max: 60 }),
      (puts, most) => {
        const calendar = new EventQueue();
        const due = new Map<number, number>();
        const next = (): number => Math.min(...due.values());
        let now = 0;
        const take = (): void => {
          now = next();
          expect(calendar.due).toBe(now);
          const event = calendar.pop();
          expect(due.get(event)).toBe(now);
          due.delete(event);
        };
        puts.forEach(({ after, taken }, event) => {
          calendar.push(event, now + after);
          due.set(event, now + after);
          for (let left = taken; left > 0 && due.size > most; left--) take();
        });
        while (due.size > 0) take();
        expect(calendar.due).toBe(Number.POSITIVE_INFINITY);
      },
    ),
  );
});
