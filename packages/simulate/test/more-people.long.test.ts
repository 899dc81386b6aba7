// @module-tag long
import { describe, expect, test } from 'vitest';
import { gains, readyModels, shortOfStaff } from './support/more-people.js';

/** Roles in which one more person clearly lowers the number advanced by the horizon, with the route that causes it. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

// Not a law, only an observation about these models; see docs/decisions.md.
describe('one more person in any one role does not lower the number advanced by the horizon', () => {
  test.each(readyModels.map((model) => [model.id, model] as const))('in %s', async (id, model) => {
    const found = await gains(shortOfStaff(model));
    expect(found.size).toBeGreaterThan(0);
    const lower = [...found].filter(([, { high }]) => high < 0).map(([role]) => role);
    expect(lower.sort()).toEqual(Object.keys(exceptions[id] ?? {}).sort());
  });
});
