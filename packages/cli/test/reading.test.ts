import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { raciTable, writeTable } from '@work-elements/tables';
import { describe, expect, test } from 'vitest';
import { limitsForPeople, mostEntries, parseModelText } from 'work-elements';
import { statOf } from '../src/documents/stat-of.js';
import { LOG, MODEL, SCENARIO } from './support/documents.js';
import { CSV } from './support/people.js';
import { Folder } from './support/run-command.js';

const bytesOf = (start: string): Uint8Array => Uint8Array.from(start, (each) => each.charCodeAt(0));

const matrix = raciTable(parseModelText(MODEL));

/** Files that no command reads: what each kind is called, and how it begins. */
const FOREIGN = {
  'an image (PNG)': bytesOf('\x89PNG\r\n\x1a\n\0\0\xff\xfe'),
  'a calendar (iCalendar)': bytesOf('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
  'a web page (HTML)': bytesOf('<!doctype html><html><body><table></table></body></html>'),
  'a PDF': bytesOf('%PDF-1.7\n\xff\xfe'),
  'a process diagram (BPMN)': bytesOf('<?xml version="1.0"?><bpmn:definitions/>'),
};

/** Every use of the command that reads a file, with F in place of the file. */
const READERS = [
  'check F',
  'profile F',
  'draw F.yaml --format svg',
  'compare validator F',
  'raci --from F',
  'raci validator --from F',
  'ready --people F validator',
  'train --people F validator',
  'rubric F',
  'simulate F',
  'simulate now.yaml --staff F',
  'simulate now.yaml --arrivals F',
  'sweep now.yaml --results F',
  'discover F',
  'discover log.csv --map F',
  'discover log.csv --process F',
  'conform F validator',
  'conform log.csv F',
  'calibrate F now.yaml',
  'calibrate log.csv F',
];

const folderWith = (file: string, content: string | Uint8Array): Folder => {
  const folder = new Folder();
  folder.write('school.yaml', MODEL);
  folder.write('now.yaml', SCENARIO);
  folder.write('log.csv', LOG);
  folder.write(file, content);
  return folder;
};

describe('a file of another kind is named for what it is, wherever it is read', () => {
  test.each(READERS)('%s', async (call) => {
    const file = call.includes('F.yaml') ? 'F.yaml' : 'F';
    for (const [what, content] of Object.entries(FOREIGN)) {
      const { code, err, out } = await folderWith(file, content).run(call);
      const isCheck = call.startsWith('check');
      expect([what, code, isCheck ? out : err]).toEqual([what, 2, expect.stringContaining(what)]);
    }
  });

  test.each([
    ['a RACI matrix, which raci takes with --from', writeTable(matrix, { as: 'csv' })],
    ['a table of staff, which commands about scenarios', bytesOf('Name,Roles,FTE\nAnn,teacher,1\n')],
    ['a table of people, which ready, badge, areas', bytesOf(CSV)],
    ['a document (YAML or JSON)', bytesOf('{"key":"x"}\n')],
    ['an Excel workbook', writeTable(matrix, { as: 'xlsx' })],
  ])('a log is not %s', async (what, content) => {
    for (const call of ['discover F', 'conform F school.yaml', 'calibrate F now.yaml']) {
      const { code, err, out } = await folderWith('F', content).run(call);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(what)]);
    }
  });

  test.each([
    ['staff.csv', 'Name,Roles,FTE\nAnn,teacher,1\n', 'a table of staff, which commands about scenarios'],
    ['people.csv', CSV, 'a table of people, which ready, badge'],
    ['people', CSV, 'a table of people, which ready, badge'],
    ['matrix.xlsx', writeTable(matrix, { as: 'xlsx' }), 'a RACI matrix, which raci takes with --from'],
    ['log.csv', LOG, 'an event log, which discover, calibrate and conform take'],
    ['sweep.jsonl', '{"a":1}\n{"a":2}\n', 'this is JSON Lines, a value on each line, which only sweep takes'],
    ['sweep.json', '{"a":1}\r\n{"a":2}', 'this is JSON Lines'],
    ['other.csv', 'a,b\n1,2\n', 'found a table; tables of people are for work-elements ready'],
    ['quoted.csv', 'a,b\n"x, y",z\n', 'found a table; tables of people are for work-elements ready'],
    ['ragged.csv', 'a;b\nx;y;z\nw\n', 'found a table; tables of people are for work-elements ready'],
  ])('check says of %s what takes it', async (file, content, words) => {
    const { code, out } = await folderWith(file, content).run(`check ${file}`);
    expect([code, out]).toEqual([2, expect.stringContaining(words)]);
  });

  test('a table of people is no table of staff', async () => {
    const { code, err } = await folderWith('people.csv', CSV).run('explain now.yaml --staff people.csv');
    expect([code, err]).toEqual([2, expect.stringContaining('looks like a table of people, which ready, badge')]);
  });

  test('results of a sweep are not any lines', async () => {
    for (const content of ['{"key":"x"}\n', 'Work,Teacher\na,R\n', '[]\n']) {
      const { code, err } = await folderWith('F', content).run('sweep now.yaml --vary teacher=1 --results F');
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^F: error: expected results of a sweep.*name another file/),
      ]);
    }
  });

  test.each([
    ['a matrix in CSV', 'm.csv', writeTable(matrix, { as: 'csv' }), 'looks like a RACI matrix, which raci takes'],
    [
      'a matrix in a workbook',
      'm.xlsx',
      writeTable(matrix, { as: 'xlsx' }),
      'looks like a RACI matrix, which raci takes',
    ],
    ['figures', 'f.csv', bytesOf('Week,Teacher\n1,2\n'), 'looks like a table of results; name another file'],
  ])('a rubric is not %s', async (_, file, content, words) => {
    const { code, err } = await folderWith(file, content).run(`rubric ${file}`);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('texts that are written otherwise are read', () => {
  const wide = (text: string, bom: string): Uint8Array =>
    Uint8Array.from([...(bom + text)].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]));

  test.each([
    ['UTF-16', wide(MODEL, '\uFEFF')],
    ['UTF-16, the other way round', wide(MODEL, '\uFEFF').map((_, index, all) => all[index ^ 1] ?? 0)],
    ['UTF-16 without a mark', wide(MODEL, '')],
    ['lines that end as on old Macs', MODEL.replaceAll('\n', '\r')],
  ])('%s', async (_, content) => {
    const { code, out } = await folderWith('F.yaml', content).run('check F.yaml');
    expect([code, out]).toEqual([0, 'F.yaml: model “Hill School”, 4 roles: nothing to fix\n']);
  });

  test('and their mistakes have the lines in which they are', async () => {
    const { out } = await folderWith(
      'F.yaml',
      MODEL.replace('titel', 'title').replace('title: Hill', 'titel: Hill').replaceAll('\n', '\r'),
    ).run('check F.yaml');
    expect(out).toContain('F.yaml:2:1: error: the key "titel" is not known here');
  });

  test('what is no text at all is refused', async () => {
    const { code, out } = await folderWith('F.yaml', bytesOf('id: x\n\0\0\0')).run('check F.yaml');
    expect([code, out]).toEqual([2, expect.stringContaining('this is not text; name the file that was meant')]);
  });
});

