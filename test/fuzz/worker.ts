// Runs the inputs of a range of functions, saying before each what it tries: whoever started this process sees what
// hangs, or ends the process.
import { drawFrom } from './mutate.js';
import { drawFailure, everyKind, tryOut } from './run.js';
import { targets } from './targets.js';

/** What the process is to try: the functions whose names contain a word, from one input of one of them onwards. */
export interface Work {
  readonly runs: number;
  readonly seed: number;
  readonly only: string;
  /** The first function, and the first of its inputs. */
  readonly from: readonly [target: number, run: number];
}

const { runs, seed, only, from }: Work = JSON.parse(process.argv[2] ?? '');
const say = (said: object): Promise<void> => new Promise((resolve) => process.send?.(said, () => resolve()));

const [firstTarget, firstRun] = from;
for (const [index, target] of targets.entries()) {
  if (index < firstTarget || !target.name.includes(only)) continue;
  const draw = drawFrom(seed + index);
  const inputs = [...everyKind(target), ...Array.from({ length: runs }, () => drawFailure(target, draw))];
  for (const [run, tried] of inputs.entries()) {
    if (index === firstTarget && run < firstRun) continue;
    await say({ at: [index, run], tried });
    const wrong = await tryOut(target, tried);
    if (wrong !== undefined) await say({ at: [index, run], tried, wrong });
  }
}
process.disconnect();
