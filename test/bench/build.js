// Builds the simulation benchmark for plain Node: a loader that compiles TypeScript on the fly would slow threads down,
// and would not measure what is published.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [at('simulate.ts'), at('district-run.ts'), at('by-hand-run.ts'), at('sweep-run.ts'), at('discover.ts')],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  tsconfigRaw: {},
  outdir: at('../.generated/bench'),
  outExtension: { '.js': '.mjs' },
});