describe('no more is read than may be', () => {
  test('of a document, by the bytes that the library takes', async () => {
    const { code, out } = await folderWith('F.yaml', `# ${'x'.repeat(limitsForPeople.bytes)}\n`).run('check F.yaml');
    expect(code).toBe(2);
    expect(out).toContain('this has more than 10 MB, the most that is read of a document; split it');
    expect(out).not.toContain('raise the limit');
  });

  test.each(['check /dev/zero', 'simulate /dev/zero', 'ready --people /dev/zero validator', 'discover /dev/zero'])(
    'of what never ends: %s',
    async (call) => {
      const { code, err, out } = await new Folder().run(call);
      expect([code, err + out]).toEqual([2, expect.stringContaining('/dev/zero')]);
    },
  );

  test('of what may be a table or a document, each with its most', async () => {
    const { out } = await new Folder().run('check /dev/zero');
    expect(out).toContain(
      `64 MB, the most that is read of a table (of a document, ${limitsForPeople.bytes / 1e6} MB); split it`,
    );
  });

  test('of values, in the words of the command', async () => {
    const many = `id: x\ntitle: X\nroles: [${'a,'.repeat(mostEntries + 1)}]\n`;
    const { err } = await folderWith('F.yaml', many).run('profile F.yaml');
    expect(err).toContain(`more than ${mostEntries} values; split it`);
    expect(err).not.toContain('raise the limit');
  });
});

describe('pipes', () => {
  test('are read as files are', async () => {
    const folder = new Folder();
    folder.write('school.yaml', MODEL);
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder.path });
    execFileSync('sh', ['-c', 'cat school.yaml > pipe &'], { cwd: folder.path, stdio: 'ignore' });
    expect((await folder.run('check pipe')).code).toBe(0);
  });

  // In Node 20, module resolution depends on how files were queried before.
  test('are asked for so that packages are still found that are installed as links', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'work-elements-links-')));
    mkdirSync(join(folder, 'real/package'), { recursive: true });
    for (const file of ['one.cjs', 'other.cjs']) writeFileSync(join(folder, 'real/package', file), '');
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
    const require = createRequire(join(folder, 'here.cjs'));
    require.resolve(join(folder, 'link/package', 'one.cjs'));
    expect(statOf(join(folder, 'pipe'))?.isFIFO()).toBe(true);
    expect(require.resolve(join(folder, 'link/package', 'other.cjs'))).toBe(join(folder, 'real/package/other.cjs'));
  });
});
