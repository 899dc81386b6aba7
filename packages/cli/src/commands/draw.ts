import { elementSvg, processSvg } from '@work-elements/report';
import { processOf, toMermaid, workElements } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ProblemCode } from '../documents/command-codes.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { elementNamed } from '../readers/elements.js';
import { readModel } from '../readers/models.js';
import { drawPng, findChromium } from '../terminal/chromium.js';

type Format = 'svg' | 'mermaid' | 'png';

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.svg$/i, 'svg'],
  [/\.(mmd|mermaid|md)$/i, 'mermaid'],
  [/\.png$/i, 'png'],
];

interface Drawing {
  readonly svg: () => string;
  readonly mermaid: () => string;
}

export const run = async (context: Context): Promise<void> => {
  const drawing = await drawingOf(context, context.given.argument(0));
  const file = context.given.text('output');
  const format = formatOf(context.given.text('format'), file);
  if (format === 'png') {
    if (file === undefined)
      throw refused('no-output', 'a PNG is no text; say where to write it', '--output picture.png');
    await context.write(file, await png(context, drawing.svg()));
    return;
  }
  const text = format === 'svg' ? drawing.svg() : drawing.mermaid();
  if (file !== undefined) await context.write(file, text);
  else context.answer({ format, text }, () => [text.trimEnd()]);
};

const drawingOf = async (context: Context, subject: string): Promise<Drawing> => {
  if (workElements.some(({ id }) => id === subject)) {
    const element = elementNamed(subject);
    return { svg: () => elementSvg(element), mermaid: () => toMermaid(element) };
  }
  const { model } = await readModel(context, subject);
  return {
    svg: () => processSvg(processOf(model), { lanes: 'role', model }),
    mermaid: () => toMermaid(model, { steps: context.given.flag('steps') }),
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

const png = async ({ terminal }: Context, svg: string): Promise<Uint8Array> => {
  const browser = findChromium(terminal);
  if (browser === null)
    throw refused(
      'no-browser',
      'a PNG is drawn by Chromium or Chrome, and none was found',
      'install one, set CHROME_PATH to it, or write an SVG',
    );
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return drawPng(browser, svg, { width: Number(width), height: Number(height) });
};

const refused = (code: ProblemCode, message: string, hint: string): Unusable =>
  new Unusable([problemOf('', code, message, hint)]);
