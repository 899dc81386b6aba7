import { problemOf, Unusable } from './problem.js';

/** Refuses to read what is piped in for a second time. */
export const pipedTwice = (): Unusable =>
  new Unusable([problemOf('-', 'piped-twice', 'what is piped in can be read once; name a file instead')]);
