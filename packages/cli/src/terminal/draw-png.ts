import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The width of a page that does not specify one. */
const WIDTH = 1200;

/** The device scale factor, if the picture then stays within the limits. */
const SHARPEST = 2;

/** Below this scale factor, text is unreadable. */
const LEAST_SHARP = 0.5;

/** The most pixels that Chromium renders in a row or a column; anything beyond stays empty. */
const MOST_POINTS = 16_000;

/** The most characters that a browser may print. */
const MOST_PRINTED = 256 * 1024 * 1024;

/** A script that makes the browser print the size of a page. */
const MEASURED = `<script>{
  const rights = [...document.body.children].map((each) => Math.ceil(each.getBoundingClientRect().right));
  document.documentElement.dataset.size = \`\${Math.max(1, ...rights)}x\${document.documentElement.scrollHeight}\`;
}</script>`;

/**
 * Renders a whole page as PNG; its size is measured in the browser first.
 *
 * @throws Error if the page is too long for one readable picture.
 */
export const drawPng = async (browser: string, html: string): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-'));
  try {
    const [page, picture] = [join(folder, 'page.html'), join(folder, 'picture.png')];
    const show = async (content: string, switches: readonly string[]): Promise<string> => {
      writeFileSync(page, content);
      const all = [...SWITCHES, `--user-data-dir=${join(folder, 'profile')}`, ...switches, pathToFileURL(page).href];
      const { stdout } = await promisify(execFile)(browser, all, { maxBuffer: MOST_PRINTED });
      return stdout;
    };
    const printed = await show(`${html}${MEASURED}`, [`--window-size=${WIDTH},${WIDTH}`, '--dump-dom']);
    const [, width, height] = /data-size="(\d+)x(\d+)"/.exec(printed) ?? [];
    if (width === undefined || height === undefined) throw new Error('it does not say how large the page is');
    const sharp = Math.min(SHARPEST, MOST_POINTS / Math.max(Number(width), Number(height)));
    if (sharp < LEAST_SHARP) throw new Error(`the page is ${height} units long, too long to be read as one picture`);
    const size = `--window-size=${width},${height}`;
    await show(html, [size, `--force-device-scale-factor=${sharp}`, `--screenshot=${picture}`]);
    return readFileSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
];
