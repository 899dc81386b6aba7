import type { CommandSpec } from './command-spec.js';
import { bash } from './shells/bash.js';
import { fish } from './shells/fish.js';
import type { Offers } from './shells/words.js';
import { zsh } from './shells/zsh.js';

/** The shells for which there are completions. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell with completions. */
export type Shell = (typeof shells)[number];

/** A script that completes commands, options, their choices, and files. */
export const completionScript = (shell: Shell, specs: readonly CommandSpec[], offers: Offers): string =>
  ({ bash, zsh, fish })[shell](specs, offers);
