// Stdlib’s functions that this package uses. They are bundled with the built package, since installing them would mean
// some two hundred packages.
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import gamma from '@stdlib/stats-base-dists-gamma-quantile';
import normal from '@stdlib/stats-base-dists-normal-quantile';
import studentT from '@stdlib/stats-base-dists-t-quantile';

/** @internal */
export const exp: (value: number) => number = stdlibExp;
/** @internal */
export const ln: (value: number) => number = stdlibLn;
/** The quantile function of a gamma distribution. @internal */
export const gammaQuantile: (shape: number, rate: number) => (share: number) => number = gamma.factory;
/** The quantile function of a normal distribution. @internal */
export const normalQuantile: (mean: number, sd: number) => (share: number) => number = normal.factory;
/** A quantile of Student’s t distribution. @internal */
export const studentTQuantile: (share: number, freedom: number) => number = studentT;
