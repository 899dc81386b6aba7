import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', scenarios: 'src/arbitraries/arbitrary-scenario.ts' };

// ES modules keep one file for each source file, so that a bundler can leave out what an application does not use.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry, format: 'cjs', outDir: 'dist/cjs', silent: true },
]);
