import { readRubricCsv, suggestAlignment } from '@work-elements/rubric';
import { alignRubric, parseAlignment, parseRubric, type Rubric } from 'work-elements';
import type { Context } from '../context/context.js';
import { reading } from '../documents/located.js';
import { readSource } from '../documents/source.js';
import { wrapped } from '../output/lists.js';
import { counted } from '../output/numbers.js';

const WIDTH = 100;

export const run = async (context: Context): Promise<void> => {
  const rubric = await readRubric(context, context.given.argument(0));
  const alignment = context.given.optional(1);
  if (alignment === undefined) suggest(context, rubric);
  else await align(context, rubric, alignment);
};

const readRubric = async ({ terminal, given }: Context, file: string): Promise<Rubric> => {
  const source = await readSource(terminal, file);
  const [id, title, from] = [given.text('id'), given.text('title'), given.text('source')];
  const about = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { source: from }),
    ...(given.flag('levelsInRows') ? ({ orientation: 'levels-in-rows' } as const) : {}),
  };
  return reading(source, (text) => (/\.(csv|tsv|txt)$/i.test(file) ? readRubricCsv(text, about) : parseRubric(text)));
};

const suggest = (context: Context, rubric: Rubric): void => {
  const found = suggestAlignment(rubric, context.given.part('count'));
  context.answer(found, () => [
    `${context.style.bold(rubric.title)}: what each row may say, by shared words; a person decides`,
    ...found.flatMap(({ row, suggestions }) => [
      '',
      `${context.style.bold(row)}${suggestions.length === 0 ? ': no word is shared' : ''}`,
      ...suggestions.flatMap(({ title, competencies }) => [
        `  ${title}`,
        ...competencies.flatMap(({ competency, statement, shared }) => [
          `    ${competency} (${shared.join(', ')})`,
          ...wrapped(statement, WIDTH, '      ').map(context.style.dim),
        ]),
      ]),
    ]),
  ]);
};

const align = async (context: Context, rubric: Rubric, file: string): Promise<void> => {
  const source = await readSource(context.terminal, file);
  const alignment = reading(source, (text) => parseAlignment(text, { rubric }));
  const { rows, onlyInRubric, onlyInElements } = alignRubric(rubric, alignment);
  const { bold, dim } = context.style;
  context.answer({ rows, onlyInRubric, onlyInElements }, () => [
    `${bold(rubric.title)}: ${counted(rows.length, 'row')} aligned, ${onlyInRubric.length} only in the rubric, ${counted(onlyInElements.length, 'competency', 'competencies')} only in the work elements`,
    ...rows.flatMap(({ row, to }) => [
      `  ${row.title ?? row.id}`,
      ...to.map(({ competency, relation, by, at }) => `    ${relation}: ${competency} ${dim(`(${by}, ${at})`)}`),
    ]),
    bold('Only in the rubric'),
    ...onlyInRubric.map(
      ({ row, looked }) => `  ${row.title ?? row.id}${looked ? ': nothing fits' : ': not looked at'}`,
    ),
    bold('Only in the work elements'),
    ...onlyInElements.map(({ element, competency }) => `  ${element}: ${competency}`),
  ]);
};
