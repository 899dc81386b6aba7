import type { Options } from 'tsup';

/**
 * The build of a package that bundles stdlib, which would otherwise be some two hundred packages to install: the file
 * that imports from it is bundled with it, for browsers too; every other source file stays separate.
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
