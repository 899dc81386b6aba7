import { models, workElements } from 'work-elements';
import type { Context } from '../context/context.js';
import type { ArgumentSpec, CommandSpec } from './command-spec.js';
import { completionScript, shells } from './completion-script.js';

const offers = ({ offers: what }: ArgumentSpec): readonly string[] => {
  if (what === 'elements') return workElements.map(({ id }) => id);
  if (what === 'models' || what === 'ready-models') return Object.values(models).map(({ id }) => id);
  return typeof what === 'string' ? [] : what;
};

/** Prints completions for these commands. */
export const printCompletions =
  (specs: readonly CommandSpec[]) =>
  async (context: Context): Promise<void> => {
    const shell = shells.find((each) => each === context.given.argument(0)) ?? 'bash';
    const script = completionScript(shell, specs, offers);
    context.answer({ shell, script }, () => [script.trimEnd()]);
  };
