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

/** Draws an SVG of a size as PNG, at twice as many points. */
export const drawPng = async (
  browser: string,
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'work-elements-'));
  try {
    const [page, picture] = [join(folder, 'picture.html'), join(folder, 'picture.png')];
    writeFileSync(page, `<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    await promisify(execFile)(browser, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      '--force-device-scale-factor=2',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${Math.ceil(size.width)},${Math.ceil(size.height)}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ]);
    return readFileSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
