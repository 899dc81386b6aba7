import { defineConfig } from 'tsup';

const entry = { index: 'src/index.ts', page: 'src/page/discovery-html.ts' };

// ES modules keep one file for each source file, so that a bundler can leave out what an application does not use.
export default defineConfig([
  {
    entry: ['src/**/*.ts', '!src/**/*.d.ts', '!src/statistics/stdlib.ts'],
    format: 'esm',
    bundle: false,
    clean: true,
    outDir: 'dist',
    silent: true,
  },
  { entry, format: 'cjs', outDir: 'dist/cjs', silent: true },
  // Stdlib is in the package: by itself it would be some two hundred packages to install.
  {
    entry: { 'statistics/stdlib': 'src/statistics/stdlib.ts' },
    format: 'esm',
    platform: 'browser',
    minify: true,
    outDir: 'dist',
    silent: true,
  },
]);
