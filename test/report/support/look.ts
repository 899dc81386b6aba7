import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with a page. */
export interface Look {
  /** Messages from the browser, and requests that the page made. */
  readonly messages: readonly string[];
  /** Labels that overlap or leave their box. */
  readonly labels: readonly string[];
  /** How much wider than the screen the page is. */
  readonly tooWide: number;
}

/** A page opened once and inspected in every way. */
export interface Visit {
  readonly screen: Look;
  readonly phone: Look;
  /** In the print style, as wide as an A4 page. */
  readonly paper: Look;
  /** All findings of axe-core, however minor. */
  readonly axe: readonly string[];
}

const tabs = new WeakMap<Browser, Promise<Page>>();

/** Shows a page in the one tab of a browser, since opening a tab takes longer than most pages do. */
const open = async (
  browser: Browser,
  text: string,
  width: number,
): Promise<{ readonly page: Page; readonly messages: string[] }> => {
  const tab = tabs.get(browser) ?? browser.newPage();
  tabs.set(browser, tab);
  const page = await tab;
  const messages: string[] = [];
  page.removeAllListeners();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: null });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('console', (message) => messages.push(message.text()));
  page.on('request', (request) => messages.push(request.url()));
  await page.setContent(text);
  return { page, messages };
};

// Runs in the browser. Measures every line of text drawn: in a picture, lines may not overlap or leave the picture; no
// cell, heading or paragraph may overflow.
const MEASURE = `(() => {
  const wrong = [];
  const shown = (element) => element.checkVisibility();
  const short = (element) => (element.textContent ?? '').trim().slice(0, 60);
  const meets = (one, other) =>
    one.left + 1 < other.right && other.left + 1 < one.right &&
    one.top + 2 < other.bottom && other.top + 2 < one.bottom;
  const leaves = (box, frame) =>
    box.left < frame.left - 1 || box.right > frame.right + 1 ||
    box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  for (const svg of document.querySelectorAll('svg')) {
    if (!shown(svg)) continue;
    const frame = svg.getBoundingClientRect();
    const lines = [...svg.querySelectorAll('tspan, text')]
      .filter((each) => each.querySelector('tspan') === null && short(each) !== '');
    const boxes = lines.map((line) => [line, line.getBoundingClientRect()]);
    boxes.forEach(([line, box], index) => {
      if (leaves(box, frame)) wrong.push('leaves its picture: ' + short(line));
      for (const [other, otherBox] of boxes.slice(index + 1)) {
        if (line.matches('tspan') && line.parentNode === other.parentNode) continue;
        if (meets(box, otherBox)) wrong.push(short(line) + ' meets ' + short(other));
      }
    });
  }
  for (const bar of document.querySelectorAll('[data-bar]')) {
    const box = bar.getBoundingClientRect();
    for (const line of bar.closest('svg').querySelectorAll('tspan'))
      if (meets(box, line.getBoundingClientRect())) wrong.push('crosses a bar: ' + short(line));
  }
  for (const box of document.querySelectorAll('svg [data-steps]:not(:has([data-bar]))')) {
    const rect = box.querySelector('rect').getBoundingClientRect();
    for (const line of box.closest('svg').querySelectorAll('tspan'))
      if (!box.contains(line) && meets(rect, line.getBoundingClientRect())) wrong.push('covers a box: ' + short(line));
  }
  const cells = [
    ...document.querySelectorAll('th, td, h1, h2, h3, h4, p, li, figcaption, dt, dd, th.tall > span'),
  ].filter(shown);
  for (const cell of cells) {
    if (cell.closest('.card') === cell.closest('td') && cell.matches('td')) continue;
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0)
      wrong.push('is wider than its box: ' + cell.tagName + ' ' + short(cell));
  }
  const heads = [...document.querySelectorAll('thead th')].filter(shown)
    .map((each) => [each, (each.querySelector('span') ?? each).getBoundingClientRect()]);
  heads.forEach(([head, box], index) => {
    for (const [other, otherBox] of heads.slice(index + 1))
      if (meets(box, otherBox)) wrong.push(short(head) + ' meets ' + short(other));
  });
  return wrong;
})()`;

const measured = async (page: Page, messages: readonly string[]): Promise<Look> => ({
  labels: await page.evaluate<readonly string[]>(MEASURE),
  tooWide: await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
  messages: [...messages],
});

/** Opens a page on a screen and measures it. */
export const lookAt = async (browser: Browser, text: string, width: number): Promise<Look> => {
  const { page, messages } = await open(browser, text, width);
  return measured(page, messages);
};

