import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  actorKindSchema,
  automationModeSchema,
  badgeFramework,
  evidenceKindSchema,
  scopeSchema,
  workElements,
} from 'work-elements';

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

test.each([
  ['work elements', workElements.map(({ id }) => id)],
  ['actor kinds', actorKindSchema.options],
  ['modes of automation', automationModeSchema.options],
  ['kinds of evidence', evidenceKindSchema.options],
  ['scopes', scopeSchema.options],
])('the glossary names all %s', (_, ids) => {
  for (const id of ids) expect(glossary).toContain(`\`${id}\``);
});

test('the glossary names the levels as the framework does', () => {
  expect(badgeFramework.areas).toHaveLength(9);
  for (const { level, title } of badgeFramework.levels) expect(glossary).toContain(`${level} ${title}`);
});

test.each(['Appeal', 'Recognition', 'Support plan', 'accommodation', 'Retention'])(
  'the glossary defines %s',
  (term) => {
    expect(glossary).toContain(`**${term}**`);
  },
);

test('no term is defined twice', () => {
  const terms = [...glossary.matchAll(/\*\*([^*]+)\*\*/g)].map(([, term = '']) => term.toLowerCase());
  expect(terms.length).toBeGreaterThan(60);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
