import { type Problem, warningOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';

/** A value in typographic quotation marks, which YAML takes as part of it. */
const QUOTED = /^(\s*(?:- +)?[\w-]+: +)([“„”][^“”„]*[“”])\s*(?:#.*)?$/;

/** Warns of values that were probably meant to be quoted, but have typographic quotation marks. */
export const typographicQuotes = ({ file, text }: Source): readonly Problem[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const [, before = '', quoted] = QUOTED.exec(line) ?? [];
    if (quoted === undefined) return [];
    const message = 'typographic quotation marks are taken for part of the text; write straight ones ("), or none';
    const place = { line: index + 1, column: before.length + 1, text: line, length: quoted.length };
    return [{ ...warningOf(file, 'typographic-quotes', message), ...place }];
  });
