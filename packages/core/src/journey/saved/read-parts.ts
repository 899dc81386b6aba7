import type * as z from 'zod';
import { CHECKSUM_LENGTH, checksum } from '../../vocabulary/checksum.js';
import { plainData } from '../../vocabulary/plain-data.js';
import { issuesBelow } from '../../vocabulary/read-below.js';
import { type ReadBySchema, readBySchema } from '../../vocabulary/read-by-schema.js';
import { JourneyError, refuse } from '../state/journey-error.js';

/** The name of the input in errors. @internal */
export const SAVED = 'saved journey';

/** Size limit: what programs save is larger than what people write. */
const MOST_SAVED = 2_000_000;

/** Reads a JSON text. @internal */
export const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(SAVED, '', 'unreadable', 'this is not JSON; it may be truncated');
  }
};

/**
 * Parses data by a schema; data that does not come from a JSON text may be anything, and is checked first.
 *
 * @internal
 */
export const readBy = <Schema extends z.ZodType>(schema: Schema, given: unknown, path: string): z.output<Schema> => {
  const { data, issues } =
    typeof given === 'string' ? { data: parseText(given), issues: [] } : plainData(given, { entries: MOST_SAVED });
  if (issues.length > 0) throw new JourneyError(SAVED, issuesBelow(path, issues));
  const read = safely(schema, data);
  if (read.success) return read.data;
  throw new JourneyError(SAVED, issuesBelow(path, read.issues));
};

const safely = <Schema extends z.ZodType>(schema: Schema, data: unknown): ReadBySchema<z.output<Schema>> => {
  try {
    return readBySchema(schema, data);
  } catch (error) {
    // A text may be nested too deeply for the stack.
    if (error instanceof RangeError) return refuse(SAVED, '', 'too-deep', 'it is nested deeper than any journey');
    throw error;
  }
};

/**
 * Refuses a part that was changed after saving: compares the text if given as one, otherwise the content, whatever the
 * order of keys.
 *
 * @internal
 */
export const refuseChanged = (part: { readonly checksum: string }, path: string, given?: unknown): void => {
  const { checksum: seal, ...content } = part;
  if (
    typeof given === 'string' &&
    given.endsWith(sealOf(seal)) &&
    checksum(`${given.slice(0, -sealOf(seal).length)}}`) === seal
  )
    return;
  if (checksum(JSON.stringify(content)) === seal) return;
  refuse(
    SAVED,
    `${path}.checksum`,
    'changed',
    'it was changed after it was saved; a journey changes only by its events',
  );
};

/** The end of the text of a part. @internal */
export const sealOf = (seal: string): string => `,"checksum":"${seal}"}`;

/** The checksum at a position in a concatenation of checksums. @internal */
export const checksumAt = (seals: string, position: number): string =>
  seals.slice(position * CHECKSUM_LENGTH, (position + 1) * CHECKSUM_LENGTH);
