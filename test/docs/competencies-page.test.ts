import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deriveProfiles, models, workElements } from 'work-elements';

const page = readFileSync(new URL('../../docs/competencies.md', import.meta.url), 'utf8');
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map(cellsOf);
const idsIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '');

test('the table by element counts what the catalogue has', () => {
  for (const { id, competencies } of workElements) {
    const counts = (['know', 'know-how', 'do'] as const).map(
      (kind) => competencies.filter((each) => each.kind === kind).length,
    );
    expect(rows.find(([first]) => first === `\`${id}\``)).toEqual([
      `\`${id}\``,
      ...[competencies.length, ...counts].map(String),
    ]);
  }
});

/** The number of statements that each role of the ready models has, from the table and from the list below it. */
const saidOf = (model: string, role: string): readonly (readonly [number, readonly string[]])[] => {
  const inTable = rows.filter(([first, second]) => first === `\`${model}\`` && second === `\`${role}\``);
  const list = (page.split('Read, with nothing to strike')[1] ?? '')
    .replaceAll(/\n {2}/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith(`- \`${model}\`: `))
    .flatMap((line) => [...line.matchAll(new RegExp(`\`${role}\` \\((\\d+)\\)`, 'g'))]);
  return [
    ...inTable.map(([, , , now = '', struck = '']) => [Number(now), idsIn(struck)] as const),
    ...list.map(([, now]) => [Number(now), []] as const),
  ];
};

test.each(Object.values(models).map((model) => [model.id, model] as const))(
  'every role of %s is read once, with as many statements as it holds and none of what was struck',
  (id, model) => {
    for (const { role, competencies } of deriveProfiles(model)) {
      const held: readonly string[] = competencies.map(({ competency }) => competency.id);
      const said = saidOf(id, role);
      expect(
        said.map(([now]) => now),
        role,
      ).toEqual([held.length]);
      expect(
        said.flatMap(([, struck]) => struck.filter((each) => held.includes(each))),
        role,
      ).toEqual([]);
    }
  },
);

test('what a role held before, less what was struck, and with what is asked anew, is what it holds now', () => {
  const read = rows.filter(({ length, 1: role }) => length === 6 && role?.startsWith('`') === true);
  expect(read.length).toBeGreaterThan(40);
  for (const [model, role, before, now, struck = '', anew = ''] of read)
    expect(Number(before) - idsIn(struck).length + idsIn(anew).length, `${model} ${role}`).toBe(Number(now));
});
