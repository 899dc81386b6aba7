import { dirname, join } from 'node:path';
import { checkModel, type ImplementationModel, parseModelText } from 'work-elements';
import type { Context } from '../context/context.js';
import { readFileBytes } from '../documents/bytes.js';
import { locatedIssues, reading } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type Source, sourceOf } from '../documents/source.js';
import { noteDiagnostics } from './models.js';

/**
 * Reads a model that a document names by a path, which starts from the document’s folder. What does not hold in it is counted and told.
 *
 * @param where - Where the document names it, such as `places[1].model`.
 */
export const modelAt = (context: Context, source: Source, path: string, where: string): ImplementationModel => {
  const { file: from } = source;
  const file = from === '-' ? path : join(dirname(from), path);
  const text = sourceOf(file, bytesAt(context, source, file, where));
  const model = reading(text, parseModelText);
  noteDiagnostics(context, text, checkModel(model));
  return model;
};

/** Codes of a file that cannot be read. */
const NOT_THERE: ReadonlySet<string> = new Set(['no-file', 'no-permission', 'folder', 'not-read', 'too-large']);

/** A model’s file; one that cannot be read is told where the document names it. */
const bytesAt = (context: Context, source: Source, file: string, where: string): Uint8Array => {
  try {
    return readFileBytes(context.terminal, file, 'document');
  } catch (error) {
    if (!(error instanceof Unusable) || error.problems.some(({ code }) => !NOT_THERE.has(code))) throw error;
    const [place] = locatedIssues(source, [{ path: where, code: 'unreadable', message: '' }]);
    throw new Unusable(
      error.problems.map(({ code, message, hint }) => ({
        ...(place ?? problemOf(source.file, 'scenario', '')),
        code,
        hint,
        message: `${file}: ${message}`,
      })),
    );
  }
};
