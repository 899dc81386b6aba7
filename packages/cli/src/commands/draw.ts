import { elementSvg, processSvg } from '@work-elements/report';
import { processOf, toMermaid } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { elementNamed, type NamedWork, namedWork } from '../readers/elements.js';
import { namedFiles } from '../readers/named-files.js';
import { pageOf, writePng } from '../readers/png.js';

type Format = 'svg' | 'mermaid' | 'png';

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.svg$/i, 'svg'],
  [/\.(mmd|mermaid|md)$/i, 'mermaid'],
  [/\.png$/i, 'png'],
];

interface Drawing {
  readonly file: string;
  readonly id: string;
  readonly svg: () => string;
  readonly mermaid: () => string;
}

/** Runs `work-elements draw`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const named = await namedWork(context, given.rest(0));
  const drawings = named.subjects.map((subject) => drawingOf(context, subject, named));
  const file = given.text('output');
  const format = formatOf(given.text('format'), file);
  const textOf = ({ svg, mermaid }: Drawing): string => (format === 'mermaid' ? mermaid() : svg());
  if (file === undefined) {
    if (format === 'png') throw refused('no-output', 'a PNG is no text; say where to write it', '--output picture.png');
    context.answerEach(
      drawings,
      (drawing) => ({ format, text: textOf(drawing) }),
      (_, { text }) => [text.trimEnd()],
    );
    return;
  }
  const files = namedFiles(
    file,
    drawings.map(({ id }) => id),
  );
  for (const [index, drawing] of drawings.entries()) {
    const name = files[index] ?? file;
    if (format === 'png') await writePng(context, name, pageOf(drawing.svg()));
    else await context.write(name, textOf(drawing));
  }
};

const drawingOf = ({ given }: Context, subject: string, named: NamedWork): Drawing => {
  const model = named.models.get(subject)?.model;
  if (model === undefined) {
    const element = elementNamed(subject, named);
    return { file: subject, id: subject, svg: () => elementSvg(element), mermaid: () => toMermaid(element) };
  }
  return {
    file: subject,
    id: model.id,
    svg: () => processSvg(processOf(model), { lanes: 'role', model }),
    mermaid: () => toMermaid(model, { steps: given.flag('steps') }),
  };
};

const formatOf = (said: string | undefined, file: string | undefined): Format => {
  if (said === 'svg' || said === 'mermaid' || said === 'png') return said;
  const known = ENDINGS.find(([ending]) => ending.test(file ?? ''));
  if (file === undefined || known !== undefined) return known?.[1] ?? 'svg';
  throw refused(
    'unknown-ending',
    `"${file}" does not say what to draw`,
    'end it in .svg, .mmd or .png, or add --format',
  );
};

const refused = (code: ProblemCode, message: string, hint: string): Unusable =>
  new Unusable([problemOf('', code, message, hint)]);
