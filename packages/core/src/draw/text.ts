import { keepable } from '../vocabulary/outer-id.js';

/**
 * Characters that embed, override or isolate a direction, and would turn what follows around: letters have their own.
 */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Marks on one character beyond the six that a script may need: they would cover the lines above. */
const TOWERS = /(\p{M}{6})\p{M}+/gu;

/** Text that Mermaid takes as a label: its own signs are written as entities. @internal */
export const label = (text: string): string =>
  keepable(text.replaceAll(/\s+/g, ' ').replaceAll(TURNS, '').replaceAll(TOWERS, '$1')).replaceAll(
    /[#;&"<>{}[\]()|`\\:]/g,
    (sign) => `#${sign.codePointAt(0)};`,
  );

/**
 * Makes an id of the letters, digits and underscores that Mermaid takes. Different parts give different ids, because
 * ids themselves have no capitals.
 *
 * @internal
 */
export const nodeId = (...parts: readonly string[]): string =>
  parts.join('__').replaceAll('-', '_').replaceAll('.', '_D_');

/** An id as words. @internal */
export const words = (id: string): string => id.replaceAll(/[-.]/g, ' ');
