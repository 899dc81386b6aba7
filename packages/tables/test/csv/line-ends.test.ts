import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../../src/index.js';

test('lines may end with or without a return, both in one file, or with returns alone', () => {
  const lines = ['Name;Roles;FTE', 'Ann;Teacher;0,5', '"Bo Birch";Validator;1', 'Cy;Coach;0,8'];
  const expected = readTable(lines.join('\n'), { as: 'staff' });
  expect(expected.value?.people).toHaveLength(3);
  expect(readTable(lines.join('\r'), { as: 'staff' })).toEqual(expected);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 4, maxLength: 4 }), (ends) => {
      const text = lines.map((line, index) => `${line}${ends[index]}`).join('');
      expect(readTable(text, { as: 'staff' })).toEqual(expected);
    }),
  );
});
