// The functions that this package uses from Stdlib. They are bundled, because Stdlib would mean installing some two
// hundred packages.
import stdlibLn from '@stdlib/math-base-special-ln';

/** @internal */
export const ln: (value: number) => number = stdlibLn;
