import type { OptionSpec } from '../command-spec.js';

/** Whether a search is to prove what it finds. */
export const PROVE: OptionSpec = {
  flags: '--prove',
  summary: 'prove that nothing is better, by HiGHS (npm install highs)',
  kind: 'flag',
};

/** How long a search goes on. */
export const MOVES: OptionSpec = {
  flags: '--moves <number>',
  summary: 'how long to search',
  kind: 'integer',
  bounds: { least: 0, most: 1_000_000_000 },
};
