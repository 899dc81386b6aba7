import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts' };

// ES modules keep one file for each source file, as in the other packages. The CommonJS build bundles the stemmer,
// which exists only as an ES module.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry, format: 'cjs', outDir: 'dist/cjs', noExternal: ['stemmer'], silent: true },
]);
