import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { plainKey } from '../vocabulary/plain-key.js';

const remembered = new WeakMap<object, string>();

/** A short text that is the same for equal plain data, and for practical purposes for no other. @internal */
export const fingerprint = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(plainKey(data)))).slice(0, 32);

/** The fingerprint of something frozen, which is worked out once. @internal */
export const fingerprintOf = (frozen: object): string => {
  const known = remembered.get(frozen) ?? fingerprint(frozen);
  remembered.set(frozen, known);
  return known;
};
