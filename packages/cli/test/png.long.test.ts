// @module-tag long
import { inflateSync } from 'node:zlib';
import { elementSvg } from '@work-elements/report';
import { expect, test } from 'vitest';
import { workElement } from 'work-elements';
import { MODEL } from './support/documents.js';
import { Folder } from './support/run-command.js';

const BROWSER = { CHROME_PATH: '/usr/bin/chromium' };

/** The size of a PNG, and for each of its rows, whether it has more than one colour. */
const pictureOf = (png: Buffer) => {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
  const points = inflateSync(Buffer.concat(data));
  const bytes = width * (kind === 6 ? 4 : 3);
  const isDrawn = Array.from({ length: height }, (_, row) => {
    const line = points.subarray(row * (bytes + 1) + 1, (row + 1) * (bytes + 1));
    return line.some((value) => value !== 0);
  });
  return { width, height, lastDrawn: isDrawn.lastIndexOf(true) };
};

test('a picture is drawn whole, at twice as many points', async () => {
  const folder = new Folder();
  const { code, err } = await folder.run('draw assess-progress -o picture.png', { env: BROWSER });
  expect([code, err]).toEqual([0, 'Wrote picture.png\n']);
  const [, wide, high] = /width="([\d.]+)"\s+height="([\d.]+)"/.exec(elementSvg(workElement('assess-progress'))) ?? [];
  const { width, height, lastDrawn } = pictureOf(folder.bytes('picture.png'));
  expect([width, height]).toEqual([2 * Math.ceil(Number(wide)), 2 * Math.ceil(Number(high))]);
  expect(lastDrawn).toBeGreaterThan(0.9 * height);
});

test('the page of a model is drawn to its end, however long it is', async () => {
  const folder = new Folder();
  folder.write('school.yaml', MODEL);
  const { code, err } = await folder.run('page school.yaml -o page.png', { env: BROWSER });
  expect([code, err]).toEqual([0, 'Wrote page.png\n']);
  const { height, lastDrawn } = pictureOf(folder.bytes('page.png'));
  expect(height).toBeGreaterThan(5000);
  expect(lastDrawn).toBeGreaterThan(0.97 * height);
});

test('a browser that draws nothing is named', async () => {
  const { code, err } = await new Folder().run('draw recommend -o picture.png', { env: { CHROME_PATH: '/bin/false' } });
  expect([code, err]).toEqual([2, expect.stringContaining('/bin/false drew no picture')]);
});
