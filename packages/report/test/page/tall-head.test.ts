import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ImplementationModel, models } from 'work-elements';
import { languageOf } from '../../src/language/language.js';
import { textWidth } from '../../src/markup/measure.js';
import { tallHead } from '../../src/page/tall-head.js';
import { modelView } from '../../src/view/model-view.js';
import { readPage } from '../support/read-page.js';

const headOf = (title: string): Element | null =>
  readPage(`<table><thead><tr>${tallHead(title).text}</tr></thead></table>`).querySelector('th.tall > span');

test.each(['en', 'es'])('every role of a ready model has its whole title over its column (%s)', (locale) => {
  const language = languageOf({ locale });
  for (const model of Object.values<ImplementationModel>(models))
    for (const { title } of modelView(model, language).roles) {
      expect(headOf(title)?.textContent).toBe(title);
      expect(headOf(title)?.hasAttribute('title')).toBe(false);
    }
});

test('a title is cut only where it is wider than its three lines, and whole for those who point at it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{1,30}( [A-Za-z]{1,30}){0,5}$/), (title) => {
      const head = headOf(title);
      const shown = head?.textContent ?? '';
      // In bold, at the font size and height available on paper.
      expect(textWidth(shown, (8.5 * 96) / 72, true)).toBeLessThanOrEqual(3 * 132);
      if (shown === title) return;
      expect(head?.getAttribute('title')).toBe(title);
      expect(shown.endsWith('…') && title.startsWith(shown.slice(0, -1))).toBe(true);
      expect(textWidth(title, 12, true)).toBeGreaterThan(132);
    }),
  );
  expect(headOf('W'.repeat(40))?.textContent).toMatch(/^W{20,39}…$/);
});
