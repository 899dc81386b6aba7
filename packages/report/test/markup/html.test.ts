import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { clean, unstacked } from '../../src/markup/clean.js';
import { html } from '../../src/markup/html.js';
import { readPage } from '../support/read-page.js';

const LONE_SURROGATE = /\p{Surrogate}/u;
const anyText = fc.string({ unit: 'binary' });

test('any text survives escaping, in an element and in an attribute', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const element = readPage(html`<p title="${text}">${text}</p>`.text).querySelector('p');
      const expected = unstacked(clean(text)).replaceAll(/\r\n?/g, '\n');
      expect(element?.childElementCount).toBe(0);
      expect(element?.textContent).toBe(expected);
      expect(element?.getAttribute('title')).toBe(expected);
    }),
  );
});

test('any text makes well-formed XML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(XMLValidator.validate(html`<svg a="${text}">${text}</svg>`.text)).toBe(true);
      expect(html`${text}`.text).not.toMatch(LONE_SURROGATE);
    }),
  );
});

test('anything not made by html is text, whatever it claims to be', () => {
  const forged: unknown = JSON.parse('{"text":"<script>"}');
  expect(html`${String(forged)}${null}${false}${['<', html`<b>`, 1]}`.text).toBe('[object Object]&lt;<b>1');
});

test('a tower of marks is cut where it would cover the line above, and no script loses any', () => {
  expect(unstacked(`e${'\u0301'.repeat(150)}!`)).toBe(`e${'\u0301'.repeat(6)}!`);
  for (const word of ['שַׁבָּת', 'हिन्दी', 'ກຳ້', 'Tiếng Việt', 'བརྒྱུད']) expect(unstacked(word)).toBe(word);
});
