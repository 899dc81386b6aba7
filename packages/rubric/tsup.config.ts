import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts' };

// ES modules keep one file for each source file, as in the other packages. CommonJS brings the stemmer along, which is
// an ES module alone.
export default defineConfig([
  { entry: ['src/**/*.ts'], format: 'esm', bundle: false, clean: true, outDir: 'dist', silent: true },
  { entry, format: 'cjs', outDir: 'dist/cjs', noExternal: ['stemmer'], silent: true },
]);