/** Opens a page and inspects it on a screen, on a phone, as paper, and with axe-core. */
export const visit = async (browser: Browser, text: string): Promise<Visit> => {
  const { page, messages } = await open(browser, text, 1400);
  const screen = await measured(page, messages);
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate<
    readonly string[]
  >(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations
      .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))`);
  await page.setViewportSize({ width: 390, height: 900 });
  const phone = await measured(page, messages);
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const paper = await measured(page, messages);
  return { screen, phone, paper, axe: found };
};

/** A page as it is printed. */
export interface Paper {
  /** Each sheet as its lines of text, without the page number. */
  readonly sheets: readonly (readonly string[])[];
  /** How far down the text of each sheet reaches, as a fraction of the space between its margins. */
  readonly used: readonly number[];
  /** The smallest text, in points, with its size. */
  readonly smallest: { readonly text: string; readonly points: number };
}

const known = new Map<string, Promise<Paper>>();

/** Prints a page, once in each format. */
export const onPaper = (browser: Browser, text: string, format: 'A4' | 'Letter'): Promise<Paper> => {
  const key = createHash('sha256').update(`${format} ${text}`).digest('hex');
  const paper = known.get(key) ?? print(browser, text, format);
  known.set(key, paper);
  return paper;
};

const print = async (browser: Browser, text: string, format: 'A4' | 'Letter'): Promise<Paper> => {
  const { page } = await open(browser, text, 1400);
  await page.evaluate(
    `document.querySelectorAll('h1, h2, h3, h4, summary, figcaption').forEach((each) => each.append('${HEADING}'))`,
  );
  // Rotated words cannot be told apart from others; their size is always that of their heading.
  await page.addStyleTag({ content: 'th.tall > span { visibility: hidden }' });
  // In pictures, rotated words are turned upright, which keeps their height.
  await page.evaluate(`for (const each of document.querySelectorAll('svg [transform$="rotate(-90)"]'))
    each.setAttribute('transform', each.getAttribute('transform').replace('rotate(-90)', ''));
    for (const each of document.querySelectorAll('svg [transform^="matrix(0,-1,1,0,"]'))
    each.setAttribute('transform', each.getAttribute('transform').replace('matrix(0,-1,1,0,', 'matrix(1,0,0,1,'))`);
  // The outline of a word is printed as a separate word with a lower box.
  await page.evaluate(
    `for (const each of document.querySelectorAll('svg text[stroke]')) each.removeAttribute('stroke')`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'page.pdf');
  await page.pdf({ path: file, format });
  const read = (how: string): string =>
    execFileSync('pdftotext', [how, file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const [all, boxes] = [read('-layout'), read('-bbox')];
  rmSync(folder, { recursive: true });
  const sheets = all
    .split('\f')
    .map((sheet) =>
      sheet
        .split('\n')
        .map((line) => line.trim().replaceAll(/\s+/g, ' '))
        .filter((line) => line !== '' && !/^\d+ \/ \d+$/.test(line)),
    )
    .filter((sheet) => sheet.length > 0);
  return { sheets, used: usedIn(boxes), smallest: smallestIn(boxes) };
};

/** The margins at the top and bottom of a sheet, in points: portrait, and landscape. */
const MARGINS = { upright: [42.5, 45.4], across: [34, 36.9] } as const;

const usedIn = (boxes: string): Paper['used'] =>
  boxes.split('<page ').flatMap((sheet): readonly number[] => {
    const [, width, height] = /^width="(.+?)" height="(.+?)"/.exec(sheet) ?? [];
    if (width === undefined || height === undefined) return [];
    const [above, below] = Number(width) > Number(height) ? MARGINS.across : MARGINS.upright;
    const bottom = Number(height) - below;
    // Anything lower is the page number.
    const ends = [...sheet.matchAll(/yMax="(.+?)"/g)].map(([, end]) => Number(end)).filter((end) => end <= bottom + 1);
    return ends.length === 0 ? [] : [(Math.max(...ends) - above) / (bottom - above)];
  });

/** The line height of Arial and Liberation Sans, in which pages are printed, relative to the font size. */
const LINE_HEIGHT = 1.117;

/** The smallest word of a printed page; only words in Latin letters, since other fonts have other heights. */
const smallestIn = (boxes: string): Paper['smallest'] =>
  [...boxes.matchAll(/yMin="(.+?)" xMax=".+?" yMax="(.+?)">([\w%.,:;()’“”–-]+?)<\/word>/g)].reduce<Paper['smallest']>(
    (least, [, top, bottom, text = '']) => {
      const points = (Number(bottom) - Number(top)) / LINE_HEIGHT;
      return points < least.points ? { text, points } : least;
    },
    { text: '', points: Number.POSITIVE_INFINITY },
  );

/** The sheets of a printed page, each as its lines of text, without the page number. */
export const printed = async (browser: Browser, text: string, format: 'A4' | 'Letter'): Promise<Paper['sheets']> =>
  (await onPaper(browser, text, format)).sheets;

/** A mark appended to every heading before printing, to tell headings from other text. */
export const HEADING = '§';
