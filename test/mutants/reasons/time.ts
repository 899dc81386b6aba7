import type { Reason } from './reason.js';

/** Why surviving mutants of time are left. */
export const timeReasons: readonly Reason[] = [
  {
    file: 'time/school-clock.ts',
    code: 'while (this.#to <= time)',
    replacement: /</,
    kind: 'equivalent',
    because:
      'At the end of a day, all of it has passed: the day before and a whole day is the same as the next day ' +
      'and nothing.',
  },
  {
    file: 'time/school-clock.ts',
    code: 'return time <= this.#from',
    replacement: /time < this/,
    kind: 'equivalent',
    because: 'At the start of a day, none of it has passed, by either branch.',
  },
  {
    file: 'time/school-clock.ts',
    code: 'num(first, day) < num(last, day)',
    replacement: /<=/,
    kind: 'equivalent',
    because: 'Spans have a length, and a day without any has infinite ends, so that the two are never equal.',
  },
  {
    file: 'time/working-time.ts',
    code: 'num(to, this.#span) <= time',
    replacement: /</,
    kind: 'equivalent',
    because:
      'At the end of a span, all of it has been worked, whether it is counted as this one or as one before the next.',
  },
  {
    file: 'time/working-time.ts',
    code: 'for (let index = 1; index < all.length; index++)',
    replacement: /<=/,
    kind: 'equivalent',
    because: 'A typed array ignores what is written past its end.',
  },
];
