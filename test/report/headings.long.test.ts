// @module-tag long
import { modelComparisonHtml, modelHtml } from '@work-elements/report';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImplementationModel, models } from 'work-elements';
import { ALIKE, staffOf } from '../../packages/report/test/support/alike.js';
import { hasBrowser, inCi, launched } from './support/browser.js';
import { hasPdfToText } from './support/check-pages.js';
import { HEADING, onPaper } from './support/look.js';

const ready: readonly ImplementationModel[] = Object.values(models);
const everyway = (['en', 'es'] as const).flatMap((locale) =>
  (['A4', 'Letter'] as const).map((format) => ({ locale, format })),
);

/** A sheet used less than this is a remnant: a card’s heading without even what is kept together at its end. */
const REMNANT = 0.15;

const TITLES = { en: 'Titles in full', es: 'Títulos completos' };

/** Tests of what is at the ends of sheets. */
describe.skipIf((!hasBrowser || !hasPdfToText()) && !inCi)('the ends of sheets', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launched();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each(
    [1, 2, 4, 5, 9, 19, 20, 30, 44, 45, 58, 59].flatMap((count) => [
      { count, what: 'short', titleOf: (role: number) => `Coach ${role + 1}` },
      { count, what: 'long', titleOf: ALIKE.Latin },
    ]),
  )('no heading is the last text of a sheet, of $count roles and a learner with $what titles', async (given) => {
    const model = staffOf(given.count, given.titleOf);
    for (const { locale, format } of everyway) {
      const { sheets } = await onPaper(browser, modelHtml(model, { locale, detail: 'do' }), format);
      const last = sheets.map((sheet) => sheet.at(-1) ?? '');
      expect(
        last.filter((line) => line.endsWith(HEADING)),
        `${format} ${locale}`,
      ).toEqual([]);
      const listed = sheets.findIndex((sheet) => sheet.includes(`${TITLES[locale]}${HEADING}`));
      if (given.what === 'long') expect(listed).toBeGreaterThan(0);
      if (listed < 0) continue;
      // Titles take two lines each: either the heading and its note come first, or at least two titles are together.
      for (const sheet of sheets.slice(listed + 1)) expect(sheet.length, `${format} ${locale}`).toBeGreaterThan(3);
    }
  });

  test.each(ready.map((model) => [model.title, model] as const))(
    'no sheet of the job descriptions of %s holds a remnant',
    async (_, model) => {
      for (const { locale, format } of everyway) {
        const { used } = await onPaper(browser, modelHtml(model, { locale }), format);
        expect(Math.min(...used), `${format} ${locale}`).toBeGreaterThan(REMNANT);
      }
    },
  );

  test.each(everyway)('the only title that a comparison cuts is under its heading (%o)', async ({ locale, format }) => {
    const one = { ...models.validator, id: 'own', title: ALIKE.Latin(0) };
    const { sheets } = await onPaper(browser, modelComparisonHtml([...ready, one], { locale }), format);
    expect(sheets.at(-1)?.join(' ')).toContain(TITLES[locale]);
    expect(sheets.at(-1)?.length).toBeGreaterThan(3);
  });
});
