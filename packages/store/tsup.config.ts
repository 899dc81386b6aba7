import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts' };

// ES modules keep one file for each source file, as in the other packages.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry, format: 'cjs', outDir: 'dist/cjs', external: ['@electric-sql/pglite'], silent: true },
]);
