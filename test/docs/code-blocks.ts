import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript block in a document or a doc comment. */
export interface CodeBlock {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(`${root}/${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name === 'node_modules' || name === 'dist' || name === 'reference') return [];
    return statSync(`${root}/${path}`).isDirectory() ? filesIn(path, ending) : name.endsWith(ending) ? [path] : [];
  });

const blocksIn = (file: string, inComments: boolean): readonly CodeBlock[] => {
  const lines = readFileSync(`${root}/${file}`, 'utf8').split('\n');
  const blocks: CodeBlock[] = [];
  let open: { line: number; code: string[] } | undefined;
  lines.forEach((raw, index) => {
    const text = inComments ? raw.replace(/^\s*\* ?/, '') : raw;
    if (open === undefined && /^```ts$/.test(text)) open = { line: index + 1, code: [] };
    else if (open !== undefined && text.startsWith('```')) {
      blocks.push({ file, line: open.line, code: open.code.join('\n') });
      open = undefined;
    } else open?.code.push(text);
  });
  return blocks;
};

/** Every TypeScript block in the README, the docs and the doc comments. */
export const codeBlocks: readonly CodeBlock[] = [
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'packages/core/README.md',
    'packages/testing/README.md',
    'packages/simulate/README.md',
    'packages/discover/README.md',
    'packages/store/README.md',
    'packages/optimise/README.md',
    'packages/rubric/README.md',
    'packages/tables/README.md',
    ...filesIn('docs', '.md'),
  ].flatMap((file) => blocksIn(file, false)),
  ...filesIn('packages', '.ts')
    .filter((file) => file.includes('/src/'))
    .flatMap((file) => blocksIn(file, true)),
];

/** The outputs that a block promises: the comments after its calls of `console.log`. */
export const promises = (code: string): readonly (string | undefined)[] =>
  code.split('\n').flatMap((line) => {
    if (!line.includes('console.log(')) return [];
    return [/\);? *\/\/ (.*)$/.exec(line)?.[1]];
  });
