import { ln as stdlibLn } from './stdlib.js';
import { Threefry, unit52 } from './threefry.js';

const PROBES = 4096;

/** Whether the built-in logarithm agrees with stdlib’s to the last bit. */
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
 * The natural logarithm, identical to the last bit in every JavaScript engine: stdlib’s port of FreeBSD’s. Some engines
 * have the same one built in, three times as fast; others differ in one value out of twenty, which this many probes are
 * certain to find.
 *
 * @internal
 */
export const ln: (value: number) => number = /* @__PURE__ */ isBuiltIn() ? Math.log : stdlibLn;
