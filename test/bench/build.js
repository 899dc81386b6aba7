// Builds the benchmark of the simulation for plain Node: a loader that translates TypeScript on the way would slow threads down, and what is
// measured would not be what is published.
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
