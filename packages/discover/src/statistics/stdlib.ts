// The functions of stdlib that this package uses. They are bundled into the build, because they would be some two
// hundred packages to install.
import stdlibDigamma from '@stdlib/math-base-special-digamma';
import stdlibGammaln from '@stdlib/math-base-special-gammaln';
import stdlibTrigamma from '@stdlib/math-base-special-trigamma';
import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import stdlibGammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import stdlibGammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** @internal */
export const digamma: (value: number) => number = stdlibDigamma;
/** The logarithm of the gamma function. @internal */
export const gammaln: (value: number) => number = stdlibGammaln;
/** @internal */
export const trigamma: (value: number) => number = stdlibTrigamma;
/** @internal */
export const betaQuantile: (share: number, alpha: number, beta: number) => number = stdlibBetaQuantile;
/** @internal */
export const gammaCdf: (value: number, shape: number, rate: number) => number = stdlibGammaCdf;
/** @internal */
export const gammaQuantile: (share: number, shape: number, rate: number) => number = stdlibGammaQuantile;
/** @internal */
export const normalCdf: (value: number, mean: number, sd: number) => number = stdlibNormalCdf;
/** @internal */
export const normalQuantile: (share: number, mean: number, sd: number) => number = stdlibNormalQuantile;
