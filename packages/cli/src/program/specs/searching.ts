import type { OptionSpec } from '../command-spec.js';

/** Whether a search must prove that its result is optimal. */
export const PROVE: OptionSpec = {
  flags: '--prove',
  summary: 'prove that nothing is better, by HiGHS (npm install highs)',
  kind: 'flag',
};

/** The length of a search, in moves. */
export const MOVES: OptionSpec = {
  flags: '--moves <number>',
  summary: 'how long to search',
  kind: 'integer',
  bounds: { least: 0, most: 1_000_000_000 },
};
