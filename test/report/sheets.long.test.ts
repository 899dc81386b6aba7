// @module-tag long
import { elementHtml, modelComparisonHtml, modelHtml, processHtml } from '@work-elements/report';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImplementationModel, learningProcess, models, processOf, workElements } from 'work-elements';
import { catalogueModel } from '../../packages/report/test/support/large-model.js';
import { hasBrowser, inCi, launched } from './support/browser.js';
import { hasPdfToText } from './support/check-pages.js';
import { HEADING, onPaper } from './support/look.js';

const ready: readonly ImplementationModel[] = Object.values(models);
const FORMATS = ['A4', 'Letter'] as const;
const LOCALES = ['en', 'es'] as const;
const everyway = LOCALES.flatMap((locale) => FORMATS.map((format) => ({ locale, format })));

/** A sheet used less than this is a remnant. */
const REMNANT = 0.2;

/** Tests of how pages are divided into sheets. */
describe.skipIf((!hasBrowser || !hasPdfToText()) && !inCi)('sheets of paper', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launched();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each(ready.map((model) => [model.title, model] as const))(
    'before the forms of %s no sheet holds a remnant, nor what the model chooses alone',
    async (_, model) => {
      const alone = {
        en: ['What this model chooses', 'Where it goes when somebody raises it'],
        es: ['Lo que este modelo elige', 'A quién llega lo que alguien plantea'],
      };
      for (const { locale, format } of everyway) {
        const html = modelHtml(model, { locale, detail: 'do' });
        for (const heading of alone[locale]) expect(html).toContain(heading);
        const { sheets, used } = await onPaper(browser, html, format);
        const before = sheets.length - model.roles.length;
        expect(before).toBeGreaterThan(0);
        const tops = sheets.slice(0, before).map(([top = '']) => top.replace(HEADING, ''));
        expect(
          tops.filter((top) => alone[locale].includes(top)),
          `${format} ${locale}`,
        ).toEqual([]);
        expect(Math.min(...used.slice(0, before)), `${format} ${locale}`).toBeGreaterThan(REMNANT);
      }
    },
  );

  test.each(workElements.map((element) => [element.title, element] as const))(
    'no sheet of the element “%s” holds a remnant',
    async (_, element) => {
      for (const { locale, format } of everyway)
        for (const process of [undefined, learningProcess]) {
          const { used } = await onPaper(browser, elementHtml(element, { locale, process }), format);
          expect(Math.min(...used), `${format} ${locale}`).toBeGreaterThan(REMNANT);
        }
    },
  );

  test.each(ready.map((model) => [model.title, model] as const))(
    'no sheet of the process of %s holds a remnant',
    async (_, model) => {
      for (const { locale, format } of everyway) {
        const html = processHtml(processOf(model), { lanes: 'role', model, locale });
        const { used } = await onPaper(browser, html, format);
        expect(Math.min(...used), `${format} ${locale}`).toBeGreaterThan(REMNANT);
      }
    },
  );

  test.each(everyway)(
    'all ready models beside each other fill two sheets of $format, and the table goes on below the plot ($locale)',
    async ({ locale, format }) => {
      const { sheets, used } = await onPaper(browser, modelComparisonHtml(ready, { locale }), format);
      expect(sheets).toHaveLength(2);
      expect(Math.min(...used)).toBeGreaterThan(REMNANT);
      const rows = sheets.map((sheet) =>
        ready.filter(({ title }) => sheet.some((line) => line.startsWith(`${title} `) && /( \d+){4}$/.test(line))),
      );
      expect(rows.flat()).toHaveLength(ready.length);
      for (const some of rows) expect(some.length).toBeGreaterThan(2);
    },
  );

  test.each(everyway)(
    'sixty roles with the elements of the catalogue have a form each, and fewer than ten sheets before them (%o)',
    async ({ locale, format }) => {
      const html = modelHtml(catalogueModel, { locale });
      const { sheets } = await onPaper(browser, html, format);
      expect(sheets.length - catalogueModel.roles.length).toBeGreaterThan(0);
      expect(sheets.length - catalogueModel.roles.length).toBeLessThan(10);
    },
  );
});
