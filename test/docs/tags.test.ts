import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const docs = new URL('../../docs/', import.meta.url);
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));

/** A page without its code. */
const prose = (page: string): string => page.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/(`+)[^`]*\1/g, '');

// The site takes other tags for elements, and fails to build.
test.each(pages)('%s has tags in code only', (name) => {
  const text = prose(readFileSync(new URL(name, docs), 'utf8'));
  expect(text.match(/<\/?[a-z][^>\n]*>/gi) ?? []).toEqual([]);
});
