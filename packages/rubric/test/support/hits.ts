import { workElements } from 'work-elements';
import { type Glossary, suggestAlignment } from '../../src/index.js';
import type { LabelledRow } from '../labelled/labelled-row.js';

const elementOf = new Map(
  workElements.flatMap(({ id, competencies }) => competencies.map((competency) => [competency.id, id])),
);

const among = (right: ReadonlySet<string>, found: readonly string[]): boolean => found.some((each) => right.has(each));

/** The probability that three drawn from `all` include at least one of `right`. */
const byChance = (all: number, right: number): number =>
  1 - [0, 1, 2].reduce((none, drawn) => none * ((all - right - drawn) / (all - drawn)), 1);

/** Wilson’s 95 % interval of a proportion. */
export const interval = (hits: number, of: number): readonly [number, number] => {
  const z = 1.959964;
  const [share, add] = [hits / of, (z * z) / (2 * of)];
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [(share + add - half) / (1 + 2 * add), (share + add + half) / (1 + 2 * add)];
};

/** How often one of the first three is right, for competencies and for elements, compared with chance. */
export const hitsOf = (rows: readonly LabelledRow[], glossary?: Glossary) => {
  const fitting = rows.filter(({ right }) => right.length > 0);
  const rubric = {
    id: 'labelled',
    title: 'Labelled',
    rows: fitting.map(({ title }, index) => ({ id: `row-${index}`, title })),
  };
  // Asks for many, so that elements after the fifth competency are ranked too.
  const options = { count: 20, ...(glossary === undefined ? {} : { glossary }) };
  const suggested = suggestAlignment(rubric, options);
  const ranked = suggestAlignment(rubric, { ...options, count: 3 });
  const misses: string[] = [];
  let [competencies, elements] = [0, 0];
  fitting.forEach(({ id, title, right }, index) => {
    const first = (ranked[index]?.suggestions ?? []).flatMap((each) =>
      each.competencies.map(({ competency }) => competency),
    );
    const firstElements = (suggested[index]?.suggestions ?? []).slice(0, 3).map(({ element }) => element);
    if (among(new Set(right), first)) competencies++;
    else misses.push(`${id} ${title} | ${first.join(', ')} | ${right.join(', ')}`);
    if (among(new Set(right.map((each) => elementOf.get(each) ?? '')), firstElements)) elements++;
  });
  const mean = (chances: readonly number[]): number => chances.reduce((sum, each) => sum + each, 0) / chances.length;
  return {
    rows: fitting.length,
    competencies,
    elements,
    misses,
    chance: mean(fitting.map(({ right }) => byChance(elementOf.size, right.length))),
    elementChance: mean(
      fitting.map(({ right }) => byChance(workElements.length, new Set(right.map((each) => elementOf.get(each))).size)),
    ),
  };
};
