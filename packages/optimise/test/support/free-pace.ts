import { paceOf } from '../../src/limits/pace.js';

/** A search that ends only by its moves. */
export const free = (seed = 1, moves = 4000) => ({ seed, moves, pace: paceOf({}) });
