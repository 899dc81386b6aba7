// @module-tag long
import { expect, test } from 'vitest';
import { allCodes } from './error-codes-page.js';
import { raisedCodes } from './raised-codes.js';

// The compiler ensures that no other code is raised; it also tells where a word is used as a code.
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
