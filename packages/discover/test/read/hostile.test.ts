import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLogCsv, readXes } from '../../src/index.js';

const HEAD = '<log><trace><string key="concept:name" value="a"/>';
const EVENT =
  '<event><string key="concept:name" value="x"/><date key="time:timestamp" value="2026-09-01T08:00:00Z"/></event>';

/** An endless source, from which only a limited number of pieces may be read. */
const endless = (piece: string, most: number) => {
  const taken = { pieces: 0 };
  const source = (async function* (): AsyncGenerator<string> {
    for (;;) {
      taken.pieces += 1;
      if (taken.pieces > most) throw new Error(`more than ${most} pieces were taken`);
      yield piece;
    }
  })();
  return { taken, source };
};

/** Reads what an untyped program could pass. */
const read = async (reader: typeof readXes | typeof readLogCsv, source: unknown): Promise<unknown> =>
  await Reflect.apply(reader, undefined, [source]);

describe.each([['XES', readXes] as const, ['a table', readLogCsv] as const])('what is no source of %s', (_, reader) => {
  const pieces = async function* (...each: readonly unknown[]): AsyncGenerator<unknown> {
    yield* each;
  };

  test.each([
    [null, 'found null'],
    [true, 'found true'],
    [['<log/>'], 'found a list'],
    [{ text: '<log/>' }, 'found object'],
  ])('is refused: %o', async (source, found) => {
    await expect(read(reader, source)).rejects.toThrow(
      `expected the text of a log, its bytes, or a stream of either, ${found}`,
    );
  });

  test.each([[null], [{}], [[65]]])('is refused as a piece: %o', async (piece) => {
    const expected = 'expected text or bytes in each piece of the stream';
    await expect(read(reader, pieces(piece))).rejects.toThrow(expected);
    await expect(read(reader, pieces('<log', piece))).rejects.toThrow(expected);
    await expect(read(reader, pieces(gzipSync('<log/>').subarray(0, 5), piece))).rejects.toThrow(expected);
  });
});

