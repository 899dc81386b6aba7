import stdlibLn from '@stdlib/math-base-special-ln';
import { Threefry, unit52 } from './threefry.js';

const PROBES = 4096;

/** Whether this engine’s own logarithm is stdlib’s, to the last bit. */
const isBuiltIn = (): boolean => {
  const probe = new Threefry(0, 0, 0, 0);
  for (let index = 0; index < PROBES; index++) {
    probe.block(index, 0, 0, 0);
    const share = unit52(probe.a, probe.b);
    if (Math.log(share) !== stdlibLn(share)) return false;
  }
  return true;
};

/**
 * The natural logarithm, the same to the last bit in every engine: that of stdlib, which is FreeBSD’s in JavaScript. Some engines have the very
 * same one built in, and three times as fast; others have one that differs in one value of twenty, which so many probes cannot miss.
 *
 * @internal
 */
export const ln: (value: number) => number = /* @__PURE__ */ isBuiltIn() ? Math.log : stdlibLn;
