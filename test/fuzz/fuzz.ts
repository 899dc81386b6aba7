// npm run fuzz [-- runs seed name]: calls every public function that takes data with changed data; what fails is kept
// in the corpus.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawFrom } from './mutate.js';
import { drawFailure, tryOut } from './run.js';
import { targets } from './targets.js';

const [runs = '500', seed = '20130603', only = ''] = process.argv.slice(2);
const corpus = new URL('./corpus/', import.meta.url);
mkdirSync(corpus, { recursive: true });

let failed = 0;
for (const [index, target] of targets.entries()) {
  if (!target.name.includes(only)) continue;
  const draw = drawFrom(Number(seed) + index);
  const seen = new Set<string>();
  for (let run = 0; run < Number(runs); run++) {
    const tried = drawFailure(target, draw);
    const wrong = await tryOut(target, tried);
    if (wrong === undefined || seen.has(wrong)) continue;
    seen.add(wrong);
    failed += 1;
    const text = `${JSON.stringify(tried)}\n`;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const name = `${target.name.replaceAll(/[^A-Za-z]+/g, '-')}-${hash}.json`;
    writeFileSync(new URL(name, corpus), text);
    console.log(`${target.name}: ${wrong}\n  ${text.trim().slice(0, 300)}`);
  }
}
console.log(`${targets.length} functions, ${runs} inputs each, seed ${seed}: ${failed} kinds of failure`);
process.exitCode = failed === 0 ? 0 : 1;
