import { Threefry } from '../random/threefry.js';

/** Random streams, other than those of a step’s effort and outcome. @internal */
export const MASTERED_STREAM = 0x40000001;
/** @internal */
export const MIX_STREAM = 0x40000002;
/** @internal */
export const DEPARTURE_STREAM = 0x40000003;
/** @internal */
export const ARRIVAL_STREAM = 0x40000004;
/** @internal */
export const TIE_BREAK_STREAM = 0x40000006;
/** @internal */
export const APPEAL_STREAM = 0x40000007;

/** The random numbers of one replication. @internal */
export const randomOf = (seed: number, replication: number): Threefry =>
  new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, replication, 0);
