import { paceOf } from '../../src/limits/pace.js';

/** Options of a search that ends only when its moves are used up. */
export const free = (seed = 1, moves = 4000) => ({ seed, moves, pace: paceOf({}) });
