import { describe, expect, test } from 'vitest';
import { decodeTable } from '../../src/csv/decode.js';
import { asWindows1252 } from '../../src/csv/windows-1252.js';

/** Every byte as Windows-1252; only within a longer text does every version of Node decode it correctly. */
const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const RIGHT = new TextDecoder('windows-1252').decode(ALL, { stream: true });

describe('Windows-1252', () => {
  test('has quotation marks and dashes where Latin-1 has control characters', () => {
    expect(RIGHT.slice(0x80, 0x9a)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™');
  });

  test('is decoded byte for byte, said or not', () => {
    expect(decodeTable(ALL, undefined).text).toBe(RIGHT);
    for (const name of ['windows-1252', 'cp1252', 'latin1', 'iso-8859-1', 'ascii'])
      expect(decodeTable(ALL, name), name).toEqual({ text: RIGHT, issues: [] });
  });

  test('stays as it is where it was decoded rightly, as in browsers', () => {
    expect(asWindows1252(RIGHT)).toBe(RIGHT);
  });

  test('is told from its neighbours', () => {
    expect(decodeTable(Uint8Array.of(0x8e, 0x92), 'windows-1250').text).toBe('Ž’');
    expect(decodeTable(Uint8Array.of(0x8e, 0x92), 'windows-1254').text).toBe('\u008e’');
    expect(decodeTable(Uint8Array.of(0x80, 0x92), 'iso-8859-2').text).toBe('\u0080\u0092');
  });
});
