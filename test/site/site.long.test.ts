// @module-tag long
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workElements } from 'work-elements';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = `${root}docs/.vitepress/dist`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

// Dead links make the build fail.
execFileSync('npm', ['run', '--silent', 'site'], { cwd: root, stdio: 'inherit' });

const pages = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

let browser: Browser;
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const path = `${built}${decodeURIComponent(new URL(url, 'http://site').pathname)}`;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  origin = `http://127.0.0.1:${isAddress(address) ? address.port : 0}`;
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

const isAddress = (address: ReturnType<Server['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null;

afterAll(async () => {
  await browser.close();
  server.close();
});

test('there is a page for each document, each work element and each kind of document', () => {
  for (const { id } of workElements) expect(pages).toContain(`catalogue/${id}.html`);
  for (const id of ['model', 'scenario', 'team', 'rubric']) expect(pages).toContain(`documents/${id}.html`);
  for (const page of ['index', 'tutorial', 'command-line', 'glossary', 'benchmarks', 'decisions', 'reference/index'])
    expect(pages).toContain(`${page}.html`);
});

describe('every page', () => {
  test.each(pages)('%s is readable on a phone without scripts', async (page) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const tab = await context.newPage();
    const answer = await tab.goto(`${origin}/${page}`);
    expect(answer?.status()).toBe(200);
    expect((await tab.locator('main h1').first().textContent())?.trim()).not.toBe('');
    expect((await tab.locator('main').textContent())?.length).toBeGreaterThan(100);
    // Tables and code scroll on their own; the page does not.
    expect(await tab.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });

  test.each(pages)('%s opens with scripts and without errors', async (page) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on('pageerror', ({ message }) => errors.push(message));
    tab.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    });
    await tab.goto(`${origin}/${page}`, { waitUntil: 'networkidle' });
    expect(errors).toEqual([]);
    const images = tab.locator('main img');
    expect(await images.evaluateAll((all) => all.filter((image) => image.clientHeight < 20).length)).toBe(0);
    await context.close();
  });
});
