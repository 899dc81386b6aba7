import { paceOf } from '../../src/limits/pace.js';

/** A search that nothing but its moves ends. */
export const free = (seed = 1, moves = 4000) => ({ seed, moves, pace: paceOf({}) });
