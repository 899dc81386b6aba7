import type * as z from 'zod';
import { counted } from './counted.js';

/** Zod’s names for kinds of values, in everyday words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a record',
  record: 'a record',
  null: 'null',
  undefined: 'nothing',
};

/** What a text in one of zod’s named formats looks like. */
const FORMS: Readonly<Record<string, string>> = {
  date: 'a date, such as "2026-09-01"',
  datetime: 'a time with its offset, such as "2026-09-01T08:00:00+02:00"',
  time: 'a time of day, such as "08:00"',
  url: 'an address, such as "https://example.org"',
};

/**
 * What a schema expects, in plain words, where it has no message of its own; passed to a parse as its `error`.
 *
 * @internal
 */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${KINDS[issue.expected] ?? 'another value'}`;
    case 'too_small':
      return `expected ${least(issue)}`;
    case 'too_big':
      // Zod's own bound on whole numbers.
      return issue.maximum === Number.MAX_SAFE_INTEGER ? 'expected a smaller number' : `expected ${most(issue)}`;
    case 'invalid_format':
      return `expected ${FORMS[issue.format] ?? 'a text of another form'}`;
    case 'not_multiple_of':
      return `expected a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `expected ${issue.values.map(valueText).join(', ')}`;
    case 'invalid_union':
      return `expected ${eitherOf(issue.errors.flat()) || 'another value'}`;
    default:
      return 'expected another value';
  }
};

const valueText = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** What the alternatives of a union expect, without duplicates. */
const eitherOf = (errors: readonly { readonly message?: string | undefined }[]): string => {
  const all = errors.map(({ message = '' }) => message.replace(/^expected /, ''));
  return [...new Set(all)].join(' or ');
};

type Small = z.core.$ZodIssueTooSmall;
type Big = z.core.$ZodIssueTooBig;

const least = ({
  origin,
  minimum,
  inclusive,
  exact,
}: Pick<Small, 'origin' | 'minimum' | 'inclusive' | 'exact'>): string => {
  const unit = unitOf(origin, minimum);
  if (unit === null) return inclusive === false ? `more than ${minimum}` : `at least ${minimum}`;
  return `${exact === true ? 'exactly' : 'at least'} ${unit}`;
};

const most = ({
  origin,
  maximum,
  inclusive,
  exact,
}: Pick<Big, 'origin' | 'maximum' | 'inclusive' | 'exact'>): string => {
  const unit = unitOf(origin, maximum);
  if (unit === null) return inclusive === false ? `less than ${maximum}` : `at most ${maximum}`;
  return `${exact === true ? 'exactly' : 'at most'} ${unit}`;
};

/** A limit on a length with its unit, such as “3 items”; null for a limit on a number itself. */
const unitOf = (origin: string, count: number | bigint): string | null => {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'item' : null;
  return unit === null ? null : counted(Number(count), unit);
};
