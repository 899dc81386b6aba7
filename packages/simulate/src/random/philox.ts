const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Seven rounds pass every test of BigCrush; ten are the authors’ default. @internal */
export const ROUNDS = 7;

/**
 * The counter-based generator Philox4x32 (Salmon, Moraes, Dror and Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011). It has no
 * state: the same key and counter give the same four words. So a draw can be addressed by whom and what it is for (this learner’s third
 * attempt at that step), and is the same in every scenario that is compared, whatever happened in between: common random numbers.
 *
 * @internal
 */
export class Philox {
  /** The four words of the last block, as signed 32-bit integers. */
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  constructor(
    readonly key0: number,
    readonly key1: number,
    readonly rounds: number = ROUNDS,
  ) {}

  /** Makes the block of a counter. */
  block(counter0: number, counter1: number, counter2: number, counter3: number): void {
    let c0 = counter0;
    let c1 = counter1;
    let c2 = counter2;
    let c3 = counter3;
    let k0 = this.key0;
    let k1 = this.key1;
    for (let round = 0; round < this.rounds; round++) {
      const high0 = mulhi(M0, c0);
      const high1 = mulhi(M1, c2);
      const low0 = Math.imul(M0, c0);
      const low1 = Math.imul(M1, c2);
      c0 = high1 ^ c1 ^ k0;
      c1 = low1;
      c2 = high0 ^ c3 ^ k1;
      c3 = low0;
      k0 = (k0 + W0) | 0;
      k1 = (k1 + W1) | 0;
    }
    this.a = c0;
    this.b = c1;
    this.c = c2;
    this.d = c3;
  }
}

/** The upper 32 bits of a product of two unsigned 32-bit integers. */
const mulhi = (x: number, y: number): number => {
  const xl = x & 0xffff;
  const xh = x >>> 16;
  const yl = y & 0xffff;
  const yh = y >>> 16;
  const low = Math.imul(xl, yl);
  const first = Math.imul(xh, yl);
  const second = Math.imul(xl, yh);
  const carry = ((low >>> 16) + (first & 0xffff) + (second & 0xffff)) >>> 16;
  return (Math.imul(xh, yh) + (first >>> 16) + (second >>> 16) + carry) | 0;
};

const TO_UNIT = 1 / 4294967296;
const TO_UNIT_52 = 1 / 4503599627370496;

/** A word as a number strictly between 0 and 1. @internal */
export const unit = (word: number): number => ((word >>> 0) + 0.5) * TO_UNIT;

/** Two words as a number strictly between 0 and 1, of 52 random bits: one more, and the greatest would round to 1. @internal */
export const unit52 = (high: number, low: number): number => ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) * TO_UNIT_52;
