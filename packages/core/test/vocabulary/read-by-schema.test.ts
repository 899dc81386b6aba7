import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  elementDefinitionSchema,
  InputError,
  journeyEventSchema,
  modelSchema,
  personSchema,
  readInput,
  rubricSchema,
  teamSchema,
} from '../../src/index.js';

const said = (schema: z.ZodType, input: unknown): readonly string[] => {
  try {
    readInput(schema, input, 'input');
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
};

describe('what is wrong with a shape is said in plain words', () => {
  const kinds = {
    text: z.string(),
    number: z.number(),
    whole: z.number().int(),
    yes: z.boolean(),
    list: z.array(z.string()),
  };

  test.each<[string, z.ZodType, unknown, string]>([
    ['a text for a list', kinds.list, 'x', 'expected a list, found the text "x"; put it in brackets: [x]'],
    ['a list for a text', kinds.text, ['x'], 'expected a text, found a list of 1'],
    [
      'a text for a number',
      kinds.number,
      '5',
      'expected a number, found the text "5"; leave out the quotation marks: 5',
    ],
    ['half of a whole number', kinds.whole, 0.5, 'expected a whole number, found 0.5'],
    ['a word for yes or no', kinds.yes, 'yes', 'expected true or false, found the text "yes"'],
    ['a number for a record', z.strictObject({}), 5, 'expected a record, found 5'],
    ['a record for a list', kinds.list, {}, 'expected a list, found a record'],
    ['too little', kinds.number.min(1), 0, 'expected at least 1, found 0'],
    ['no more than nothing', kinds.number.positive(), 0, 'expected more than 0, found 0'],
    ['too much', kinds.number.max(1), 2, 'expected at most 1, found 2'],
    ['as much as is too much', kinds.number.lt(1), 1, 'expected less than 1, found 1'],
    ['too many', kinds.list.max(1), ['x', 'y'], 'expected at most 1 item, found a list of 2'],
    ['too few', kinds.list.min(2), [], 'expected at least 2 items, found an empty list'],
    ['an empty text', kinds.text.min(1), '', 'expected at least 1 character, found an empty text'],
    ['a long text', kinds.text.max(3), 'four', 'expected at most 3 characters, found 4'],
    ['a length', kinds.text.length(3), 'four', 'expected exactly 3 characters, found 4'],
    ['a step', kinds.number.multipleOf(2), 3, 'expected a multiple of 2, found 3'],
    ['a date', z.iso.date(), 'May', 'expected a date, such as "2026-09-01", found "May"'],
    [
      'one of some words',
      z.enum(['red', 'blue']),
      'bleu',
      'expected "red", "blue" (did you mean "blue"?), found "bleu"',
    ],
    ['one of two kinds', z.union([kinds.text, kinds.list]), 5, 'expected a text or a list, found 5'],
    [
      'what a schema has its own words for',
      z.number({ error: 'expected a score' }),
      'x',
      'expected a score, found the text "x"',
    ],
  ])('%s', (_, schema, input, message) => {
    expect(said(schema, input)).toEqual([`: ${message}`]);
  });

  test('what is missing', () => {
    expect(said(z.strictObject({ list: kinds.list }), {})).toEqual(['list: missing; expected a list']);
  });
});

const schemas = { modelSchema, teamSchema, rubricSchema, personSchema, journeyEventSchema, elementDefinitionSchema };

/** Keys that occur in the schemas, so that generated data get past the unknown keys. */
const KEYS = [
  'id',
  'title',
  'roles',
  'actors',
  'responsible',
  'people',
  'places',
  'levels',
  'rows',
  'machine',
  'states',
  'type',
  'at',
  'evidence',
  'kind',
];

const arbitraryData = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e9, '', 'x', 'work.ended', 'Two words', 'x'.repeat(3000)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test('says nothing in the words of a parser, whatever it is given', () => {
    fc.assert(
      fc.property(arbitraryData, (input) => {
        for (const message of said(schema, input))
          expect(message).not.toMatch(
            /invalid (input|option|string|value|key)|too (small|big)|, received|expected (string|number|array|object|boolean|record)\b|unrecognized|[<>]=?\d/i,
          );
        expect(said(schema, input)).toEqual(said(schema, input));
      }),
      { numRuns: 100 },
    );
  });
});
