import { expectShape, InputError, type Issue, readInput } from 'work-elements';
import * as z from 'zod';

const share = z.number().min(0).max(1);
const count = z.number().int().min(1);
const names = z.array(z.string());
/** The most states that the machine of a discovered process may have. */
export const MOST_STATES = 900;
/** @internal */
export const holdersSchema = z.record(z.string().min(1), names);

const minutesOfDay = 1440;

const granule = count.max(minutesOfDay).refine((minutes) => minutesOfDay % minutes === 0, {
  error: 'expected a granule of whole minutes that divides a day, such as 30',
});

/** @internal */
export const discoverSchema = z.strictObject({
  method: z.enum(['robust-cover', 'burattin']).exactOptional(),
  threshold: share.exactOptional(),
  id: z.string().exactOptional(),
  title: z.string().exactOptional(),
  process: z
    .union(
      [z.enum(['learning', 'discover']), z.object({ elements: z.array(z.unknown()), routes: z.array(z.unknown()) })],
      {
        error: 'expected "learning", "discover" or a model',
      },
    )
    .exactOptional(),
  edges: share.exactOptional(),
  states: count.max(MOST_STATES).exactOptional(),
  roles: z.array(names).exactOptional(),
  unseen: z.enum(['leave', 'with-element']).exactOptional(),
  learners: names.exactOptional(),
  systems: names.exactOptional(),
});

/** @internal */
export const calibrateSchema = z.strictObject({
  holders: holdersSchema.exactOptional(),
  calendars: z
    .strictObject({
      granule: granule.exactOptional(),
      confidence: share.exactOptional(),
      support: share.exactOptional(),
      participation: share.exactOptional(),
    })
    .exactOptional(),
  prior: z.enum(['scenario', 'flat']).exactOptional(),
  enough: count.exactOptional(),
});

/** @internal */
export const validateSchema = z.strictObject({
  ...calibrateSchema.shape,
  split: z.number().gt(0).lt(1).exactOptional(),
  simulations: count.max(100_000).exactOptional(),
  warmUpWeeks: z.number().min(0).exactOptional(),
  seed: z.number().int().min(0).exactOptional(),
});

/** @internal */
export const conformanceSchema = z.strictObject({
  holders: holdersSchema.exactOptional(),
  situations: z.number().int().min(0).exactOptional(),
  replay: z.boolean().exactOptional(),
});

/** @internal */
export const handoffsSchema = z.strictObject({ holders: holdersSchema.exactOptional() });

/** @internal */
export const habitsSchema = z.strictObject({
  holders: holdersSchema.exactOptional(),
  window: z.number().gt(0).exactOptional(),
  least: count.exactOptional(),
  falseDiscovery: share.exactOptional(),
});

/** @internal */
export const habitOutcomeSchema = z.strictObject({
  step: z.string(),
  is: z.string(),
  attempt: count.exactOptional(),
});

/** @internal */
export const measureSchema = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('handover'), beta: share.exactOptional() }),
  z.strictObject({ measure: z.literal('subcontracting'), n: z.number().int().min(2).exactOptional() }),
  z.strictObject({ measure: z.literal('working-together') }),
  z.strictObject({ measure: z.literal('similar-activities'), by: z.enum(['pearson', 'jaccard']).exactOptional() }),
  z.strictObject({ measure: z.literal('involvement') }),
  z.strictObject({ measure: z.literal('specialisation') }),
]);

/** For operations whose only options are those of every long-running one. @internal */
export const noneSchema = z.strictObject({});

const name = z.string().min(1).exactOptional();

/** @internal */
export const readSchema = z.strictObject({
  zone: z.string().exactOptional(),
  columns: z
    .strictObject({
      case: name,
      activity: name,
      time: name,
      start: name,
      resource: name,
      role: name,
      lifecycle: name,
      subject: name,
      outcome: name,
      instance: name,
    })
    .exactOptional(),
  encoding: z.string().exactOptional(),
  limits: z
    .strictObject({
      events: count.exactOptional(),
      text: count.exactOptional(),
      texts: count.exactOptional(),
      columns: count.exactOptional(),
      row: count.exactOptional(),
      depth: count.exactOptional(),
    })
    .exactOptional(),
});

/** @internal */
export const readCsvSchema = z.strictObject({
  ...readSchema.shape,
  delimiter: z.string().length(1, { error: 'expected one character, such as ";"' }).exactOptional(),
  dateFormat: z.string().exactOptional(),
});

/** @internal */
export const seedSchema = z.number().int();

/** @internal */
export const familiesSchema = z.array(z.enum(['exponential', 'lognormal', 'gamma', 'triangular'])).min(1);

/**
 * Throws for misspelt or impossible options, listing all of them. `signal` and `onProgress` are not data and are
 * checked apart from the schema.
 *
 * @param schema - The schema of the other options.
 * @param options - What the caller passed.
 * @param what - The function whose options they are.
 * @internal
 */
export const checkGiven = (schema: z.ZodType, options: object, what: string): void => {
  const where = `options of ${what}`;
  expectShape(options, where, {});
  const { signal, onProgress, ...data }: Readonly<Record<string, PropertyDescriptor>> =
    Object.getOwnPropertyDescriptors(options);
  const issues: Issue[] = [];
  if (signal !== undefined && !isAbsent(signal) && !isSignal(signal.value))
    issues.push({ path: 'signal', code: 'invalid-type', message: 'expected an AbortSignal' });
  if (onProgress !== undefined && !isAbsent(onProgress) && typeof onProgress.value !== 'function')
    issues.push({ path: 'onProgress', code: 'invalid-type', message: 'expected a function' });
  if (issues.length > 0) throw new InputError(where, issues);
  // Property descriptors are copied, so that a getter is refused rather than called.
  readInput(schema, Object.defineProperties({}, data), where);
};

/** Whether a property is undefined. A getter’s descriptor has no value either, but the getter may return one. */
const isAbsent = ({ value, get }: PropertyDescriptor): boolean => value === undefined && get === undefined;

/** Recognised by its shape, because each realm has its own AbortSignal class. */
const isSignal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'throwIfAborted') === 'function';
