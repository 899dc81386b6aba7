import { type Document, type Scalar, type ScalarTag, visit } from 'yaml';
import { stringifyString } from 'yaml/util';

const FORMAT = 'AS-WRITTEN';

/** The value of a multi-line scalar, and its source text. */
interface Written {
  readonly value: unknown;
  readonly source: string;
}

const originals = new WeakMap<Scalar, Written>();

/** Writes scalars marked by {@link keepFolds} with their original line breaks, unless they have changed. @internal */
export const asWrittenTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  format: FORMAT,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify(node, context, onComment, onChompKeep) {
    const written = originals.get(node);
    if (written === undefined || written.value !== node.value)
      return stringifyString(node, context, onComment, onChompKeep);
    // The source of a block scalar includes the comment after its header; nothing else includes its comment.
    if (written.source.startsWith('>')) onComment?.();
    return indented(written.source, context.indent);
  },
};

/** Marks the multi-line scalars of a document that would otherwise be written on one line. @internal */
export const keepFolds = (document: Document, text: string): void => {
  visit(document, {
    Scalar(_, node) {
      if (!node.range) return;
      const [from, to] = node.range;
      const source = text.slice(from, to).replace(/\r\n/g, '\n').replace(/\n$/, '');
      if (!source.includes('\n') || !isFolded(source)) return;
      originals.set(node, { value: node.value, source });
      node.format = FORMAT;
    },
  });
};

/** Whether a scalar is plain or quoted, or a folded block without an indentation or keep indicator. */
const isFolded = (source: string): boolean => !/^[|>]/.test(source) || /^>-?[ \t]*(?:#|\n)/.test(source);

/** Re-indents the lines below the first: they keep their indentation, or get more if they have to. */
const indented = (source: string, indent: string): string => {
  const [first = '', ...rest] = source.split('\n');
  const widths = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...widths);
  const margin = ' '.repeat(Math.max(least, indent.length));
  return [first, ...rest.map((line) => (line.trim() === '' ? '' : `${margin}${line.slice(least)}`))].join('\n');
};
