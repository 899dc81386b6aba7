import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The files loaded when code is run, used or not: each by its package and its path there. */
export const filesLoaded = async (
  code: string,
): Promise<readonly { readonly name: string; readonly path: string }[]> => {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: here },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    metafile: true,
    ignoreAnnotations: true,
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  const named = /.*(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)\/(.*)/;
  return Object.keys(metafile.inputs).flatMap((file) => {
    const [, name, path] = named.exec(file) ?? [];
    return name === undefined || path === undefined ? [] : [{ name, path }];
  });
};

/** Bundles code that imports the built package, as a browser application would. */
export const bundle = async (
  code: string,
  minify = true,
): Promise<{ readonly text: string; readonly kilobytes: number }> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here },
    bundle: true,
    write: false,
    minify,
    format: 'iife',
    platform: 'browser',
    conditions: ['import'],
    target: 'es2022',
    // The tests’ own tsconfig would resolve to the sources.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  return { text, kilobytes: gzipSync(text).length / 1024 };
};
