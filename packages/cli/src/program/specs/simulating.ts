import type { OptionSpec } from '../command-spec.js';

/** The number of replications. */
export const replications = (count: number): OptionSpec => ({
  flags: '--replications <number>',
  summary: `how many times to simulate, each with other random numbers (default: ${count})`,
  kind: 'integer',
  bounds: { least: 1, most: 100_000 },
});

/** The number of threads. */
export const WORKERS: OptionSpec = {
  flags: '--workers <number>',
  summary: 'how many threads to use (default: 1)',
  kind: 'integer',
  bounds: { least: 1, most: 1024 },
};
