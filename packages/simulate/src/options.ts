import { InputError } from 'work-elements';
import * as z from 'zod';

/** How many threads work is done over. @internal */
export const workersSchema = z.number().int().min(1).max(1024);

const seedSchema = z.number().int().min(0);
const replicationsSchema = z.number().int().min(1).max(100_000);

/** What a seed and a number of replications have to be, for {@link checkOptions}. @internal */
export const ofReplications = (seed: number, replications: number) =>
  ({ seed: [seedSchema, seed], replications: [replicationsSchema, replications] }) as const;

/** Refuses options that are not of their kind, all at once. @internal */
export const checkOptions = (options: Readonly<Record<string, readonly [z.ZodType, unknown]>>): void => {
  const issues = Object.entries(options).flatMap(([path, [schema, value]]) =>
    (schema.safeParse(value).error?.issues ?? []).map((issue) => ({
      path: [path, ...issue.path].join('.'),
      code: 'invalid',
      message: issue.message,
    })),
  );
  if (issues.length > 0) throw new InputError('options', issues);
};
