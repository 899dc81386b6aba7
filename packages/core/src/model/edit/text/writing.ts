import { type Document, isMap, visit, YAMLMap, YAMLSeq } from 'yaml';

/** A list or a map of a document. @internal */
export type Collection = YAMLMap | YAMLSeq;
type Writing = Parameters<Collection['toString']>[0];

/** Returns a function that writes a document in the style of the text from which it came. @internal */
export const writingOf = (text: string): ((document: Document) => string) => {
  const ends = (written: string): string => (text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written);
  if (isJson(text)) {
    const [, indent = ''] = /^[{[][^\S\n]*\r?\n([ \t]+)/.exec(text.trimStart()) ?? [];
    const end = /\r?\n$/.test(text) ? '\n' : '';
    return (document) => ends(`${JSON.stringify(document.toJS({ maxAliasCount: 100 }), null, indent)}${end}`);
  }
  const [, step = ''] = /\n( +)(?:-|[\w-]+:)(?:\s|$)/.exec(text) ?? [];
  const options = {
    lineWidth: 0,
    indent: Math.min(8, Math.max(2, step.length)),
    indentSeq: !/^-\s/m.test(text),
  };
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return (document) => ends(`${mark}${document.toString(options)}`);
};

/** Whether a text is JSON as well as YAML. @internal */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Lists and maps in brackets keep their source text, unless they change. @internal */
export const keepWriting = (document: Document, text: string): void => {
  visit(document, {
    Collection(_, node) {
      if (node.flow !== true || !node.range) return;
      const [from, to] = node.range;
      asWritten(node, text.slice(from, to));
    },
  });
};

const originals = new WeakMap<Collection, string>();

const asWritten = (node: Collection, source: string): void => {
  originals.set(node, source);
  node.toString = () => source;
};

/**
 * Formats a list or map in brackets that is new or changed: with padding inside the brackets as in its source; a new
 * map gets padding, a new list does not.
 *
 * @internal
 */
export const rewritten = (node: Collection): void => {
  const source = originals.get(node);
  const padded = source === undefined ? isMap(node) : /^[{[]\s/.test(source);
  const usual = isMap(node) ? YAMLMap.prototype.toString : YAMLSeq.prototype.toString;
  node.toString = (writing?: Writing, onComment?: () => void, onChompKeep?: () => void) =>
    usual.call(
      node,
      writing === undefined ? writing : { ...writing, flowCollectionPadding: padded ? ' ' : '' },
      onComment,
      onChompKeep,
    );
};
