import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { pathKeys } from './path.js';

/** Codes of problems with a key rather than its value. */
const OF_KEYS: ReadonlySet<string> = new Set(['unknown-key', 'forbidden-key', 'invalid-key']);

/** A key of a text as it becomes the key of a record; one without a value becomes the empty text. @internal */
export const keyText = ({ value }: Scalar): string => (value === null ? '' : String(value));

/** The node of a text that an issue is about, or the nearest one around it. @internal */
export const nodeOf = (document: Document, path: string, code?: string): Node | null =>
  nodeAt(document, pathKeys(path), code !== undefined && OF_KEYS.has(code));

/** The node at the end of a path, or as far as the path leads; a collection in a map is represented by its key. */
const nodeAt = (document: Document, keys: readonly (string | number)[], ofKey: boolean): Node | null => {
  let node: unknown = document.contents;
  let shown: Node | null = isNode(node) ? node : null;
  for (const [index, key] of keys.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!isNode(node)) return shown;
      shown = node;
    } else if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && keyText(each.key) === String(key));
      if (pair === undefined || !isNode(pair.key)) return shown;
      node = pair.value;
      const isLast = index === keys.length - 1;
      shown = !isNode(node) || isCollection(node) || (isLast && ofKey) ? pair.key : node;
    } else return shown;
  }
  return shown;
};
