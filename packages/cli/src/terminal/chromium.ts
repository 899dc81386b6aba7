import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Terminal } from './terminal.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A browser that can draw: the one that `CHROME_PATH` names, or else the first that is found; null where there is none. */
export const findChromium = ({ env }: Pick<Terminal, 'env'>): string | null => {
  if ((env.CHROME_PATH ?? '') !== '') return env.CHROME_PATH ?? null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...found, ...PLACES].find(isProgram) ?? null;
};

/** How wide a page is shown that does not say how wide it is. */
const WIDTH = 1200;

/** Says how large a page is, where the browser prints it. */
const MEASURED = `<script>{
  const wide = Math.max(...[...document.body.children].map((each) => Math.ceil(each.getBoundingClientRect().right)));
  document.documentElement.dataset.size = \`\${wide}x\${document.documentElement.scrollHeight}\`;
}</script>`;

/** Draws a whole page as PNG, at twice as many points: its size is asked of the browser first. */
export const drawPng = async (browser: string, html: string): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-'));
  try {
    const [page, picture] = [join(folder, 'page.html'), join(folder, 'picture.png')];
    const show = async (content: string, size: string, what: readonly string[]): Promise<string> => {
      writeFileSync(page, content);
      const { stdout } = await promisify(execFile)(
        browser,
        [
          ...SWITCHES,
          `--user-data-dir=${join(folder, 'profile')}`,
          `--window-size=${size}`,
          ...what,
          pathToFileURL(page).href,
        ],
        { maxBuffer: MOST_CHARACTERS },
      );
      return stdout;
    };
    const printed = await show(`${html}${MEASURED}`, `${WIDTH},${WIDTH}`, ['--dump-dom']);
    const [, width = WIDTH, height = WIDTH] = /data-size="(\d+)x(\d+)"/.exec(printed) ?? [];
    await show(html, `${width},${height}`, [`--screenshot=${picture}`]);
    return readFileSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const MOST_CHARACTERS = 256 * 1024 * 1024;

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
  '--force-device-scale-factor=2',
];
