import { defineConfig } from 'tsup';
import { withStdlib } from '../with-stdlib.js';

const entry = { index: 'src/index.ts' };

// ES modules keep one file for each source file, so that a bundler can leave out what an application does not use.
export default defineConfig([
  ...withStdlib('random/stdlib'),
  { entry, format: 'cjs', outDir: 'dist/cjs', shims: true, silent: true },
]);
