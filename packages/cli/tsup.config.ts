import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** Optional packages, including their subpaths, which stay out of the bundle like the dependencies. */
const outside = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies).map(
  (name) => new RegExp(`^${name}(/|$)`),
);

/** Threads are loaded by path; these paths lead to files of this package, not to those of the bundled packages. */
const THREADS = [
  ['@work-elements/simulate/sweep-worker', './sweep-worker.js'],
  ['@work-elements/optimise/highs-worker', './highs-worker.js'],
] as const;

// One bundle of the workspace’s packages, built from their sources, so that the command can be installed from a file;
// other packages remain dependencies. The bundle is split, so that a command loads only what it uses.
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
      // Stdlib’s debug output for its developers needs Node modules that a bundle cannot load.
      name: 'no-debug',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^debug$/ }, ({ path }) => ({ path, namespace: 'no-debug' }));
        onLoad({ filter: /.*/, namespace: 'no-debug' }, () => ({ contents: 'module.exports = () => () => {};' }));
      },
    },
  ],
});
