import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Competency,
  type CompetencyKind,
  crosswalks,
  deriveProfiles,
  models,
  workElements,
} from '../../src/index.js';

const page = readFileSync(new URL('../../../../docs/competencies.md', import.meta.url), 'utf8');
// Indented lines continue a list item.
const lines = page.replaceAll(/\n {2}(?=\S)/g, ' ').split('\n');

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of the table whose first column has this heading, each as its cells. */
const tableOf = (heading: string): readonly (readonly string[])[] => {
  const start = lines.findIndex((line) => cellsOf(line)[0] === heading);
  expect(start, heading).toBeGreaterThan(0);
  const rows = lines.slice(start + 2);
  return rows.slice(0, rows.indexOf('')).map(cellsOf);
};

const count = (competencies: readonly Competency[], kind: CompetencyKind): number =>
  competencies.filter((each) => each.kind === kind).length;
const row = (name: string, of: readonly Competency[]): readonly string[] =>
  [name, of.length, count(of, 'know'), count(of, 'know-how'), count(of, 'do')].map(String);

describe('the page on competencies', () => {
  test('counts them as they are', () => {
    expect(tableOf('element')).toEqual([
      ...workElements.map(({ id, competencies }) => row(`\`${id}\``, competencies)),
      row(
        'all twelve',
        workElements.flatMap(({ competencies }) => competencies),
      ),
    ]);
  });

  test('counts the rows of the crosswalks as they are', () => {
    const judged = (coverage: string, of: (typeof crosswalks)[number]): number =>
      of.rows.filter((each) => each.coverage === coverage).length;
    expect(tableOf('framework')).toEqual(
      crosswalks.map((each) =>
        [
          `\`${each.framework}\``,
          each.rows.length,
          judged('covered', each),
          judged('partly', each),
          judged('not', each),
          each.leftOut.count,
        ].map(String),
      ),
    );
  });

  test.each([
    ['before', 25],
    ['found missing', 20],
  ])('says of each statement in the table “%s” what stands for it now, by ids that exist', (header, size) => {
    const known = new Set<string>(
      workElements.flatMap(({ competencies, definition }) => [
        ...competencies.map(({ id }) => id),
        ...Object.keys(definition.settings),
      ]),
    );
    const rows = tableOf(header);
    expect(rows).toHaveLength(size);
    for (const cells of rows) {
      const named = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '');
      expect(named, cells[0]).not.toEqual([]);
      for (const id of named) expect(known.has(id), `${cells[0]}: ${id}`).toBe(true);
    }
  });

  test('records the reading of every role, once, and each profile is as it says', () => {
    const idsIn = (cell: string | undefined): readonly string[] =>
      [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '');
    const profiles = new Map(
      Object.values(models).flatMap((model) =>
        deriveProfiles(model).map(({ role, competencies }) => [
          `${model.id} ${role}`,
          new Set(competencies.map(({ competency }) => competency.id)),
        ]),
      ),
    );
    const rows = tableOf('model');
    const unchanged = lines.flatMap((line) => {
      const [, model = '', roles] = /^- `([^`]+)`: (`.*)$/.exec(line) ?? [];
      return roles === undefined ? [] : idsIn(roles).map((role) => `${model} ${role}`);
    });
    for (const line of lines) {
      const [, model = ''] = /^- `([^`]+)`: /.exec(line) ?? [];
      for (const [, role, size] of line.matchAll(/`([^`]+)` \((\d+)\)/g)) {
        if (profiles.has(`${model} ${role}`))
          expect(Number(size), `${model} ${role}`).toBe(profiles.get(`${model} ${role}`)?.size);
      }
    }
    const read = [...rows.map(([model, role]) => `${idsIn(model)[0]} ${idsIn(role)[0]}`), ...unchanged];
    expect(read.toSorted()).toEqual([...profiles.keys()].toSorted());
    for (const [model, role, before, now, struck, anew] of rows) {
      const held = profiles.get(`${idsIn(model)[0]} ${idsIn(role)[0]}`);
      expect(Number(now), `${model} ${role}`).toBe(held?.size);
      const reckoned = Number(before) - idsIn(struck).length + idsIn(anew).length;
      expect(reckoned, `${model} ${role}: before, less what was struck, and what is asked anew`).toBe(held?.size);
      for (const id of idsIn(struck)) expect(held?.has(id), `${role} no longer holds ${id}`).toBe(false);
      for (const id of idsIn(anew)) expect(held?.has(id), `${role} holds ${id}`).toBe(true);
    }
  });
});
