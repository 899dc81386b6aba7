import * as z from 'zod';
import { dateInstead } from './date-instead.js';
import { slugOf } from './habit.js';
import { plainWords } from './plain-words.js';
import { wordsAt } from './schema-words.js';

/**
 * What to write where a value is of another type than expected: decimals with a point, a list in brackets, a text in
 * quotes. Each suggestion is tried on the schema, so nothing is advised that would be refused again.
 *
 * @internal
 */
export const instead = (issue: z.core.$ZodIssue, found: unknown, schemas: readonly z.core.$ZodType[]): string => {
  if (typeof found === 'string' && /^expected a date\b/i.test(issue.message)) return dateInstead(found);
  if (issue.code !== 'invalid_type') return '';
  if (typeof found === 'string' && NUMBERS.has(issue.expected)) return asNumber(found, schemas);
  if (typeof found === 'string' && issue.expected === 'array') return inBrackets(found, schemas);
  if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return asText(String(found), schemas);
  if (issue.expected === 'object' && (typeof found === 'number' || typeof found === 'string'))
    return asRecord(found, schemas);
  return '';
};

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

const asNumber = (text: string, schemas: readonly z.core.$ZodType[]): string => {
  if (/^-?\d{1,3}(?:,\d{3})+$/.test(text))
    return (
      `; write it without commas (${text.replaceAll(',', '')}), or decimals with a point ` +
      `(${text.replace(',', '.')})`
    );
  if (/^-?\d+(?:\.\d+)?$/.test(text.trim()) && isTaken(Number(text), schemas))
    return `; leave out the quotation marks: ${text.trim()}`;
  return /^-?\d+,\d+$/.test(text) ? `; write decimals with a point: ${text.replace(',', '.')}` : '';
};

const inBrackets = (text: string, schemas: readonly z.core.$ZodType[]): string => {
  if (text.length > 60 || /[[\]{}:#]/.test(text)) return '';
  if (/^-[A-Za-z]/.test(text)) return '; a space is missing behind the dash of each item: "- item"';
  const items = text.split(/\s*,\s*/).filter((item) => item !== '');
  const ids = items.map((item) => slugOf(item, item));
  if (isTaken(items, schemas)) return `; put it in brackets: [${items.join(', ')}]`;
  if (isTaken(ids, schemas)) return `; put it in brackets, as an id: [${ids.join(', ')}]`;
  return '; write a list, in brackets or with a dash before each item';
};

const asText = (text: string, schemas: readonly z.core.$ZodType[]): string => {
  if (isTaken(text, schemas)) return `; put it in quotes: "${text}"`;
  const [schema] = schemas;
  const [wrong] = schema === undefined ? [] : (z.safeParse(schema, text, { error: plainWords }).error?.issues ?? []);
  const said = wrong?.message.replace(/^expected /, '');
  return wrong === undefined || said === wrong.message ? '' : `; write ${said}`;
};

/** Suggests a record with a single field, where what was found is enough as that field. */
const asRecord = (found: number | string, schemas: readonly z.core.$ZodType[]): string => {
  const keys = schemas.flatMap((schema) => wordsAt(schema, [], undefined).keys);
  const key = keys.find((each) => isTaken({ [each]: found }, schemas));
  return key === undefined ? '' : `; write { ${key}: ${found} }`;
};

const isTaken = (value: unknown, schemas: readonly z.core.$ZodType[]): boolean =>
  schemas.some((schema) => z.safeParse(schema, value).success);
