import { elementSvg, processHtml, processSvg } from '@work-elements/report';
import { html, Markup, page, sideways } from '@work-elements/report/parts';
import { processOf, toMermaid } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { elementNamed, type NamedWork, namedWork } from '../readers/elements.js';
import { namedFiles } from '../readers/named-files.js';
import { pageOf, writePng } from '../readers/png.js';

type Format = 'svg' | 'mermaid' | 'png' | 'html';

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.svg$/i, 'svg'],
  [/\.(mmd|mermaid|md)$/i, 'mermaid'],
  [/\.png$/i, 'png'],
  [/\.html?$/i, 'html'],
];

interface Drawing {
  readonly file: string;
  readonly id: string;
  readonly svg: () => string;
  readonly mermaid: () => string;
  /** A page to print. */
  readonly html: () => string;
}

/** Runs `work-elements draw`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const named = await namedWork(context, given.rest(0));
  const drawings = named.subjects.map((subject) => drawingOf(context, subject, named));
  const file = given.text('output');
  const format = formatOf(given.text('format'), file);
  const textOf = (drawing: Drawing): string => drawing[format === 'png' ? 'svg' : format]();
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
    const svg = (): string => elementSvg(element);
    return {
      file: subject,
      id: subject,
      svg,
      mermaid: () => toMermaid(element),
      html: () => pageWith(element.title, svg()),
    };
  }
  return {
    file: subject,
    id: model.id,
    svg: () => processSvg(processOf(model), { lanes: 'role', model }),
    mermaid: () => toMermaid(model, { steps: given.flag('steps') }),
    html: () => processHtml(processOf(model), { lanes: 'role', model }),
  };
};

/** A page to print with one picture. */
const pageWith = (title: string, svg: string): string =>
  page({ tag: 'en' }, title, html`<h1>${title}</h1><figure>${sideways(title, new Markup(svg))}</figure>`);

const formatOf = (said: string | undefined, file: string | undefined): Format => {
  if (said === 'svg' || said === 'mermaid' || said === 'png' || said === 'html') return said;
  const known = ENDINGS.find(([ending]) => ending.test(file ?? ''));
  if (file === undefined || known !== undefined) return known?.[1] ?? 'svg';
  throw refused(
    'unknown-ending',
    `"${file}" does not say what to draw`,
    'end it in .svg, .mmd, .png or .html, or add --format',
  );
};

const refused = (code: ProblemCode, message: string, hint: string): Unusable =>
  new Unusable([problemOf('', code, message, hint)]);
