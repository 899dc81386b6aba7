import { readInput } from 'work-elements';
import { parseScenario, type Scenario } from './parse-scenario.js';
import { type ScenarioInput, scenarioSchema } from './scenario-schema.js';

/**
 * Writes a scenario as a minimal document: what the original document left out is left out again, unless it has changed
 * since. So a default stays a default, and {@link explainScenario} can distinguish the two.
 *
 * @param scenario - The scenario, possibly changed since it was read.
 * @param document - The document it was read from, with the model in place of its path ({@link resolveModel}).
 * @returns A document that `parseScenario` reads as the same scenario.
 * @throws `InputError` as {@link parseScenario}, if the document is not a scenario, or a change has the wrong shape.
 *
 * @example
 * ```ts
 * import { parseScenario, scenarioDocument } from '@work-elements/simulate';
 *
 * const document = {
 *   id: 'a',
 *   title: 'A',
 *   model: 'single-teacher',
 *   learners: { count: 9 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * };
 * const scenario = parseScenario(document);
 * const more = { ...scenario, staff: scenario.staff.map((each) => ({ ...each, count: 2 })) };
 * console.log(scenarioDocument(more, document).staff); // [ { role: 'teacher', count: 2 } ]
 * ```
 *
 * @public
 */
export const scenarioDocument = (scenario: Scenario, document: ScenarioInput): ScenarioInput => {
  const written = changed(document, parseScenario(document), scenario);
  readInput(scenarioSchema, written, `scenario "${scenario.id}"`);
  return asInput(written);
};

const isInput = (data: unknown): data is ScenarioInput => scenarioSchema.safeParse(data).success;

const asInput = (data: unknown): ScenarioInput => {
  if (!isInput(data)) throw new RangeError('what the schema reads is a scenario as people write it');
  return data;
};

/**
 * A value as originally written if it has not changed; otherwise the current value, with the same rule for each of its
 * parts.
 */
const changed = (written: unknown, before: unknown, now: unknown): unknown => {
  if (isSame(before, now)) return written;
  if (Array.isArray(now)) return changedItems(listOf(written), listOf(before), now);
  if (!isRecord(now)) return now;
  const [own, former] = [isRecord(written) ? written : {}, isRecord(before) ? before : {}];
  return Object.fromEntries(
    Object.keys({ ...own, ...now }).flatMap((key) => {
      const value = key in now ? changed(own[key], former[key], now[key]) : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
};

/**
 * Each item as its counterpart was written: the item at the same index if the length is unchanged, otherwise an equal
 * item.
 */
const changedItems = (
  written: readonly unknown[],
  before: readonly unknown[],
  now: readonly unknown[],
): readonly unknown[] =>
  now.map((item, index) => {
    const at = now.length === before.length ? index : before.findIndex((each) => isSame(each, item));
    return changed(written[at], before[at], item);
  });

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys({ ...one, ...other });
  return keys.every((key) => isSame(one[key], other[key]));
};
