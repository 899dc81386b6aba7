import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** Packages that are no part of the bundle, beside the dependencies, with what is in them. */
const outside = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies).map(
  (name) => new RegExp(`^${name}(/|$)`),
);

/** Threads are loaded by their paths, which lead into this package instead of those that are in it. */
const THREADS = [
  ['@work-elements/simulate/sweep-worker', './sweep-worker.js'],
  ['@work-elements/optimise/highs-worker', './highs-worker.js'],
] as const;

// One bundle with the workspace’s own packages in it, from their sources, so that it can be installed from a file;
// other packages stay dependencies. What a command does not use is in pieces that it does not load.
export default defineConfig({
  entry: {
    bin: 'src/bin.ts',
    'sweep-worker': '../simulate/src/sweep/worker.ts',
    'highs-worker': '../optimise/src/highs/highs-worker.ts',
  },
  tsconfig: 'tsconfig.bundle.json',
  format: 'esm',
  target: 'node20',
  splitting: true,
  treeshake: true,
  clean: true,
  outDir: 'dist',
  external: outside,
  noExternal: [/^@work-elements\//, 'work-elements', 'work-elements/interpreter'],
  silent: true,
  esbuildPlugins: [
    {
      name: 'threads',
      setup: ({ onLoad }) => {
        onLoad({ filter: /(sweep\/pool|highs-solver)\.ts$/ }, ({ path }) => ({
          contents: THREADS.reduce((code, [from, to]) => code.replaceAll(from, to), readFileSync(path, 'utf8')),
          loader: 'ts',
        }));
      },
    },
    {
      // What stdlib says to those who develop it needs modules of Node that a bundle cannot load.
      name: 'no-debug',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^debug$/ }, ({ path }) => ({ path, namespace: 'no-debug' }));
        onLoad({ filter: /.*/, namespace: 'no-debug' }, () => ({ contents: 'module.exports = () => () => {};' }));
      },
    },
  ],
});
