import { keepable } from '../vocabulary/outer-id.js';

/** Text that Mermaid takes as a label: its own signs are written as entities. @internal */
export const label = (text: string): string =>
  keepable(text.replaceAll(/\s+/g, ' ')).replaceAll(/[#;&"<>{}[\]()|`\\:]/g, (sign) => `#${sign.codePointAt(0)};`);

/** An id that Mermaid takes, letters, digits and underscores; another one for other parts: ids have no capitals. @internal */
export const nodeId = (...parts: readonly string[]): string => parts.join('__').replaceAll('-', '_').replaceAll('.', '_D_');

/** An id as words. @internal */
export const words = (id: string): string => id.replaceAll(/[-.]/g, ' ');
