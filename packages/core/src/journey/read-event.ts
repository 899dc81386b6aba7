import { modelReading } from '../model/model-reading.js';
import { parseModel } from '../model/parse-model.js';
import { namedIssues } from '../vocabulary/named-issues.js';
import { keepable } from '../vocabulary/outer-id.js';
import { plainData } from '../vocabulary/plain-data.js';
import { plainKey } from '../vocabulary/plain-key.js';
import { readBySchema } from '../vocabulary/read-by-schema.js';
import { JourneyError } from './state/journey-error.js';
import { type JourneyEvent, journeyEventSchema } from './state/journey-event.js';

/** An event as parsed; `mended` if it had texts that would be refused today. @internal */
export interface ReadEvent {
  readonly event: JourneyEvent;
  readonly mended: boolean;
}

/**
 * Reads an event.
 *
 * @param lenient - Whether texts that an earlier version accepted are mended instead of refused.
 * @throws JourneyError
 * @internal
 */
export const readEvent = (input: unknown, lenient: boolean): ReadEvent => {
  const plain = plainData(input);
  if (plain.issues.length > 0) throw new JourneyError('journey event', plain.issues);
  const read = readBySchema(journeyEventSchema, plain.data);
  if (read.success) return { event: withCanonicalModel(read.data, lenient), mended: false };
  const mended = lenient ? readBySchema(journeyEventSchema, mend(plain.data)) : read;
  if (mended.success) return { event: withCanonicalModel(mended.data, lenient), mended: true };
  throw new JourneyError('journey event', namedIssues(read.issues, plain.data));
};

/** Replaces characters in an event’s texts that databases refuse, and drops a person without a name. @internal */
export const mend = (data: unknown): unknown => {
  if (typeof data === 'string') return keepable(data);
  if (Array.isArray(data)) return data.map(mend);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key, value]) => key !== 'person' || value !== '');
  return Object.fromEntries(kept.map(([key, value]) => [key, mend(value)]));
};

/**
 * Completes the model that an event brings and puts its keys into canonical order, so that it is identical however it
 * was stored.
 */
const withCanonicalModel = (event: JourneyEvent, lenient: boolean): JourneyEvent =>
  event.type === 'model.reassigned'
    ? { ...event, model: canonicalModel(lenient ? mend(event.model) : event.model) }
    : event;

// Memoised by the model alone.
const remembered = new WeakMap<object, unknown>();

const canonicalModel = (input: unknown): unknown => {
  const { model } = modelReading(parseModel(input));
  const known = remembered.get(model) ?? JSON.parse(plainKey(model));
  remembered.set(model, known);
  return known;
};
