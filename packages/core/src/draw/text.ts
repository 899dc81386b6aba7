import { keepable } from '../vocabulary/outer-id.js';

/**
 * Characters that embed, override or isolate a writing direction, and would reverse the text that follows; letters
 * carry their own direction.
 */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Combining marks beyond the six that a script may need on one character, which would cover the lines above. */
const TOWERS = /(\p{M}{6})\p{M}+/gu;

/** Text as a Mermaid label: characters with a meaning in Mermaid are written as entities. @internal */
export const label = (text: string): string =>
  keepable(text.replaceAll(/\s+/g, ' ').replaceAll(TURNS, '').replaceAll(TOWERS, '$1')).replaceAll(
    /[#;&"<>{}[\]()|`\\:]/g,
    (sign) => `#${sign.codePointAt(0)};`,
  );

/**
 * Makes an id of the letters, digits and underscores that Mermaid accepts. Different parts give different ids, because
 * ids have no capitals and so do not contain `_D_`.
 *
 * @internal
 */
export const nodeId = (...parts: readonly string[]): string =>
  parts.join('__').replaceAll('-', '_').replaceAll('.', '_D_');

/** An id as separate words. @internal */
export const words = (id: string): string => id.replaceAll(/[-.]/g, ' ');
