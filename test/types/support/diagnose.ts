import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The compiler’s diagnostics for each module; empty if it compiles. `name` keeps the files of different tests apart.
 */
export const diagnose = (name: string, modules: readonly string[]): readonly string[] => {
  const folder = fileURLToPath(new URL(`../../.generated/types/${name}`, import.meta.url));
  const files = modules.map((_, index) => `${folder}/case-${index}.ts`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  files.forEach((file, index) => {
    writeFileSync(file, modules[index] ?? '');
  });
  const config = ts.readConfigFile(fileURLToPath(new URL('../../tsconfig.json', import.meta.url)), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config.config,
    ts.sys,
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  const program = ts.createProgram(files, { ...options, noUnusedLocals: false, noUnusedParameters: false });
  const said = files.map((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) return 'not compiled';
    return program
      .getSemanticDiagnostics(source)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .join('\n');
  });
  rmSync(folder, { recursive: true, force: true });
  return said;
};
