import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawings, photographs } from './support/docs-pictures.js';

const folder = new URL('../../docs/pictures/', import.meta.url);
const text = readFileSync(new URL('../../docs/pictures.md', import.meta.url), 'utf8');

describe('docs/pictures.md', () => {
  test('shows every picture in the folder, and no other', () => {
    const shown = [...text.matchAll(/\]\(pictures\/([\w.-]+)\)/g)].map(([, name]) => name);
    expect(new Set(shown)).toEqual(new Set(readdirSync(folder)));
    expect(readdirSync(folder).toSorted()).toEqual(
      [...Object.keys(drawings), ...Object.keys(photographs), 'job-description.png'].toSorted(),
    );
  });

  test.each(Object.entries(drawings))('%s is up to date', (name, svg) => {
    expect(readFileSync(new URL(name, folder), 'utf8') === `${svg}\n`, 'out of date: npm run pictures').toBe(true);
  });

  test('keeps its pictures small', () => {
    for (const name of readdirSync(folder)) expect(statSync(new URL(name, folder)).size, name).toBeLessThan(150_000);
  });
});
