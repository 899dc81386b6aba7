import { defineConfig } from 'tsup';

const entries = { index: 'src/index.ts', interpreter: 'src/interpreter.ts' };

// For bundlers, one file for each source file, so that they can leave out what an application does not use; for Node,
// as few files as there can be, since finding and opening two hundred of them takes more than half of the time of an
// import.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry: entries, format: 'esm', splitting: true, outDir: 'dist/node', silent: true },
  { entry: entries, format: 'cjs', outDir: 'dist/cjs', silent: true },
]);
