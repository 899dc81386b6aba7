import { defineConfig } from 'tsup';

const entries = { index: 'src/index.ts', interpreter: 'src/interpreter.ts' };

// ES modules keep one file for each source file, so that a bundler can leave out what an application does not use.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry: entries, format: 'cjs', outDir: 'dist', dts: { entry: entries }, silent: true },
  { entry: entries, format: 'esm', outDir: 'dist', dts: { entry: entries, only: true }, silent: true },
]);
