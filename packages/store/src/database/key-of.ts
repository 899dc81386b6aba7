import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The hash by which an id is indexed, since ids may be longer than an index entry can be. @internal */
export const keyOf = (id: string): string => bytesToHex(sha256(utf8ToBytes(id))).slice(0, 32);
