import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { CodesOfPackage } from './error-codes-page.js';

const test = fileURLToPath(new URL('..', import.meta.url));

/**
 * For each code, the packages whose sources have it as a literal where the compiler expects a code, apart from their
 * own tables.
 */
export const raisedCodes = (tables: readonly CodesOfPackage[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const folders = tables.map(({ folder }) => folder);
  const codes = new Set(tables.flatMap((table) => Object.keys(table.codes)));
  const config = ts.readConfigFile(`${test}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, test);
  const sources = folders.map((folder) => fileURLToPath(new URL(`../../packages/${folder}/src/`, import.meta.url)));
  const files = sources.flatMap((source) => ts.sys.readDirectory(source, ['.ts']));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const raised = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && isCode(checker, node, codes)) {
      const folder = folders[sources.findIndex((source) => node.getSourceFile().fileName.startsWith(source))];
      if (folder !== undefined) raised.set(node.text, (raised.get(node.text) ?? new Set()).add(folder));
    }
    node.forEachChild(visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined && !/-notes\.ts$|-codes\.ts$/.test(file)) visit(source);
  }
  return raised;
};

/** A code is expected where the type is a union of codes and nothing else. */
const isCode = (checker: ts.TypeChecker, node: ts.StringLiteral, codes: ReadonlySet<string>): boolean => {
  const expected = checker.getContextualType(node);
  if (expected === undefined || !expected.isUnion()) return false;
  const words = expected.types.filter((type) => (type.flags & ts.TypeFlags.Undefined) === 0);
  return words.every((type) => type.isStringLiteral() && codes.has(type.value));
};
