import { modelHtml } from '@work-elements/report';
import { answerFiles } from '../context/answer-files.js';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { writePng } from '../readers/png.js';
import { requireOne } from '../readers/require-one.js';

/** Runs `work-elements page`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const read = await readModels(context, given.rest(0));
  const detail = (['all', 'do'] as const).find((each) => each === given.text('detail'));
  const options = { detail, locale: given.text('locale') };
  const file = given.text('output');
  if (file !== undefined && !/\.(?:html?|png)$|^\/dev\//i.test(file)) {
    const message = `"${file}" does not say what to write`;
    throw new Unusable([problemOf(file, 'unknown-ending', message, 'end it in .html or .png')]);
  }
  if (file === undefined) {
    requireOne(context, read, 'pages', '--output pages.html');
    context.answerEach(
      read,
      ({ model }) => ({ html: modelHtml(model, options) }),
      (_, { html }) => [html.trimEnd()],
    );
    return;
  }
  const fileOf = outputsOf(context, ['output'], { names: read.map(({ model }) => model.id) });
  const files = read.map((_, index) => fileOf('output', index) ?? file);
  for (const [index, { model }] of read.entries()) {
    const [name, html] = [files[index] ?? file, modelHtml(model, options)];
    if (/\.png$/i.test(name)) await writePng(context, name, html);
    else await context.write(name, html);
  }
  answerFiles(context, files);
};
