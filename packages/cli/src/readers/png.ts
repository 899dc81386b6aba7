import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { findChromium } from '../terminal/chromium.js';
import { drawPng } from '../terminal/draw-png.js';

/** Writes a page, which may hold just a picture, as a browser renders it. */
export const writePng = async (context: Context, file: string, html: string): Promise<void> => {
  const browser = findChromium(context.terminal);
  if (browser === null) {
    const message = 'a PNG is drawn by Chromium or Chrome, and none was found';
    const hint = 'install one, set CHROME_PATH to it, or write an SVG or a page';
    throw new Unusable([problemOf('', 'no-browser', message, hint)]);
  }
  let drawn: Uint8Array;
  try {
    drawn = await drawPng(browser, html);
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const message = `${browser} drew no picture: ${why}`;
    throw new Unusable([
      problemOf('', 'not-drawn', message, 'set CHROME_PATH to another browser, or write an SVG or a page'),
    ]);
  }
  await context.write(file, drawn);
};

/** A page with just a picture. */
export const pageOf = (svg: string): string =>
  `<!doctype html><html><style>body{margin:0}svg{display:block}</style><body>${svg}</body></html>`;
