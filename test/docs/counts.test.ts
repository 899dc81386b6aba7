import { readdirSync, readFileSync } from 'node:fs';
import { laws } from '@work-elements/testing';
import { expect, test } from 'vitest';
import { badgeFramework, models, workElements } from 'work-elements';

const root = new URL('../../', import.meta.url);
const all = Object.values<(typeof models)[keyof typeof models]>(models);

const COUNTS: Readonly<Record<string, number>> = {
  laws: laws.length,
  'ready models': all.length,
  roles: all.reduce((sum, { roles }) => sum + roles.length, 0),
  'work elements': workElements.length,
  areas: badgeFramework.areas.length,
  questions: badgeFramework.areas.reduce((sum, { questions }) => sum + questions.length, 0),
  levels: badgeFramework.levels.length,
};

const WORDS = 'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen';
const numberOf = (text: string): number => {
  const word = WORDS.split(' ').indexOf(text.toLowerCase());
  return word < 0 ? Number(text) : word + 4;
};

/** Files whose numbers other tests check, or which were measured at another time. */
const MEASURED = new Set(['docs/benchmarks.md', 'docs/mutants.md']);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', root), { encoding: 'utf8' }).map((name) => `docs/${name}`),
  ...readdirSync(new URL('packages/', root), { encoding: 'utf8' }).map((name) => `packages/${name}/README.md`),
].filter((file) => /^(?!.*(?:declare|json-schemas|stdlib)).*\.md$/.test(file) && !MEASURED.has(file));

/** The totals that a page states: “the nine areas”, “all 101 roles”, “and 29 laws”. */
const counted = (text: string): readonly (readonly [noun: string, said: number])[] =>
  [
    ...text
      .replaceAll(/\s+/g, ' ')
      .matchAll(new RegExp(`\\b(?:the|all|and|same) (\\d+|${WORDS.replaceAll(' ', '|')}) (${NOUNS})\\b`, 'gi')),
  ].map(([, said = '', noun = '']) => [noun.toLowerCase(), numberOf(said)]);
// Pages also count the roles of single models and teams.
const NOUNS = Object.keys(COUNTS)
  .map((noun) => (noun === 'roles' ? 'roles(?= of the \\w+ ready models)' : noun))
  .join('|');

test('a page that counts all there is of something counts it as it is', () => {
  const found = pages.flatMap((file) =>
    counted(readFileSync(new URL(file, root), 'utf8')).map(([noun, said]) => `${file}: ${said} ${noun}`),
  );
  expect(found).toEqual(found.map((each) => each.replace(/: \d+ (.+)$/, (_, noun) => `: ${COUNTS[noun]} ${noun}`)));
  for (const noun of ['laws', 'ready models', 'roles', 'areas', 'questions'])
    expect(
      found.some((each) => each.endsWith(` ${noun}`)),
      noun,
    ).toBe(true);
});

test('a count is found in figures and in words', () => {
  expect(counted('of the nine\nareas, all 101 roles of the fourteen ready models and 29 laws; all 3 roles')).toEqual([
    ['areas', 9],
    ['roles', 101],
    ['ready models', 14],
    ['laws', 29],
  ]);
});
