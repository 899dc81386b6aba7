import { readInput } from 'work-elements';
import * as z from 'zod';

/** @internal */
export const workersSchema = z.number().int().min(1).max(1024);

const seedSchema = z.number().int().min(0);
const replicationsSchema = z.number().int().min(1).max(100_000);

/** Schemas of a seed and a number of replications, for {@link checkOptions}. @internal */
export const ofReplications = (seed: number, replications: number) =>
  ({ seed: [seedSchema, seed], replications: [replicationsSchema, replications] }) as const;

/** Throws for invalid options, listing all of them. @internal */
export const checkOptions = (options: Readonly<Record<string, readonly [z.ZodType, unknown]>>): void => {
  const entries = Object.entries(options);
  const shape = Object.fromEntries(entries.map(([name, [schema]]) => [name, schema]));
  readInput(z.object(shape), Object.fromEntries(entries.map(([name, [, value]]) => [name, value])), 'options');
};
