// Draws the pictures of docs/pictures.md: npm run pictures. Needs Chromium and poppler-utils.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { drawings, photographs, printedModel } from './support/docs-pictures.js';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, svg] of Object.entries(drawings)) writeFileSync(join(folder, name), `${svg}\n`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [name, { html, width, part, scale = width < 500 ? 1 : 0.75 }] of Object.entries(photographs)) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
  await page.setContent(html);
  const boxes = await page.locator(part).evaluateAll((all) =>
    all.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - 16);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - 16);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.right)) + 16);
  const bottom = Math.min(top + 1500, Math.max(...boxes.map((box) => box.bottom)) + 16);
  await page.screenshot({
    path: join(folder, name),
    fullPage: true,
    clip: { x: left, y: top, width: right - left, height: bottom - top },
  });
  await page.close();
}

const page = await browser.newPage();
await page.setContent(printedModel);
const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
const pdf = join(scratch, 'model.pdf');
await page.pdf({ path: pdf, format: 'A4' });
const sheets = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
const sheet = 1 + sheets.findIndex((text) => text.trim().startsWith('Proficiency Validator'));
execFileSync('pdftoppm', [
  '-r',
  '64',
  '-png',
  '-singlefile',
  '-f',
  String(sheet),
  '-l',
  String(sheet),
  pdf,
  join(folder, 'job-description'),
]);
rmSync(scratch, { recursive: true });
await browser.close();
