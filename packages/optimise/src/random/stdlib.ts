// Stdlib’s functions that this package uses. The built package carries them, since they would be some two hundred
// packages to install.
import stdlibLn from '@stdlib/math-base-special-ln';

/** @internal */
export const ln: (value: number) => number = stdlibLn;
