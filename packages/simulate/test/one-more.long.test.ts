// @module-tag long
import { describe, expect, test } from 'vitest';
import { LIMIT, misses, scenarios } from './support/one-more.js';

describe('the reported effect of one more person is what an independent simulation finds', () => {
  test.each(scenarios)('%s', async (_, document) => {
    for (const [figure, errors] of Object.entries(await misses(document))) expect(errors, figure).toBeLessThan(LIMIT);
  });
});