describe('hostile logs are refused, with the location', () => {
  test('entities that explode', async () => {
    const bomb =
      `<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b ` +
      `"${'&a;'.repeat(1000)}">]>\n<log>&b;</log>`;
    await expect(readXes(bomb)).rejects.toThrow(/line 2, column \d+: a document type is refused/);
    await expect(readXes(`<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>`)).rejects.toThrow(
      /document type is refused/,
    );
  });

  test('entities that nobody declared', async () => {
    await expect(readXes(`${HEAD}\n<event><string key="concept:name" value="&a;"/>`)).rejects.toThrow(
      /line 2, column \d+: this is not well-formed XML: undefined entity/,
    );
  });

  test('an attribute of 10 MB', async () => {
    await expect(readXes(`${HEAD}<string key="k" value="${'x'.repeat(10_000_000)}"/>`)).rejects.toThrow(
      /line 1, column \d+: found more than 1,000,000 characters without a tag/,
    );
    const long =
      `${HEAD}<event><string key="concept:name" value="${'x'.repeat(20_000)}"/><date key="time:timestamp" ` +
      'value="2026-09-01T08:00:00Z"/></event>';
    await expect(readXes(long)).rejects.toThrow(/line 1: found a text of more than 10,000 characters/);
  });

  test('endless input', async () => {
    const value = endless('x'.repeat(65_536), 20);
    const opened = (async function* (): AsyncGenerator<string> {
      yield `${HEAD}<string key="k" value="`;
      yield* value.source;
    })();
    await expect(readXes(opened)).rejects.toThrow(/more than 1,000,000 characters without a tag/);
    const deep = endless('<a>', 200);
    const nested = (async function* (): AsyncGenerator<string> {
      yield '<log>';
      yield* deep.source;
    })();
    await expect(readXes(nested)).rejects.toThrow(/nested more than 100 deep/);
    await expect(readXes(endless('<a>', 200).source)).rejects.toThrow(/line 1, column 3: .*expected <log>, found <a>/);
    const events = endless(EVENT.repeat(100), 20);
    const many = (async function* (): AsyncGenerator<string> {
      yield HEAD;
      yield* events.source;
    })();
    await expect(readXes(many, { limits: { events: 1000 } })).rejects.toThrow(/line 1: found more than 1,000 events/);
    const cell = endless('x'.repeat(65_536), 20);
    await expect(readLogCsv(cell.source)).rejects.toThrow(/line 1: found a row of more than 1,000,000 characters/);
  });

  test('a decompression bomb is given up after a megabyte', async () => {
    const packed = gzipSync(Buffer.alloc(50_000_000, ' '));
    expect(packed.length).toBeLessThan(100_000);
    await expect(readXes(packed)).rejects.toThrow(/more than 1,000,000 characters without a tag/);
  });

  test('a file that is cut off', async () => {
    await expect(readXes(`${HEAD}\n${EVENT}\n<event><string key="conc`)).rejects.toThrow(
      /line 3, column \d+: .*un(closed|ended)/,
    );
    await expect(readXes(`${HEAD}\n${EVENT}`)).rejects.toThrow(
      /line 2, column \d+: this is not well-formed XML: unclosed tag/,
    );
    const packed = gzipSync(`${HEAD}${EVENT.repeat(1000)}</trace></log>`);
    await expect(readXes(packed.subarray(0, packed.length - 20))).rejects.toThrow(/damaged or cut off/);
    const table = 'case,activity,timestamp,resource\n1,a,2026-09-01T08:00:00Z,bo\n1,b,2026-09-01T0';
    await expect(readLogCsv(table)).rejects.toThrow(
      /line 3: the table is cut off in this row: expected 4 cells, found 3/,
    );
    await expect(readLogCsv('case,activity,timestamp\n1,"a\n2,b,2026-09-01T08:00:00Z\n')).rejects.toThrow(
      /line 2: a quotation mark/,
    );
  });

  test(
    'a table that ends within its last cell, or just before it, cannot be told from a whole one, and a ' +
      'problem says so',
    async () => {
      const whole = 'case,activity,timestamp,resource\n1,a,2026-09-01T08:00:00Z,bob\n1,b,2026-09-01T09:00:00Z,bob';
      for (const cut of [0, 1, 3]) {
        const log = await readLogCsv(whole.slice(0, whole.length - cut));
        expect(log.events).toBe(2);
        expect(log.problems).toContainEqual(
          expect.objectContaining({ code: 'no-last-line-break', dropped: false, at: ['line 3'] }),
        );
      }
      expect((await readLogCsv(`${whole}\n`)).problems).toEqual([]);
    },
  );

  test('10,000 columns', async () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    await expect(readLogCsv(`${header}\n${'x,'.repeat(9_999)}x\n`)).rejects.toThrow(
      /line 1: found a row of 10,000 cells/,
    );
  });

  test('names that every object already has', async () => {
    const table = 'case,activity,timestamp,resource\n__proto__,constructor,2026-09-01T08:00:00Z,toString\n';
    const log = await readLogCsv(table);
    expect([log.cases, log.activities, log.resources]).toEqual([['__proto__'], ['constructor'], ['toString']]);
    const xes = await readXes(
      `<log><trace><string key="__proto__" value="a"/><string key="concept:name" value="a"/>${EVENT}</trace></log>`,
    );
    expect(xes.events).toBe(1);
  });

  test('input that is not a log at all', async () => {
    await expect(readXes('')).rejects.toThrow();
    await expect(readXes('<html/>')).rejects.toThrow(/line 1, column \d+: .*there is no event in it: .*found <html>/);
    await expect(readLogCsv('')).rejects.toThrow(/there is no event in it/);
    await expect(readLogCsv('a,b\n1,2\n')).rejects.toThrow(
      /no column for the case(.|\n)*no column for the activity(.|\n)*the time/,
    );
    await expect(readLogCsv(new Uint8Array([0x63, 0x0a, 0x0a, 0xff, 0xfe]))).rejects.toThrow(
      /line 3: these bytes are not utf-8; .*windows-1252/,
    );
    const wide = (text: string, order: 'le' | 'be') => {
      const bytes = Buffer.from(text, 'utf16le');
      return order === 'le' ? bytes : bytes.swap16();
    };
    for (const order of ['le', 'be'] as const)
      for (const mark of ['\uFEFF', '']) {
        const table = wide(`${mark}case,activity,timestamp\n1,a,2026-09-01T08:00:00Z\n`, order);
        await expect(readLogCsv(table)).rejects.toThrow(new RegExp(`line 1: .*encoding: "utf-16${order}"`));
        expect((await readLogCsv(table, { encoding: `utf-16${order}` })).events).toBe(1);
      }
    await expect(readLogCsv(new Uint8Array([0x63]), { encoding: 'klingon' })).rejects.toThrow(
      /"klingon" is not a known encoding/,
    );
  });
});
