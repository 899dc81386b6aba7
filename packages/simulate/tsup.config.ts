import { defineConfig } from 'tsup';

// ES modules keep one file for each source file, so that a bundler can leave out what an application does not use.
export default defineConfig([
  {
    entry: ['src/**/*.ts', '!src/**/*.d.ts', '!src/random/stdlib.ts'],
    format: 'esm',
    bundle: false,
    clean: true,
    outDir: 'dist',
    silent: true,
  },
  {
    entry: { index: 'src/index.ts' },
    format: 'cjs',
    outDir: 'dist/cjs',
    shims: true,
    silent: true,
  },
  // Stdlib is in the package: by itself it would be some two hundred packages to install.
  { entry: { 'random/stdlib': 'src/random/stdlib.ts' }, format: 'esm', platform: 'browser', minify: true, outDir: 'dist', silent: true },
]);
