import { Threefry } from '../random/threefry.js';

/** What chance is asked for, beside how long steps take and how they end. @internal */
export const MASTERED = 0x40000001;
/** @internal */
export const MIX = 0x40000002;
/** @internal */
export const LEAVES = 0x40000003;
/** @internal */
export const ARRIVALS = 0x40000004;
/** @internal */
export const PEOPLE = 0x40000006;
/** @internal */
export const APPEALS = 0x40000007;

/** The chance of one replication. @internal */
export const chanceOf = (seed: number, replication: number): Threefry =>
  new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, replication, 0);
