import { describe, expect, test } from 'vitest';
import { badgeCoverage, badgeFramework, crosswalks, workElement, workElements } from '../../src/index.js';

const known = new Map(
  workElements.flatMap(({ id, competencies }) => competencies.map((competency) => [competency.id, { id, competency }])),
);
const questions = badgeFramework.areas.flatMap((area) =>
  area.questions.map((question) => ({ area: area.id, ...question })),
);

describe('the guiding questions', () => {
  test('are 32, each with an id and a text of its own', () => {
    expect(questions).toHaveLength(32);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(32);
    for (const { text } of questions) expect(text).toMatch(/^[A-Z].*\?$/);
  });

  test.each(questions)(
    '$id: is answered by competencies that exist and are placed in its area',
    ({ area, answeredBy }) => {
      expect(new Set(answeredBy).size).toBe(answeredBy.length);
      for (const id of answeredBy) expect(known.get(id)?.competency.areas, id).toContain(area);
    },
  );

  test('are each answered by the catalogue', () => {
    expect(questions.filter(({ answeredBy }) => answeredBy.length === 0).map(({ id }) => id)).toEqual([]);
    expect(badgeCoverage().filter(({ gap }) => gap)).toEqual([]);
  });
});

describe('badgeCoverage', () => {
  test('names for each question what of the given elements answers it, and nothing else', () => {
    for (const elements of [[...workElements], [workElement('assess-progress'), workElement('track-progress')], []]) {
      const given = new Set(elements.map(({ id }) => id));
      for (const { area, questions: covered } of badgeCoverage(elements)) {
        expect(covered.map(({ id, text }) => ({ id, text }))).toEqual(
          area.questions.map(({ id, text }) => ({ id, text })),
        );
        covered.forEach(({ id, competencies }, index) => {
          const expected = area.questions[index]?.answeredBy.filter((each) =>
            given.has(known.get(each)?.id ?? 'map-objectives'),
          );
          expect(competencies.map(({ competency }) => competency.id).sort(), id).toEqual([...(expected ?? [])].sort());
        });
      }
    }
  });

  test('reports an area as a gap exactly where one of its questions is open', () => {
    const without = workElements.filter(({ id }) => id !== 'transition-organization');
    for (const { gap, questions: covered } of badgeCoverage(without))
      expect(gap).toBe(covered.some((each) => each.competencies.length === 0));
    const open = badgeCoverage(without).flatMap(({ questions: covered }) =>
      covered.filter((each) => each.competencies.length === 0),
    );
    expect(open.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['what-it-is', 'engagement-plan', 'change-elsewhere']),
    );
    expect(badgeCoverage([]).every(({ gap }) => gap)).toBe(true);
  });
});

describe.each(crosswalks.map((crosswalk) => [crosswalk.framework, crosswalk] as const))(
  'the crosswalk to %s',
  (_, { rows, leftOut }) => {
    test('has a source for every row', () => {
      for (const { id, source } of rows) expect(source, id).toMatch(/\b[\w-]+\.[a-z]{2,}\b/);
    });

    test('names competencies that exist, some wherever something is covered and none where nothing is', () => {
      for (const { id, coverage, by } of rows) {
        for (const each of by) expect(known.has(each), `${id}: ${each}`).toBe(true);
        expect(new Set(by).size, id).toBe(by.length);
        expect(by.length === 0, id).toBe(coverage === 'not');
      }
    });

    test('has every id once, and says why items are left out', () => {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(leftOut.count).toBeGreaterThanOrEqual(0);
      expect(leftOut.why).not.toBe('');
    });
  },
);
