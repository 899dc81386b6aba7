import { type Document, isScalar, type Scalar, type ScalarTag, visit } from 'yaml';
import { stringifyString } from 'yaml/util';

const FORMAT = 'AS-WRITTEN';

/** What a text over several lines says, and how it is written. */
interface Written {
  readonly value: string;
  readonly source: string;
}

const originals = new WeakMap<Scalar, Written>();

/** Writes texts that {@link keepFolds} has marked with the lines that they had, until they change. @internal */
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
    // The comment beside a block's mark is part of what was written.
    onComment?.();
    return indented(written.source, context.indent);
  },
};

/** Marks the texts of a document that go over several lines and would be written on one. @internal */
export const keepFolds = (document: Document, text: string): void => {
  visit(document, {
    Scalar(key, node) {
      if (
        key === 'key' ||
        !isScalar(node) ||
        typeof node.value !== 'string' ||
        node.range === null ||
        node.range === undefined
      )
        return;
      const [from, to] = node.range;
      const source = text.slice(from, to).replace(/\r\n/g, '\n').replace(/\n$/, '');
      if (!source.includes('\n') || !isFolded(source)) return;
      originals.set(node, { value: node.value, source });
      node.format = FORMAT;
    },
  });
};

/**
 * A block that is folded and says neither where its lines begin nor that empty ones at its end count, or a text without
 * a mark.
 */
const isFolded = (source: string): boolean =>
  source.startsWith('|') ? false : !source.startsWith('>') || /^>-?[ \t]*(?:#|\n)/.test(source);

/** The lines below the first begin where they did, or further in where they have to. */
const indented = (source: string, indent: string): string => {
  const [first = '', ...rest] = source.split('\n');
  const widths = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...widths);
  const margin = ' '.repeat(Math.max(least, indent.length));
  return [first, ...rest.map((line) => (line.trim() === '' ? '' : `${margin}${line.slice(least)}`))].join('\n');
};
