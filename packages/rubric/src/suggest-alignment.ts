import {
  badgeFramework,
  type Competency,
  parseRubric,
  type Rubric,
  type RubricInput,
  type RubricRow,
  readInput,
  workElements,
} from 'work-elements';
import * as z from 'zod';
import { bm25 } from './bm25.js';
import { type Glossary, glossarySchema, readyGlossary } from './glossary.js';
import { type Word, wordsOf } from './words.js';

/**
 * A competency that a row may express, and the words that suggest it.
 *
 * @public
 */
export interface SuggestedCompetency {
  readonly competency: string;
  readonly statement: string;
  /** The words that the row and the competency share; `portfolio = evidence` if they are linked by the glossary. */
  readonly shared: readonly string[];
}

/**
 * The suggestions from one work element.
 *
 * @public
 */
export interface ElementSuggestion {
  readonly element: string;
  readonly title: string;
  readonly competencies: readonly SuggestedCompetency[];
}

/**
 * The suggestions for one row of a rubric.
 *
 * @public
 */
export interface RowSuggestion {
  readonly row: string;
  /**
   * The suggestions by element, the likeliest first; empty if no word is shared: that nothing fits is a result, too.
   */
  readonly suggestions: readonly ElementSuggestion[];
  /** The ranking measure. It is not a probability, and does not say whether anything fits. */
  readonly measure: typeof MEASURE;
}

/** How suggestions are ranked, as a sentence to show with them. @public */
export const MEASURE =
  'BM25 over statement, id, element and step titles, areas and guiding questions, stemmed, in English';

const optionsSchema = z.strictObject({
  glossary: glossarySchema.default({ ...readyGlossary }),
  count: z.number().int().min(1).max(20).default(5),
});

/**
 * How suggestions are made.
 *
 * @public
 */
export interface SuggestOptions {
  /** Words of the rubric, each mapped to the catalogue’s. @defaultValue `readyGlossary` */
  readonly glossary?: Glossary;
  /** How many competencies to suggest per row. @defaultValue 5 */
  readonly count?: number;
}

/**
 * Suggests which competencies each row of a rubric may express, judging by its words. The suggestions are for people,
 * who decide and write the alignment. Nothing is aligned automatically, and suggestions have no percentages, because a
 * high score does not show that anything fits.
 *
 * @param rubric - A rubric, whose texts are assumed to be English.
 * @param options - The glossary, and how many competencies to suggest.
 * @returns One entry for each row, in their order; rows that are only headings of others have none.
 * @throws `InputError` if the rubric or the glossary is malformed.
 *
 * @example
 * ```ts
 * import { suggestAlignment } from '@work-elements/rubric';
 *
 * const rows = [{ id: 'feedback', title: 'Gives written feedback on each criterion' }];
 * const [row] = suggestAlignment({ id: 'ours', title: 'Ours (invented)', rows });
 * console.log(row?.suggestions[0]?.competencies[0]?.competency); // write-feedback-on-every-gap
 * ```
 *
 * @public
 */
export const suggestAlignment = (
  rubric: Rubric | RubricInput,
  options: SuggestOptions = {},
): readonly RowSuggestion[] => {
  const read = parseRubric(rubric);
  const { glossary, count } = readInput(optionsSchema, options, 'options of suggestAlignment');
  const meanings = new Map(
    Object.entries(glossary).map(([word, meant]) => [
      wordsOf(word)[0]?.stem ?? word,
      typeof meant === 'string' ? [meant] : meant,
    ]),
  );
  const headings = new Set(read.rows.map(({ under }) => under));
  return read.rows.filter(({ id }) => !headings.has(id)).map((row) => suggestionOf(row, read, meanings, count));
};

/** Rows about adults may only express what adults are asked to show; rows about learners may express anything. */
const ofAdults = ({ holders = ['educator'] }: Competency): boolean => holders.includes('educator');

/** The titles of a competency’s areas, and the guiding questions that it answers. */
const framedBy = ({ id, areas }: Competency): readonly string[] => [
  ...badgeFramework.areas.filter((area) => areas.includes(area.id)).map(({ title }) => title),
  ...badgeFramework.areas
    .flatMap(({ questions }) => questions)
    .filter(({ answeredBy }) => answeredBy.some((each) => each === id))
    .map(({ text }) => text),
];

const makeCorpus = () => {
  const documents = workElements.flatMap((element) =>
    element.competencies.map((competency) => {
      const steps = element.steps.filter(({ id }) => competency.steps === undefined || competency.steps.includes(id));
      const titles = steps.map(({ title }) => title);
      const own = [competency.statement, competency.id.replaceAll('-', ' ')];
      const text = [...own, element.title, ...titles, ...framedBy(competency)];
      const stems = wordsOf(text.join(' ')).map(({ stem }) => stem);
      return { element, competency, adults: ofAdults(competency), stems };
    }),
  );
  return { documents, search: bm25(documents) };
};

let made: ReturnType<typeof makeCorpus> | null = null;

/** The searched texts, created on first use to keep importing cheap. */
const corpus = (): ReturnType<typeof makeCorpus> => {
  made ??= makeCorpus();
  return made;
};

const suggestionOf = (
  row: RubricRow,
  rubric: Rubric,
  meanings: ReadonlyMap<string, readonly string[]>,
  count: number,
): RowSuggestion => {
  const { documents, search } = corpus();
  const words = wordsOf(textOf(row, rubric));
  const meant = words.flatMap(({ word, stem }) =>
    (meanings.get(stem) ?? []).flatMap((meaning) => wordsOf(meaning).map((other) => ({ word, as: other }))),
  );
  const hits = search([...words.map(({ stem }) => stem), ...meant.map(({ as }) => as.stem)])
    .filter(({ document }) => row.describes === 'learners' || documents[document]?.adults === true)
    .slice(0, count);
  const groups = new Map<string, ElementSuggestion & { competencies: SuggestedCompetency[] }>();
  for (const { document } of hits) {
    const found = documents[document];
    if (found === undefined) continue;
    const { element, competency, stems } = found;
    const group = groups.get(element.id) ?? { element: element.id, title: element.title, competencies: [] };
    groups.set(element.id, group);
    const shared = sharedWords(words, meant, new Set(stems));
    group.competencies.push({ competency: competency.id, statement: competency.statement, shared });
  }
  return { row: row.id, suggestions: [...groups.values()], measure: MEASURE };
};

/** The query for a row: its title, its cells, and what to look for in evidence; its id if it has no text. */
const textOf = (row: RubricRow, { rows }: Rubric): string => {
  const own = [row.title, ...Object.values(row.cells).flat(), ...row.lookFor].filter((text) => text !== undefined);
  if (own.length > 0) return own.join(' ');
  const above = rows.find(({ id }) => id === row.under)?.title ?? '';
  return `${above} ${row.id.replaceAll('-', ' ')}`;
};

const sharedWords = (
  words: readonly Word[],
  meant: readonly { readonly word: string; readonly as: Word }[],
  stems: ReadonlySet<string>,
): readonly string[] => [
  ...new Set([
    ...words.filter(({ stem }) => stems.has(stem)).map(({ word }) => word),
    ...meant.filter(({ as }) => stems.has(as.stem)).map(({ word, as }) => `${word} = ${as.word}`),
  ]),
];
