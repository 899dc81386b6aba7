import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { plainEqual } from '../../../vocabulary/plain-equal.js';
import { rewritten } from './writing.js';

type Fields = Readonly<Record<string, unknown>>;

/** Writes the difference between two models into a document; both are complete, with every default. @internal */
export const writeChange = (document: Document, before: unknown, after: unknown): void => {
  document.contents = changed(document, asNode(document.contents), before, after);
};

/** Replaces aliases by copies of their anchors, so that a change does not affect other places. @internal */
export const expandAliases = (document: Document): void => {
  visit(document, {
    Alias: (_, alias) => {
      const node = alias.resolve(document)?.clone();
      if (!isNode(node)) return undefined;
      if (!isAlias(node)) delete node.anchor;
      return node;
    },
  });
};

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changed = (document: Document, node: Node | null, before: unknown, after: unknown): Node => {
  if (node !== null && plainEqual(before, after)) return node;
  if (isMap(node) && isFields(before) && isFields(after)) return changedMap(document, node, before, after);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) return changedList(document, node, before, after);
  if (isScalar(node) && !isFields(after) && !Array.isArray(after)) {
    node.value = after;
    delete node.source;
    return node;
  }
  // If nothing was written before, defaults are still left out.
  const made = newNode(document, node === null ? before : undefined, after);
  if (node !== null) {
    made.commentBefore = node.commentBefore ?? null;
    made.comment = node.comment ?? null;
    if (node.spaceBefore === true) made.spaceBefore = true;
  }
  return made;
};

const changedMap = (document: Document, map: YAMLMap, before: Fields, after: Fields): Node => {
  rewritten(map);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) map.delete(key);
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key) && plainEqual(before[key], value)) continue;
    map.set(key, changed(document, asNode(map.get(key, true)), before[key], value));
  }
  return map;
};

const changedList = (
  document: Document,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): Node => {
  rewritten(list);
  const partners = partnersOf(before, after);
  list.items = after.map((value, index) => {
    const at = partners[index];
    return at === undefined
      ? newNode(document, undefined, value)
      : changed(document, asNode(list.items[at]), before[at], value);
  });
  return list;
};

/**
 * For each new item, the index of the old item that it was: an equal one, one with the same name, or the one at the
 * same position.
 */
const partnersOf = (before: readonly unknown[], after: readonly unknown[]): readonly (number | undefined)[] => {
  const free = new Set(before.keys());
  const partners = new Map<number, number>();
  const pair = (same: (one: unknown, other: unknown, at: number, index: number) => boolean): void => {
    after.forEach((value, index) => {
      if (partners.has(index)) return;
      const found = [...free].find((at) => same(before[at], value, at, index));
      if (found === undefined) return;
      partners.set(index, found);
      free.delete(found);
    });
  };
  pair(plainEqual);
  pair((one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other));
  if (before.length === after.length) pair((one, other, at, index) => at === index && isFields(one) && isFields(other));
  return after.map((_, index) => partners.get(index));
};

/** What identifies an item of a list: its id, or its work or event. */
const nameOf = (item: unknown): unknown => (isFields(item) ? (item.id ?? item.work ?? item.send) : undefined);

/** A new node of a document: defaults are left out, and lists of scalars are in brackets. */
const newNode = (document: Document, before: unknown, after: unknown): Node => {
  const node = document.createNode(sparse(before, after));
  visit(node, {
    Collection(_, each) {
      if (isSeq(each) && each.items.every(isScalar)) each.flow = true;
      rewritten(each);
    },
  });
  return node;
};

const sparse = (before: unknown, after: unknown): unknown => {
  if (Array.isArray(after)) return after.map((item) => sparse(undefined, item));
  if (!isFields(after)) return after;
  const known = isFields(before) ? before : {};
  return Object.fromEntries(
    Object.entries(after).flatMap(([key, value]) => {
      const same = Object.hasOwn(known, key) ? plainEqual(known[key], value) : isEmpty(value);
      return same ? [] : [[key, sparse(known[key], value)]];
    }),
  );
};

const isEmpty = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0) || (isFields(value) && Object.keys(value).length === 0);
