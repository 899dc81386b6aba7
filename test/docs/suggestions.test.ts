import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heldOut } from '../../packages/rubric/test/labelled/labelled.js';
import { hitsOf, interval } from '../../packages/rubric/test/support/hits.js';

const text = readFileSync(new URL('../../docs/people.md', import.meta.url), 'utf8');
const percent = (share: number): string => `${Math.round(100 * share)}`;

test('docs/people.md has the figures of suggestions as they are measured', () => {
  const { rows, competencies, elements, chance, elementChance } = hitsOf(heldOut);
  const shown = (hits: number): string => {
    const [low, high] = interval(hits, rows).map(percent);
    return `${percent(hits / rows)} % (${low} to ${high} %)`;
  };
  const cells = [
    `${rows}`,
    shown(competencies),
    `${percent(chance)} %`,
    shown(elements),
    `${percent(elementChance)} %`,
  ];
  const line = text.split('\n').find((each) => each.startsWith('| held out, with the glossary')) ?? '';
  expect(
    line
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim()),
  ).toEqual(cells);
  expect(text).toContain(`Without the glossary it is ${hitsOf(heldOut, {}).competencies} of ${rows}.`);
});
