// @module-tag long
import { expect, test } from 'vitest';
import { allCodes } from './error-codes-page.js';
import { raisedCodes } from './raised-codes.js';

// That no other code is raised, the compiler knows; it takes the compiler too to know where a word is a code.
test('every code that is listed is raised by the package that lists it, those of the core by any', () => {
  const raised = raisedCodes(allCodes);
  const never = allCodes.flatMap(({ folder, codes }) =>
    Object.keys(codes).filter((code) => {
      const by = raised.get(code);
      return by === undefined || (folder !== 'core' && !by.has(folder));
    }),
  );
  expect(raised.size).toBeGreaterThan(200);
  expect(never).toEqual([]);
});
