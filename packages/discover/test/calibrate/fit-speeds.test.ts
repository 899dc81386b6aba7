import { describe, expect, test } from 'vitest';
import { fitSpeeds, type TimedWork } from '../../src/calibrate/fit-speeds.js';
import { random } from '../support/noise.js';

/** Lognormal minutes (Box and Muller). */
const work = (person: string, step: string, n: number, pace: number, seed: number, sd = 0.4): readonly TimedWork[] => {
  const next = random(seed);
  return Array.from({ length: n }, () => {
    const z = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return { person, step, minutes: 10 * pace * Math.exp(sd * z) };
  });
};

describe('fitSpeeds', () => {
  test('a person with nobody to compare with has no speed, and leaves those of the others alone', () => {
    const two = [...work('ada', 'score', 50, 1, 1), ...work('bo', 'score', 50, 2, 2)];
    const all = fitSpeeds([...two, ...work('cy', 'teach', 50, 5, 3)]);
    expect(all.find(({ person }) => person === 'cy')).toEqual({ person: 'cy', n: 50, speed: null });
    expect(all.filter(({ person }) => person !== 'cy')).toEqual(fitSpeeds(two));
    expect(fitSpeeds(work('ada', 'score', 50, 1, 1))).toEqual([{ person: 'ada', n: 50, speed: null }]);
  });

  test('one piece of work each says nothing of speeds', () => {
    const once = [...work('ada', 'score', 1, 1, 1), ...work('bo', 'score', 1, 2, 2)];
    expect(fitSpeeds(once).map(({ speed }) => speed)).toEqual([null, null]);
  });

  test('no interval is a point, and in 95 of 100 logs it covers how fast somebody is', () => {
    let covered = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const found = fitSpeeds([...work('ada', 'score', 40, 1, seed), ...work('bo', 'score', 40, 1, seed + 1000)]);
      for (const { speed } of found) {
        expect((speed?.high ?? 0) / (speed?.low ?? 1)).toBeGreaterThan(1.1);
        expect(speed?.low).toBeLessThanOrEqual(speed?.value ?? 0);
      }
      const [low = 0, high = 0] = [found[0]?.speed?.low, found[0]?.speed?.high];
      if (low <= 1 && 1 <= high) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(95);
  });
});
