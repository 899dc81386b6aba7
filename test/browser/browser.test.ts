// In a real browser. Chromium comes from Debian’s packages: apt-get update && apt-get install -y chromium
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { calibrate, discoverModel, readXes } from '@work-elements/discover';
import { reportHtml, toXes } from '@work-elements/report';
import {
  compareScenarios,
  parseScenario,
  type ScenarioInput,
  type SimulatedEvent,
  simulate,
} from '@work-elements/simulate';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../package/bundles.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const found = existsSync(executablePath);
const inCi = process.env.CI !== undefined && process.env.CI !== '';

if (!found)
  console.warn(
    `\n!!! No browser at ${executablePath}: the tests in a real browser are SKIPPED.\n!!! Install it with: ` +
      `apt-get update && apt-get install -y chromium (or set CHROMIUM to one)\n`,
  );

const document: ScenarioInput = {
  id: 'room',
  title: 'Room <one> & "two"',
  model: 'validator',
  learners: { count: 20, objectives: 4, mastered: 0.2, leavePerYear: 0.1 },
  staff: [
    { role: 'teacher', count: 2, costPerHour: 30 },
    { role: 'validator', count: 1, costPerHour: 30 },
    { role: 'school-leader', count: 1 },
  ],
  effort: [
    { work: 'assess-progress/score', distribution: { kind: 'lognormal', mean: 8, sd: 4 } },
    { work: 'assess-progress/collect', distribution: { kind: 'gamma', mean: 9, sd: 5 } },
  ],
  weeks: 20,
};

// In CI the tests fail without a browser.
describe.skipIf(!found && !inCi)('in a real browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('the report is a self-contained page, with every chart drawn and no errors', async () => {
    const one = parseScenario(document);
    const other = parseScenario({
      ...document,
      id: 'two-validators',
      title: 'Two validators',
      staff: [...(document.staff ?? []), { role: 'validator', count: 1 }],
    });
    const comparison = await compareScenarios([one, other], { replications: 3 });
    // The bottleneck is reported from five replications on.
    const report = await simulate(one, { replications: 5 });
    const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
    const amiss: string[] = [];
    page.on('pageerror', (error) => amiss.push(String(error)));
    page.on('console', (message) => amiss.push(message.text()));
    page.on('request', (request) => amiss.push(request.url()));
    await page.setContent(reportHtml(report, { comparison }));
    expect(amiss).toEqual([]);
    const charts = await page
      .locator('svg')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    // Utilisation, queues, time to mastery, the process in three parts, and the differences, except in objectives
    // advanced, which do not change.
    expect(charts).toHaveLength(8);
    for (const height of charts) expect(height).toBeGreaterThan(60);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Room <one> & "two"');
    expect(report.bottleneck).not.toBeNull();
    expect(text).toMatch(/is busy \d+% of the time/);
    expect(text).toContain('Compared with');
    expect(await page.locator('svg text', { hasText: 'Assessing' }).count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const folder = fileURLToPath(new URL('../.generated', import.meta.url));
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/report.png`, fullPage: true });
    await page.close();
  });

  test('a seed gives the same report as in Node', { tags: ['long'] }, async () => {
    const { text } = await bundle(`
      import { parseScenario, simulate, sweep } from '@work-elements/simulate';
      globalThis.run = async (document) =>
        JSON.stringify(await simulate(parseScenario(document), { seed: 42, replications: 3 }));
      globalThis.swept = async (document) =>
        (await sweep([parseScenario(document)], { seed: 42, replications: 1 })).length;
    `);
    const page = await browser.newPage();
    await page.addScriptTag({ content: text });
    const inBrowser = await page.evaluate(`run(${JSON.stringify(document)})`);
    expect(inBrowser).toBe(JSON.stringify(await simulate(parseScenario(document), { seed: 42, replications: 3 })));
    expect(
      await page.evaluate(`swept(${JSON.stringify(document)})`),
      'without threads, a sweep runs its scenarios one after another',
    ).toBe(1);
    await page.close();
  });

  test('discovery runs in a worker, with the same results as in Node', { tags: ['long'] }, async () => {
    const { text } = await bundle(`
      import { calibrate, discoverModel, readXes } from '@work-elements/discover';
      import { parseScenario } from '@work-elements/simulate';
      globalThis.onmessage = async ({ data: { packed, document } }) => {
        let reports = 0;
        const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
        const log = await readXes(bytes, { onProgress: () => { reports += 1; } });
        const { model, evidence } = discoverModel(log);
        const { fits } = calibrate(log, parseScenario(document));
        const stopped = await readXes(bytes, { signal: AbortSignal.abort() }).then(() => false, () => true);
        const means = fits.durations.map(({ step, mean }) => [step, mean.value]);
        postMessage({ model, noise: evidence.noise, means, told: reports > 0, stopped });
      };
    `);
    const events: SimulatedEvent[] = [];
    await simulate(parseScenario(document), { seed: 3, replications: 1, log: (event) => events.push(event) });
    const packed = gzipSync(toXes(events));
    const page = await browser.newPage();
    const found: unknown = await page.evaluate(
      ({ code, message }) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message: what }) => reject(new Error(what));
          worker.postMessage(message);
        }),
      { code: text, message: { packed: packed.toString('base64'), document } },
    );
    const log = await readXes(packed);
    const { model, evidence } = discoverModel(log);
    const means = calibrate(log, parseScenario(document)).fits.durations.map(
      ({ step, mean }) => [step, mean.value] as const,
    );
    expect(found).toMatchObject({
      model: JSON.parse(JSON.stringify(model)),
      noise: evidence.noise,
      told: true,
      stopped: true,
    });
    // The logarithms of the two engines differ in their last bit.
    expect(found).toMatchObject({ means: means.map(([step, mean]) => [step, expect.closeTo(mean, 6)]) });
    await page.close();
  });
});
