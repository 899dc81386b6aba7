import { refused } from '../grid/table-issue.js';

/** A packed file in an archive. @internal */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** The unpacked size according to the archive, which may be wrong; null if it is in a 64-bit field. */
  readonly says: number | null;
  readonly packed: Uint8Array;
}

const DIRECTORY_ENDS = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENDS_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** The longest comment after the directory. */
const COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
const SATURATED = 0xffffffff;

/**
 * Lists the files of a zip archive from the directory at its end (APPNOTE 6.3.3, sections 4.3.7 to 4.3.16; with 64-bit
 * sizes). Nothing is unpacked.
 *
 * @internal
 */
export const zipEntries = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  try {
    return entriesOf(bytes);
  } catch (error) {
    // A DataView throws a RangeError beyond the end of the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
};

const damaged = (): Error =>
  refused('damaged', 'the file is damaged or cut off: its directory cannot be read; save or download it again');

const entriesOf = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const saturated = view.getUint16(end + 10, true) === 0xffff || view.getUint32(end + 16, true) === SATURATED;
  const far = saturated && end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64;
  const end64 = far ? Number(view.getBigUint64(end - 12, true)) : 0;
  if (far && view.getUint32(end64, true) !== DIRECTORY_ENDS_64) throw damaged();
  const count = far ? Number(view.getBigUint64(end64 + 32, true)) : view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    throw refused('too-large', `the archive has ${count} files; ${MOST_ENTRIES} are the most that are looked at`);
  let at = far ? Number(view.getBigUint64(end64 + 48, true)) : view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(slice(bytes, at + 46, nameLength));
    const { size, offset } = placeOf(view, at, nameLength, extraLength);
    if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      says: view.getUint32(at + 24, true) === SATURATED ? null : view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: slice(bytes, start, size),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
};

const decoder = /* @__PURE__ */ new TextDecoder();

const slice = (bytes: Uint8Array, from: number, length: number): Uint8Array => {
  if (from + length > bytes.length) throw damaged();
  return bytes.subarray(from, from + length);
};

/** Where the end-of-directory record begins: the last such signature, since a comment may follow it. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - COMMENT; at--)
    if (view.getUint32(at, true) === DIRECTORY_ENDS) return at;
  throw damaged();
};

/** The packed size and the offset of an entry, from its 64-bit field where the 32-bit ones are saturated. */
const placeOf = (
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): { readonly size: number; readonly offset: number } => {
  const usual = { size: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  if (usual.size !== SATURATED && usual.offset !== SATURATED) return usual;
  const from = at + 46 + nameLength;
  for (let field = from; field + 4 <= from + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    // The field contains only what is saturated, in this order: unpacked size, packed size, offset.
    let next = field + 4 + (view.getUint32(at + 24, true) === SATURATED ? 8 : 0);
    const size = usual.size === SATURATED ? Number(view.getBigUint64(next, true)) : usual.size;
    if (usual.size === SATURATED) next += 8;
    return { size, offset: usual.offset === SATURATED ? Number(view.getBigUint64(next, true)) : usual.offset };
  }
  throw damaged();
};
