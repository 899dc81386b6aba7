import { answerFiles } from '../context/answer-files.js';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type Drawing, drawingOf } from '../readers/drawings.js';
import { type NamedWork, namedWork } from '../readers/elements.js';
import { outputsOf } from '../readers/named-files.js';
import { pageOf, writePng } from '../readers/png.js';
import { requireOne } from '../readers/require-one.js';

type Format = 'svg' | 'mermaid' | 'png' | 'html';

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.svg$/i, 'svg'],
  [/\.(mmd|mermaid|md)$/i, 'mermaid'],
  [/\.png$/i, 'png'],
  [/\.html?$/i, 'html'],
];

/** Runs `work-elements draw`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const named = await namedWork(context, given.rest(0));
  const drawings = named.subjects.map((subject) => drawingOf(context, subject, named));
  const file = given.text('output');
  const format = formatOf(given.text('format'), file);
  refuseIdle(context, format, named);
  const textOf = (drawing: Drawing): string => drawing[format === 'png' ? 'svg' : format]();
  if (file === undefined) {
    if (format === 'png')
      throw refused('no-output', 'a PNG cannot be printed as text; name a file to write it to', '--output picture.png');
    requireOne(context, drawings, 'pictures', `--output pictures.${format === 'mermaid' ? 'mmd' : format}`);
    context.answerEach(
      drawings,
      (drawing) => ({ format, text: textOf(drawing) }),
      (_, { text }) => [text.trimEnd()],
    );
    return;
  }
  const fileOf = outputsOf(context, ['output'], { names: drawings.map(({ id }) => id) });
  const files = drawings.map((_, index) => fileOf('output', index) ?? file);
  for (const [index, drawing] of drawings.entries()) {
    const name = files[index] ?? file;
    if (format === 'png') await writePng(context, name, pageOf(drawing.svg()));
    else await context.write(name, textOf(drawing));
  }
  answerFiles(context, files);
};

/** Refuses options that have no effect on what is drawn. */
const refuseIdle = ({ given }: Context, format: Format, { subjects, models }: NamedWork): void => {
  const [drawn, elements] = [subjects.some((each) => models.has(each)), subjects.some((each) => !models.has(each))];
  const byElement = given.text('lanes') === 'element';
  const idle: readonly (readonly [boolean, string, string])[] = [
    [format === 'mermaid' && given.text('locale') !== undefined, '--locale', 'Mermaid is in English only; draw an SVG'],
    [format === 'mermaid' && given.flag('process'), '--process', 'Mermaid draws an element alone; draw an SVG'],
    [!drawn && given.text('lanes') !== undefined, '--lanes', 'an element has no lanes; name a model'],
    [!drawn && given.flag('steps'), '--steps', 'an element is drawn with its steps anyway; name a model'],
    [!elements && given.flag('process'), '--process', 'it is for an element; name one'],
    [byElement && given.flag('steps'), '--steps', 'steps are listed by role; leave out --lanes element'],
  ];
  const problems = idle.flatMap(([is, option, hint]) =>
    is ? [problemOf('', 'wrong-use', `${option} changes nothing here`, hint)] : [],
  );
  if (problems.length > 0) throw new Unusable(problems);
};

const formatOf = (said: string | undefined, file: string | undefined): Format => {
  const known = ENDINGS.find(([ending]) => ending.test(file ?? ''))?.[1];
  if (said === 'svg' || said === 'mermaid' || said === 'png' || said === 'html') {
    if (known === undefined || known === said) return said;
    throw refused(
      'wrong-use',
      `--format ${said} and the ending of "${file}" do not agree`,
      'leave out --format, or give the file another ending',
    );
  }
  if (file === undefined || known !== undefined) return known ?? 'svg';
  throw refused(
    'unknown-ending',
    `"${file}" does not say what to draw`,
    'end it in .svg, .mmd, .png or .html, or add --format',
  );
};

const refused = (code: ProblemCode, message: string, hint: string): Unusable =>
  new Unusable([problemOf('', code, message, hint)]);
