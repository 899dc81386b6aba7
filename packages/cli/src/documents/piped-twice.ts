import { problemOf, Unusable } from './problem.js';

/** Refuses to read standard input twice. */
export const pipedTwice = (): Unusable =>
  new Unusable([problemOf('-', 'piped-twice', 'what is piped in can be read only once; name a file instead')]);
