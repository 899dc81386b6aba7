import type { Options } from 'tsup';

/**
 * How a package is built that carries stdlib, which by itself would be some two hundred packages to install: the file
 * that names what is used of it becomes one with it, for browsers too, and every other source file stays a file.
 */
export const withStdlib = (file: string): Options[] => [
  {
    entry: ['src/**/*.ts', '!src/**/*.d.ts', `!src/${file}.ts`],
    format: 'esm',
    bundle: false,
    clean: true,
    outDir: 'dist',
    silent: true,
  },
  {
    entry: { [file]: `src/${file}.ts` },
    format: 'esm',
    platform: 'browser',
    minify: true,
    outDir: 'dist',
    silent: true,
  },
];
