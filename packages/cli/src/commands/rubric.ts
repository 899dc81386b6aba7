import { suggestAlignment } from '@work-elements/rubric';
import { alignRubric, documentKind, parseAlignment, parseRubric, type Rubric, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { reading, readingAll } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { sourceOf } from '../documents/source.js';
import { alignmentLines, suggestionLines } from '../output/rubric-lines.js';
import { isTable, readTableIn, type TableSource } from '../readers/tables.js';

interface Answer {
  readonly file: string;
  readonly rubric: Rubric;
  readonly value: unknown;
  readonly isAligned: boolean;
  readonly lines: () => readonly string[];
}

/** Runs `work-elements rubric`; its arguments are rubrics, each followed by its alignment, if there is one. */
export const run = async (context: Context): Promise<void> => {
  const sources = await readingAll(context.given.rest(0), async (file) => ({
    file,
    bytes: await readBytes(context.terminal, file, 'either'),
  }));
  const answers: Answer[] = [];
  for (const source of sources) {
    const before = answers.at(-1);
    if (!isAlignment(source)) answers.push(await suggested(context, source));
    else if (before === undefined || before.isAligned) throw refused(source.file);
    else answers.splice(-1, 1, aligned(context, before, source));
  }
  context.answerEach(
    answers,
    ({ value }) => value,
    ({ lines }) => lines(),
  );
};

const textOf = ({ file, bytes }: TableSource) => sourceOf(file, bytes);

const isAlignment = (source: TableSource): boolean =>
  !isTable(source) && reading(textOf(source), (text) => documentKind(readText(text, 'rubric'))) === 'alignment';

const refused = (file: string): Unusable =>
  new Unusable([problemOf(file, 'no-rubric', 'this is an alignment; name its rubric before it')]);

const readRubric = async (context: Context, source: TableSource): Promise<Rubric> => {
  const { given } = context;
  const [id, title, from] = [given.text('id'), given.text('title'), given.text('source')];
  const rubric = given.text('rubric');
  const about = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { source: from }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(given.flag('levelsInRows') ? ({ orientation: 'levels-in-rows' } as const) : {}),
  };
  if (isTable(source)) return readTableIn(context, source, { as: 'rubric', about });
  return reading(textOf(source), (text) => parseRubric(text));
};

const suggested = async (context: Context, source: TableSource): Promise<Answer> => {
  const rubric = await readRubric(context, source);
  const value = suggestAlignment(rubric, context.given.part('count'));
  const lines = (): readonly string[] => suggestionLines(context.style, rubric, value);
  return { file: source.file, rubric, value, isAligned: false, lines };
};

const aligned = (context: Context, { file, rubric }: Answer, source: TableSource): Answer => {
  const alignment = reading(textOf(source), (text) => parseAlignment(text, { rubric }));
  const { rows, onlyInRubric, onlyInElements } = alignRubric(rubric, alignment);
  const value = { rows, onlyInRubric, onlyInElements };
  return { file, rubric, value, isAligned: true, lines: () => alignmentLines(context.style, rubric, value) };
};
