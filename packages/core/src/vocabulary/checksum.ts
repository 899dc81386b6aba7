const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');

/**
 * A 64-bit checksum as 16 hexadecimal digits: two multiplicative lanes, mixed at the end as in MurmurHash3. Every step
 * is a bijection, so exchanging one character always changes it. It guards against accidents, not against forgery.
 *
 * @internal
 */
export const checksum = (text: string): string => {
  let one = 0xdeadbeef ^ text.length;
  let other = 0x41c6ce57 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return hex(one) + hex(other);
};

/** The length of a checksum, in characters. @internal */
export const CHECKSUM_LENGTH = 16;
