// npm run fuzz [-- runs seed name]: calls every public function that takes data with changed data; what fails, or does
// not come back, is kept in the corpus.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Failure } from './run.js';
import type { Work } from './worker.js';

const [runs = '500', seed = '20130603', only = ''] = process.argv.slice(2);
const corpus = new URL('./corpus/', import.meta.url);
mkdirSync(corpus, { recursive: true });

/** After how many milliseconds without a word an input counts as one that hangs. */
const PATIENCE = 60_000;

interface Said {
  readonly at: Work['from'];
  readonly tried: Failure;
  readonly wrong?: string;
}

const seen = new Set<string>();
const keep = (tried: Failure, wrong: string): void => {
  const kind = `${tried.target}: ${wrong}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  const text = `${JSON.stringify(tried)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `${tried.target.replaceAll(/[^A-Za-z]+/g, '-')}-${hash}.json`;
  writeFileSync(new URL(name, corpus), text);
  console.log(`${kind}\n  ${text.trim().slice(0, 300)}`);
};

/** Runs a process to its end; resolves with where to go on if an input hung, or ended it. */
const run = (from: Work['from']): Promise<Work['from'] | undefined> =>
  new Promise((resolve, reject) => {
    const work: Work = { runs: Number(runs), seed: Number(seed), only, from };
    const child = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(work)], {
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    let last: Said | undefined;
    let timer = setTimeout(() => {}, 0);
    child.on('message', (said: Said) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      last = said;
      if (said.wrong !== undefined) keep(said.tried, said.wrong);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(undefined);
      else if (last === undefined) reject(new Error(`the process ended with ${code ?? signal} before its first input`));
      else {
        keep(last.tried, signal === 'SIGKILL' ? `no answer within ${PATIENCE / 1000} seconds` : 'it ends the process');
        const [target, input] = last.at;
        resolve([target, input + 1]);
      }
    });
  });

for (let from: Work['from'] | undefined = [0, 0]; from !== undefined; ) from = await run(from);
console.log(
  `${runs} inputs of each function besides every kind in each place, seed ${seed}: ${seen.size} kinds of failure`,
);
process.exitCode = seen.size === 0 ? 0 : 1;
